import { Injectable } from '@nestjs/common';
import {
  type AnswerRevisionDto,
  askedOf,
  type HandedInDto,
  isLater,
  misfitsOf,
  missingOf,
  type StartLogDto,
} from '@leerkring/shared';
import { AssignmentsService } from '../assignments/assignments.service.ts';
import { Interview } from '../interviews/interview.entity.ts';
import { claimedMoment } from '../interviews/interview.rules.ts';
import { RespondentKeysService } from '../interviews/respondent-keys.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { isSelf, sitsFor, worksAt } from '../policies/people.ts';
import { protocolVersionPolicy } from '../policies/protocol-version.policy.ts';
import { isOfTandem, tandemPolicy } from '../policies/tandem.policy.ts';
import { tandemLogPolicy } from '../policies/tandem-log.policy.ts';
import { ProtocolQuestion } from '../protocols/protocol-question.entity.ts';
import { guideFor } from '../protocols/protocol.rules.ts';
import { openLogged, sealLogged } from './tandem-answer.rules.ts';
import { TandemAnswer } from './tandem-answer.entity.ts';
import { TandemLog } from './tandem-log.entity.ts';
import { TandemMergesService } from './tandem-merges.service.ts';
import { TandemTalk } from './tandem-talk.entity.ts';
import { TandemTalksService } from './tandem-talks.service.ts';

const subject = (it: { tandemId: string; plgId: string }) => ({
  type: 'tandem',
  id: it.tandemId,
  plgId: it.plgId,
});

