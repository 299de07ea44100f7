import { Injectable } from '@nestjs/common';
import type { HandedInDto, OtherAnswerDto, ProtocolAudience, TandemTaskDto } from '@leerkring/shared';
import { AssignmentsService } from '../assignments/assignments.service.ts';
import { Answer } from '../interviews/answer.entity.ts';
import { Interview } from '../interviews/interview.entity.ts';
import { isYearOver } from '../interviews/interview.rules.ts';
import { InterviewsService } from '../interviews/interviews.service.ts';
import { RespondentKeysService } from '../interviews/respondent-keys.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { interviewPolicy } from '../policies/interview.policy.ts';
import { isSelf } from '../policies/people.ts';
import { isOfTandem } from '../policies/tandem.policy.ts';
import { tandemTalkPolicy } from '../policies/tandem-talk.policy.ts';
import { contentOf, openDifference, openLogged, openReason } from './tandem-answer.rules.ts';
import { TandemMergesService } from './tandem-merges.service.ts';
import { presentTalk, rolesOf, type OpenDifference } from './tandem.presenter.ts';
import { TandemTalk } from './tandem-talk.entity.ts';
import { Tandem } from './tandem.entity.ts';

const pair = {
  firstAssignment: { interviewer: true, hostProgramme: true },
  secondAssignment: { interviewer: true, hostProgramme: true },
} as const;
const whole = { tandem: pair, assignment: true, interview: true, logs: true, differences: true } as const;
const mostTalks = 40;

/** Whether one of the two comes no more. Needs their visits. */
const hasStopped = ({ firstAssignment, secondAssignment }: Tandem): boolean =>
  firstAssignment.endedAt !== null || secondAssignment.endedAt !== null;

