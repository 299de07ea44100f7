import { Injectable } from '@nestjs/common';
import type { AnswerCircleDto, CircleCheckDto } from '@leerkring/shared';
import { LiveRoomsService } from '../meeting-room/live-rooms.service.ts';
import { Access } from '../policies/access.ts';
import { formatRunPolicy } from '../policies/format-run.policy.ts';
import { placeAt } from '../policies/people.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { CircleBallot } from './circle-ballot.entity.ts';
import { CircleCheck } from './circle-check.entity.ts';
import { ENOUGH, meansOf } from './circle.rules.ts';
import type { FormatRun } from './format-run.entity.ts';

/** The circle check: nobody, the database included, can tell who answered what. */
@Injectable()
export class CircleChecksService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly rooms: LiveRoomsService,
  ) {}

  /** Once a meeting: of two checks the difference could be one person's answer. */
  async checkFirst(meetingId: string): Promise<void> {
    if (await this.db.repo(CircleCheck).existsBy({ meetingId })) throw new Problem('circle.held');
  }

  async begin({ id, meetingId }: FormatRun): Promise<void> {
    const checks = this.db.repo(CircleCheck);
    await checks.save(checks.create({ meetingId, runId: id, closedAt: null }));
  }

  async answer(me: Actor, runId: string, { safe, equal, worthwhile }: AnswerCircleDto): Promise<FormatRun> {
    const run = await this.access.load(me, 'join', formatRunPolicy, runId);
    await this.db.query('select id from circle_check where run_id = $1 for update', [runId]);
    const check = await this.db.repo(CircleCheck).findOneBy({ runId });
    const membershipId = placeAt(me, run.plgId, run.meetingId);
    if (!check || !membershipId) throw new Problem('vote.none_here');
    if (check.closedAt) throw new Problem('vote.opened');
    const ballots = this.db.repo(CircleBallot);
    if (await ballots.existsBy({ checkId: check.id, membershipId })) throw new Problem('circle.answered');
    await ballots.save(ballots.create({ checkId: check.id, membershipId }));
    // An answer is added to the sums and kept nowhere by itself.
    await this.db.query(
      `update circle_check set answers = answers + 1, safe_sum = safe_sum + $2, equal_sum = equal_sum + $3,
         worthwhile_sum = worthwhile_sum + $4 where id = $1`,
      [check.id, safe, equal, worthwhile],
    );
    await this.events.record(null, 'circle.answered', {
      type: 'meeting',
      id: run.meetingId,
      plgId: run.plgId,
    });
    this.rooms.broadcastLater(run.meetingId);
    return run;
  }

  /** Who answered is forgotten; with too few answers, so is what they answered. */
  async close(runId: string): Promise<void> {
    await this.db.query('select id from circle_check where run_id = $1 for update', [runId]);
    const check = await this.db.repo(CircleCheck).findOneBy({ runId });
    if (!check || check.closedAt) return;
    const closedAt = this.clock.now();
    const isEnough = check.answers >= ENOUGH;
    const emptied = { safeSum: null, equalSum: null, worthwhileSum: null };
    await this.db.repo(CircleCheck).update({ id: check.id }, { closedAt, ...(isEnough ? {} : emptied) });
    await this.db.repo(CircleBallot).delete({ checkId: check.id });
  }

  async seenBy(me: Actor, run: FormatRun): Promise<CircleCheckDto | null> {
    const check = await this.db.repo(CircleCheck).findOneBy({ runId: run.id });
    if (!check) return null;
    const membershipId = placeAt(me, run.plgId, run.meetingId);
    const hasAnswered =
      membershipId !== null &&
      (await this.db.repo(CircleBallot).existsBy({ checkId: check.id, membershipId }));
    // Never before it is closed: the difference that one more answer makes would be that answer.
    return { isClosed: check.closedAt !== null, hasAnswered, mean: check.closedAt ? meansOf(check) : null };
  }
}
