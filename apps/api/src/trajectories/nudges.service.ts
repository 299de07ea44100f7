import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FactKey, NudgeForFactDto } from '@leerkring/shared';
import { In } from 'typeorm';
import { WorkingDaysService } from '../calendars/working-days.service.ts';
import { Access } from '../policies/access.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { Obligations, type Asked } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Sessions } from '../platform/session/sessions.ts';
import type { FactRow } from './fact.rules.ts';
import { isAsked, pathOf, seenBy } from './facts.service.ts';
import { mayNudge, sendAt } from './nudge.rules.ts';
import { PhaseNudge } from './phase-nudge.entity.ts';
import { TrajectoriesService, type PhaseView } from './trajectories.service.ts';

/** By fact and subject, when somebody was last reminded. */
export type LastNudges = (fact: FactKey, subjectId: string) => Date | null;

export const letterJob = 'trajectories.nudge';

/** Reminding whoever can bring what a meeting waits for. */
@Injectable()
export class NudgesService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly obligations: Obligations,
    private readonly sessions: Sessions,
    private readonly workingDays: WorkingDaysService,
    private readonly trajectories: TrajectoriesService,
  ) {}

  onModuleInit(): void {
    this.obligations.addSource((me) => this.askedOf(me));
  }

  /** A letter goes to each of them on their own first working morning, if it is still missing then. */
  async nudge(me: Actor, meetingId: string, { fact, subjectId }: NudgeForFactDto): Promise<void> {
    const { plgId } = await this.access.load(me, 'lead', meetingPolicy, meetingId);
    await this.db.waitForTurn(`nudges of ${plgId}`);
    const { phases } = await this.trajectories.viewOf(plgId);
    // Whoever may not know that it is missing is told the same as when it is not.
    const row = seenBy(me, plgId, missingOf(phases, { meetingId, fact })).find(
      (it) => it.subjectId === subjectId,
    );
    if (!row) throw new Problem('nudge.nothing_missing');
    const people = row.people.filter((userId) => userId !== me.userId);
    if (people.length === 0) throw new Problem('nudge.nobody');
    const now = this.clock.now();
    if (!mayNudge((await this.lastOf(plgId))(fact, subjectId), now)) throw new Problem('nudge.sent_already');
    const nudges = this.db.repo(PhaseNudge);
    const nudge = nudges.create({ plgId, meetingId, fact, subjectId, sentById: me.userId, sentAt: now });
    const { id } = await nudges.save(nudge);
    for (const userId of people)
      await this.jobs.add(letterJob, `${id}:${userId}`, await this.dueFor(userId, now));
    await this.events.record(
      me,
      'phase.nudged',
      { type: 'meeting', id: meetingId, plgId },
      { fact, people: people.length },
    );
  }

  async lastOf(plgId: string): Promise<LastNudges> {
    const rows = await this.db.query<{ fact: FactKey; subject_id: string; at: Date }>(
      `select fact, subject_id, max(sent_at) as at from (
         select fact, subject_id, sent_at from phase_nudge where plg_id = $1
         union all select 'portraits.shared', seat_id, sent_at from portrait_nudge where plg_id = $1
       ) n group by fact, subject_id`,
      [plgId],
    );
    const last = new Map(rows.map((row) => [`${row.fact} ${row.subject_id}`, row.at]));
    return (fact, subjectId) => last.get(`${fact} ${subjectId}`) ?? null;
  }

  /**
   * What of this nudge is still missing; null when it came since, when the meeting waits for it no longer, or when this
   * person is not who can bring it.
   */
  async stillOf(nudge: PhaseNudge, userId: string): Promise<FactRow | null> {
    return ownMissing((await this.trajectories.viewOf(nudge.plgId)).phases, nudge, userId);
  }

  /** What stands among what is asked by itself is not asked twice. */
  private async askedOf(me: Actor): Promise<Asked[]> {
    const nudges = await this.db.repo(PhaseNudge).find({
      where: {
        plgId: In(me.memberships.map(({ plgId }) => plgId)),
        meeting: { state: In(['planned', 'open']) },
      },
      relations: { meeting: true },
      order: { sentAt: 'ASC' },
    });
    const own = nudges.filter(({ fact }) => !isAsked(fact));
    const latest = [...new Map(own.map((it) => [`${it.fact} ${it.subjectId}`, it])).values()];
    const asked: Asked[] = [];
    for (const [plgId, list] of Map.groupBy(latest, (it) => it.plgId)) {
      const { phases } = await this.trajectories.viewOf(plgId);
      for (const nudge of list) {
        const row = ownMissing(phases, nudge, me.userId);
        const { id: subjectId, fact, meeting } = nudge;
        if (row)
          asked.push({
            kind: 'phase.prepare',
            plgId,
            subjectId,
            path: pathOf(plgId, fact),
            dueAt: meeting.startsAt.toISOString(),
            minutes: null,
            facts: { fact, name: row.name ?? '', meeting: meeting.title },
          });
      }
    }
    return asked;
  }

  private async dueFor(userId: string, now: Date): Promise<Date> {
    const person = await this.sessions.actorOf(userId);
    return sendAt(now, (await this.workingDays.of(person?.institutionIds ?? [])).works);
  }
}

function missingOf(
  phases: readonly PhaseView[],
  { meetingId, fact }: Pick<PhaseNudge, 'meetingId' | 'fact'>,
): FactRow[] {
  const phase = phases.find(({ meetings }) => meetings.some(({ id }) => id === meetingId));
  return phase?.conditions.find((it) => it.fact === fact)?.standing.missing ?? [];
}

function ownMissing(phases: readonly PhaseView[], nudge: PhaseNudge, userId: string): FactRow | null {
  const row = missingOf(phases, nudge).find((it) => it.subjectId === nudge.subjectId);
  return row?.people.includes(userId) ? row : null;
}
