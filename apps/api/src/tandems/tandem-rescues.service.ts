import { Injectable } from '@nestjs/common';
import { AssignmentsService } from '../assignments/assignments.service.ts';
import { Interview } from '../interviews/interview.entity.ts';
import { RespondentKeysService } from '../interviews/respondent-keys.service.ts';
import { RespondentsService } from '../interviews/respondents.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { tandemTalkPolicy } from '../policies/tandem-talk.policy.ts';
import { TandemLog } from './tandem-log.entity.ts';
import { TandemMergesService } from './tandem-merges.service.ts';
import { TandemTalk } from './tandem-talk.entity.ts';
import { TandemTalksService } from './tandem-talks.service.ts';

/** What two can still do when a device is lost, or when their devices called one conversation by two numbers. */
@Injectable()
export class TandemRescuesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly assignments: AssignmentsService,
    private readonly respondents: RespondentsService,
    private readonly keys: RespondentKeysService,
    private readonly talks: TandemTalksService,
    private readonly merges: TandemMergesService,
  ) {}

  /**
   * The device of whoever leads is lost: what the other wrote along counts, with the reason beside it. It stays the
   * conversation of whoever led it, with what that device had sent already.
   */
  async takeOver(me: Actor, id: string, reason: string): Promise<void> {
    await this.access.load(me, 'takeOver', tandemTalkPolicy, id);
    const { interviewId } = await this.db.repo(TandemTalk).findOneByOrFail({ id });
    let interview = interviewId ? await this.talks.lockInterview(interviewId) : null;
    const talk = await this.talks.lock(id);
    const log = await this.db.repo(TandemLog).findOneBy({ talkId: id });
    const isOpen = !talk.withdrawnAt && !talk.firstInAt && !talk.aloneAt && !interview?.withdrawnAt;
    if (!log?.handedInAt || !isOpen || talk.interviewId !== interviewId) throw new Problem('conflict');
    interview ??= await this.standIn(me, talk, log);
    const now = this.clock.now();
    const change = { firstInAt: now, takenOverAt: now, takenOverReason: reason };
    await this.db.repo(TandemTalk).update({ id }, { ...change, interviewId: interview.id, updatedAt: now });
    await this.merges.mergeIfBoth(me, Object.assign(talk, change), interview, { isTakenOver: true });
  }

  /** What was written along belongs to the conversation that the other device called by another number. */
  async relink(me: Actor, id: string, otherId: string): Promise<string> {
    await this.access.load(me, 'relink', tandemTalkPolicy, id);
    await this.access.load(me, 'relink', tandemTalkPolicy, otherId);
    const both = await this.db.whole(TandemTalk, { id: [id, otherId] }, { logs: true });
    const to = both.find((it) => it.interviewId !== null && !it.log);
    const from = both.find((it) => it.interviewId === null && it.log);
    if (!to?.interviewId || !from || to.assignmentId !== from.assignmentId || to.audience !== from.audience)
      throw new Problem('tandem.other_conversation');
    const interview = await this.talks.lockInterview(to.interviewId);
    const locked = new Map<string, TandemTalk>();
    for (const one of [to.id, from.id].toSorted()) locked.set(one, await this.talks.lock(one));
    const talk = locked.get(to.id);
    const log = await this.db.repo(TandemLog).findOneBy({ talkId: from.id });
    const isTaken = await this.db.repo(TandemLog).existsBy({ talkId: to.id });
    if (!talk || !log || isTaken || talk.withdrawnAt || locked.get(from.id)?.withdrawnAt)
      throw new Problem('conflict');
    await this.db.repo(TandemLog).update({ id: log.id }, { talkId: to.id, updatedAt: this.clock.now() });
    // What opens the words moves with them, before the empty place takes its key along.
    await this.keys.move(from.id, to.id);
    await this.db.repo(TandemTalk).delete({ id: from.id });
    const isBoth = await this.merges.mergeIfBoth(me, talk, interview, { isRelinked: true });
    if (!isBoth)
      await this.events.record(me, 'tandem.relinked', {
        type: 'tandem',
        id: talk.tandemId,
        plgId: talk.plgId,
      });
    return to.id;
  }

  /** Nothing of the leading device ever arrived: without a name, and without a yes to being quoted. */
  private async standIn(me: Actor, talk: TandemTalk, log: TandemLog): Promise<Interview> {
    const { plgId, audience, assignmentId } = talk;
    const whole = await this.db.wholeOne(TandemTalk, talk.id, { assignment: { plg: true } });
    const { number } = (await this.db.wholeOne(TandemLog, log.id, { protocolVersion: true })).protocolVersion;
    await this.respondents.lockCodes(plgId);
    const about = { id: newId(), name: null };
    const respondent = await this.respondents.register(me, plgId, audience, about);
    const id = newId();
    await this.keys.give(id, plgId, 'words');
    await this.db.repo(Interview).insert({
      id,
      plgId,
      assignmentId,
      interviewerId: whole.assignment.interviewerId,
      protocolVersionId: log.protocolVersionId,
      audience,
      respondentId: respondent.id,
      retentionMonths: whole.assignment.plg.retentionMonths,
      code: respondent.code,
      startedAt: log.startedAt,
      consentAt: log.consentAt,
      consentVersion: number,
      quotingAllowedAt: null,
      submittedAt: null,
      withdrawnAt: null,
    });
    await this.assignments.markStarted(assignmentId);
    return this.db.repo(Interview).findOneByOrFail({ id });
  }
}