/** What is written along in somebody else's conversation. Whatever a device sends twice happens once. */
@Injectable()
export class TandemLogsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly assignments: AssignmentsService,
    private readonly keys: RespondentKeysService,
    private readonly talks: TandemTalksService,
    private readonly merges: TandemMergesService,
  ) {}

  async start(me: Actor, tandemId: string, input: StartLogDto): Promise<TandemLog> {
    const tandem = await this.access.load(me, 'read', tandemPolicy, tandemId);
    if (!isOfTandem(me, tandem)) throw new Problem('forbidden');
    const { plgId, firstAssignment, secondAssignment } = tandem;
    const logs = this.db.repo(TandemLog);
    const known = await logs.findOneBy({ id: input.id });
    if (known) {
      if (known.loggerId !== me.userId) throw new Problem('interview.id_taken');
      return known;
    }
    const { hostProgrammeId } = firstAssignment;
    if (worksAt(me, hostProgrammeId) || sitsFor(me, plgId, hostProgrammeId))
      throw new Problem('interview.own_programme');
    // As for who leads: what was said while somebody was already writing, without a network, comes too late to stop it.
    const startedAt = claimedMoment(input.startedAt, this.clock.now());
    const mine = isSelf(me, firstAssignment.interviewerId) ? firstAssignment : secondAssignment;
    if (await this.assignments.hasConflict(mine, startedAt)) throw new Problem('interview.conflict');
    if (mine.endedAt && startedAt > mine.endedAt) throw new Problem('interview.visit_ended');
    const version = await this.access.load(me, 'read', protocolVersionPolicy, input.protocolVersionId);
    if (version.plgId !== plgId) throw new Problem('interview.other_version');
    if (!version.frozenAt) throw new Problem('interview.protocol_not_frozen');
    const led = mine === firstAssignment ? secondAssignment : firstAssignment;
    const { audience, number } = input;
    const talk = await this.talks.talkFor(tandem, led.id, audience, number, (it) => !it.log);
    refuseOver(talk);
    const now = this.clock.now();
    await logs.insert({
      id: input.id,
      plgId,
      talkId: talk.id,
      loggerId: me.userId,
      protocolVersionId: version.id,
      startedAt,
      consentAt: claimedMoment(input.consentAt, now),
      handedInAt: null,
    });
    await this.keys.give(talk.id, plgId, 'words');
    await this.events.record(me, 'tandem.logged', subject(talk));
    return logs.findOneByOrFail({ id: input.id });
  }

  async record(me: Actor, id: string, answers: AnswerRevisionDto[]): Promise<string[]> {
    const log = await this.access.load(me, 'read', tandemLogPolicy, id);
    const talk = await this.talks.lock(log.talkId);
    if (talk.withdrawnAt) throw new Problem('interview.withdrawn');
    const standing = new Map(
      (await this.db.repo(TandemAnswer).findBy({ logId: id })).map((it) => [it.questionId, it]),
    );
    const fresh = [...new Map(answers.map((it) => [it.id, it])).values()].filter((it) => {
      const known = standing.get(it.questionId);
      return !known || isLater(it, { revision: known.revision, id: known.revisionId });
    });
    const stored = answers.map((it) => it.id);
    const { handedInAt } = await this.db.repo(TandemLog).findOneByOrFail({ id });
    // Brought together or handed in: all that came before is in it, also what a lost answer makes the device send again.
    if (handedInAt && (talk.mergedAt || fresh.length === 0)) return stored;
    if (fresh.length === 0) return stored;
    refuseOver(talk);
    if (handedInAt) throw new Problem('interview.submitted');
    const guide = new Map((await this.guideOf(log, talk)).map((it) => [it.id, it]));
    for (const [index, revision] of fresh.entries()) {
      const question = guide.get(revision.questionId);
      if (!question) throw new Problem('interview.question_elsewhere');
      const fields = Object.entries(misfitsOf(question, revision));
      if (fields.length > 0)
        throw new Problem('invalid', {
          fields: Object.fromEntries(fields.map(([field, names]) => [`answers.${index}.${field}`, names])),
        });
    }
    const key = await this.keyOf(talk.id);
    for (const it of fresh) await this.keep(log, it, key);
    await this.events.record(me, 'tandem.answered', subject(talk), { answers: fresh.length });
    return stored;
  }

  async handIn(me: Actor, id: string): Promise<HandedInDto> {
    const { talkId } = await this.access.load(me, 'read', tandemLogPolicy, id);
    const { talk, interview } = await this.lockBoth(talkId);
    const log = await this.db.repo(TandemLog).findOneByOrFail({ id });
    if (talk.withdrawnAt) throw new Problem('interview.withdrawn');
    const submittedAt = interview?.submittedAt?.toISOString() ?? null;
    if (log.handedInAt) return { handedInAt: log.handedInAt.toISOString(), submittedAt };
    refuseOver(talk);
    await this.assertWhole(log, talk);
    const now = this.clock.now();
    await this.db.repo(TandemLog).update({ id }, { handedInAt: now, updatedAt: now });
    const isBoth = interview !== null && (await this.merges.mergeIfBoth(me, talk, interview));
    if (!isBoth) await this.events.record(me, 'tandem.handedIn', subject(talk));
    return { handedInAt: now.toISOString(), submittedAt: isBoth ? now.toISOString() : null };
  }

  /** The person talked with wants it gone: both halves go, whichever of the two heard it. */
  async withdraw(me: Actor, id: string): Promise<void> {
    const { talkId } = await this.access.load(me, 'withdraw', tandemLogPolicy, id);
    const { talk, interview } = await this.lockBoth(talkId);
    if (talk.withdrawnAt) return;
    const withdrawnAt = this.clock.now();
    if (interview) {
      await this.db.repo(Interview).update({ id: interview.id }, { withdrawnAt });
      const { plgId } = interview;
      await this.events.record(me, 'interview.withdrawn', { type: 'interview', id: interview.id, plgId });
    } else {
      await this.db.repo(TandemTalk).update({ id: talk.id }, { withdrawnAt });
      await this.events.record(me, 'tandem.withdrawn', subject(talk));
    }
  }

  /** The conversation before its halves, in the order in which every other write takes them. */
  private async lockBoth(talkId: string): Promise<{ talk: TandemTalk; interview: Interview | null }> {
    const before = await this.db.repo(TandemTalk).findOneByOrFail({ id: talkId });
    let interview = before.interviewId ? await this.talks.lockInterview(before.interviewId) : null;
    const talk = await this.talks.lock(talkId);
    if (talk.interviewId && !interview) interview = await this.talks.lockInterview(talk.interviewId);
    return { talk, interview };
  }

  private async guideOf(log: TandemLog, { audience }: TandemTalk): Promise<ProtocolQuestion[]> {
    const { protocolVersionId: versionId } = log;
    return guideFor(await this.db.repo(ProtocolQuestion).findBy({ versionId }), audience);
  }

  private async assertWhole(log: TandemLog, talk: TandemTalk): Promise<void> {
    const key = await this.keyOf(talk.id);
    const rows = await this.db.repo(TandemAnswer).findBy({ logId: log.id });
    const said = new Map(rows.map((it) => [it.questionId, openLogged(key, it)]));
    const answerOf = (questionId: string) => said.get(questionId);
    const missing = missingOf(askedOf(await this.guideOf(log, talk), answerOf), answerOf);
    if (missing.length > 0) throw new Problem('interview.incomplete', { facts: { missing: missing.length } });
  }

  private async keyOf(talkId: string): Promise<Buffer> {
    const key = (await this.keys.of([talkId])).get(talkId);
    if (!key) throw new Problem('interview.withdrawn');
    return key;
  }

  private async keep({ id: logId, plgId }: TandemLog, it: AnswerRevisionDto, key: Buffer): Promise<void> {
    const { questionId } = it;
    await this.db.query(
      `insert into tandem_answer (id, plg_id, log_id, question_id, revision, revision_id, sealed)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict on constraint tandem_answer_once_per_question do update set
         revision = excluded.revision, revision_id = excluded.revision_id, sealed = excluded.sealed, updated_at = now()
       where (tandem_answer.revision, tandem_answer.revision_id) < (excluded.revision, excluded.revision_id)`,
      [newId(), plgId, logId, questionId, it.revision, it.id, sealLogged(key, { logId, questionId }, it)],
    );
  }
}

/** Too late to write along: it was taken back, or whoever leads did not wait. */
function refuseOver(talk: TandemTalk): void {
  if (talk.withdrawnAt) throw new Problem('interview.withdrawn');
  if (talk.aloneAt) throw new Problem('tandem.finished_alone');
}