/** One conversation of two, as far as whoever leads it sends it; and what the two see of it afterwards. */
@Injectable()
export class TandemTalksService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly assignments: AssignmentsService,
    private readonly interviews: InterviewsService,
    private readonly keys: RespondentKeysService,
    private readonly merges: TandemMergesService,
  ) {}

  /** For the devices of the two: whom they write along with, and how far each conversation is. */
  async mine(me: Actor): Promise<TandemTaskDto[]> {
    const plgIds = me.memberships.map(({ plgId }) => plgId);
    const all = await this.db.whole(Tandem, { plgId: plgIds }, { ...pair, plg: true });
    const own = all.filter((it) => isOfTandem(me, it) && !isYearOver(it.plg.schoolYear, this.clock.now()));
    const talks = await this.db.whole(TandemTalk, { tandemId: own.map(({ id }) => id) }, whole);
    return own.map((it) => {
      const isFirst = isSelf(me, it.firstAssignment.interviewerId);
      const [mine, other] = isFirst
        ? [it.firstAssignment, it.secondAssignment]
        : [it.secondAssignment, it.firstAssignment];
      return {
        tandemId: it.id,
        plgId: it.plgId,
        assignmentId: mine.id,
        partnerAssignmentId: other.id,
        partnerName: other.interviewer.name,
        isBlind: it.isBlind,
        hasStopped: hasStopped(it),
        talks: talks.filter(({ tandemId }) => tandemId === it.id).map((talk) => presentTalk(me, talk)),
      };
    });
  }

  async get(me: Actor, id: string) {
    await this.access.load(me, 'read', tandemTalkPolicy, id);
    const talk = await this.db.wholeOne(TandemTalk, id, {
      ...whole,
      differences: { question: true, resolvedBy: true },
      logs: { answers: { question: true } },
    });
    return {
      talk,
      other: await this.otherOf(me, talk),
      differences: await this.openDifferences(talk),
      sameAs: await this.sameAs(me, talk),
    };
  }

  /**
   * Says that this conversation is the so-manieth one that two write down. Nothing happens when its visit is no tandem,
   * and a number that another conversation has makes it the next one: a device without a network cannot know better.
   */
  async join(me: Actor, interviewId: string, number: number): Promise<string | null> {
    const { assignmentId, audience, plgId } = await this.access.load(
      me,
      'read',
      interviewPolicy,
      interviewId,
    );
    const tandem = await this.db.repo(Tandem).findOne({
      where: [{ firstAssignmentId: assignmentId }, { secondAssignmentId: assignmentId }],
      relations: pair,
    });
    if (!tandem) return null;
    const interview = await this.lockInterview(interviewId);
    const known = await this.db.repo(TandemTalk).findOneBy({ interviewId });
    if (known || interview.submittedAt || interview.withdrawnAt) return known?.id ?? null;
    const meant = await this.db.repo(TandemTalk).findOneBy({ assignmentId, audience, number });
    // Nobody writes along with it any more; what was written along before is waited for.
    if (!meant && hasStopped(tandem)) return null;
    // Their words were handed in already by who wrote along: a second one would count the same person twice.
    if (meant?.takenOverAt) throw new Problem('tandem.taken_over');
    const talk = await this.talkFor(tandem, assignmentId, audience, number, (it) => it.interviewId === null);
    await this.db.repo(TandemTalk).update({ id: talk.id }, { interviewId });
    if (talk.withdrawnAt) {
      // Whoever wrote along heard first that the person wants it gone.
      await this.db.repo(Interview).update({ id: interviewId }, { withdrawnAt: talk.withdrawnAt });
      await this.events.record(me, 'interview.withdrawn', { type: 'interview', id: interviewId, plgId });
    } else await this.events.record(me, 'tandem.joined', { type: 'tandem', id: tandem.id, plgId });
    return talk.id;
  }

  /** My half of it; with the other's half it becomes one conversation. Alone it is handed in as always. */
  async handIn(me: Actor, interviewId: string): Promise<HandedInDto> {
    await this.access.load(me, 'read', interviewPolicy, interviewId);
    const known = await this.db.repo(TandemTalk).findOneBy({ interviewId });
    if (!known) {
      const { submittedAt } = await this.interviews.submit(me, interviewId);
      return { handedInAt: stamp(submittedAt), submittedAt: stamp(submittedAt) };
    }
    const interview = await this.lockInterview(interviewId);
    const talk = await this.lock(known.id);
    if (interview.withdrawnAt) throw new Problem('interview.withdrawn');
    if (talk.firstInAt)
      return { handedInAt: stamp(talk.firstInAt), submittedAt: stampIf(interview.submittedAt) };
    await this.interviews.assertWhole(interview);
    const now = this.clock.now();
    talk.firstInAt = now;
    await this.db.repo(TandemTalk).update({ id: talk.id }, { firstInAt: now, updatedAt: now });
    const isBoth = await this.merges.mergeIfBoth(me, talk, interview);
    if (!isBoth)
      await this.events.record(me, 'tandem.handedIn', {
        type: 'tandem',
        id: talk.tandemId,
        plgId: talk.plgId,
      });
    return { handedInAt: stamp(now), submittedAt: isBoth ? stamp(now) : null };
  }

  /** The other does not hand in any more: what I wrote is the conversation. */
  async finishAlone(me: Actor, id: string, reason: string): Promise<void> {
    const { interviewId } = await this.access.load(me, 'finishAlone', tandemTalkPolicy, id);
    const interview = await this.lockInterview(interviewId ?? '');
    const talk = await this.lock(id);
    if (talk.mergedAt || talk.aloneAt || interview.withdrawnAt) throw new Problem('conflict');
    const now = this.clock.now();
    await this.db.repo(TandemTalk).update({ id }, { aloneAt: now, aloneReason: reason, updatedAt: now });
    await this.interviews.finish(me, interview, { pens: 1 });
  }

  /**
   * The conversation under this number, or the next one whose place is free. Until commit the other device waits. Both
   * visits have begun with it: whoever only writes along is in it too, and neither can be made undone.
   */
  async talkFor(
    tandem: Tandem,
    assignmentId: string,
    audience: ProtocolAudience,
    number: number,
    isFree: (talk: TandemTalk) => boolean,
  ): Promise<TandemTalk> {
    // Before the tandem is held: whoever takes a visit away holds the visit first, too.
    for (const visitId of [tandem.firstAssignmentId, tandem.secondAssignmentId])
      await this.assignments.markStarted(visitId);
    for (let at = number; at <= mostTalks; at++) {
      await this.db.query(
        `insert into tandem_talk (id, plg_id, tandem_id, assignment_id, audience, number) values ($1, $2, $3, $4, $5, $6)
         on conflict on constraint tandem_talk_number do nothing`,
        [newId(), tandem.plgId, tandem.id, assignmentId, audience, at],
      );
      const { id } = await this.db.repo(TandemTalk).findOneByOrFail({ assignmentId, audience, number: at });
      await this.lock(id);
      const [talk] = await this.db.whole(TandemTalk, { id }, { logs: true });
      if (talk && isFree(talk)) return talk;
    }
    throw new Problem('tandem.number_taken');
  }

  async lock(id: string): Promise<TandemTalk> {
    return this.db.repo(TandemTalk).findOneOrFail({ where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  async lockInterview(id: string): Promise<Interview> {
    return this.db.repo(Interview).findOneOrFail({ where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  /** What is blind stays so until both are in: whoever asks, and however. */
  private async otherOf(me: Actor, talk: TandemTalk): Promise<OtherAnswerDto[] | null> {
    const isBothIn = talk.firstInAt !== null && !!talk.log?.handedInAt;
    if (talk.withdrawnAt || (talk.tandem.isBlind && !isBothIn)) return null;
    if (rolesOf(me, talk).mine === 'first') {
      const rows = talk.log?.answers ?? [];
      const key = (await this.keys.of([talk.id])).get(talk.id);
      if (rows.length === 0 || !key) return null;
      return rows
        .toSorted((a, b) => a.question.position - b.question.position)
        .map((it) => ({ ...openLogged(key, it), questionId: it.questionId, questionText: it.question.text }));
    }
    if (!talk.interviewId || talk.mergedAt || talk.aloneAt) return null;
    const answers = await this.keys.open(
      await this.db.repo(Answer).find({
        where: { interviewId: talk.interviewId },
        relations: { question: true },
        order: { question: { position: 'ASC' } },
      }),
    );
    return answers.map((it) => ({
      ...contentOf(it),
      questionId: it.questionId,
      questionText: it.question.text,
    }));
  }

  /** Where the other half of this one may be, when the devices chose different numbers. */
  private async sameAs(me: Actor, talk: TandemTalk): Promise<TandemTalk[]> {
    const { tandemId, assignmentId, audience } = talk;
    if (!tandemTalkPolicy.can(me, 'relink', talk)) return [];
    const others = await this.db.whole(TandemTalk, { tandemId, assignmentId, audience }, whole, {
      number: 'ASC',
    });
    return others.filter(
      (it) =>
        it.id !== talk.id &&
        tandemTalkPolicy.can(me, 'relink', it) &&
        (it.interviewId === null) !== (talk.interviewId === null) &&
        (it.log === null) !== (talk.log === null) &&
        (it.interviewId === null) === (it.log !== null),
    );
  }

  private async openDifferences(talk: TandemTalk): Promise<OpenDifference[]> {
    const key = (await this.keys.of([talk.id])).get(talk.id);
    if (!key || talk.withdrawnAt) return [];
    return talk.differences
      .toSorted((a, b) => a.question.position - b.question.position)
      .map((row) => ({
        row,
        ...openDifference(key, row),
        reason: row.reasonSealed && openReason(key, { ...row, reasonSealed: row.reasonSealed }),
      }));
  }
}

const stamp = (at: Date | null): string => (at ?? new Date(0)).toISOString();
const stampIf = (at: Date | null): string | null => at?.toISOString() ?? null;
