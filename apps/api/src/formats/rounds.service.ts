import { randomInt } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { TakeTurnDto } from '@leerkring/shared';
import { IsNull } from 'typeorm';
import { LiveRoomsService } from '../meeting-room/live-rooms.service.ts';
import { QueuesService } from '../meeting-room/queues.service.ts';
import { Access } from '../policies/access.ts';
import { formatRunPolicy } from '../policies/format-run.policy.ts';
import { holdsPlace } from '../policies/people.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { FormatRun } from './format-run.entity.ts';
import { inOrder, nextTurn, passed, recordOf } from './round.rules.ts';
import { RoundTurn } from './round-turn.entity.ts';

/** Rounds in which everyone who is here speaks exactly once, and may pass. */
@Injectable()
export class RoundsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly rooms: LiveRoomsService,
    private readonly queues: QueuesService,
  ) {}

  onModuleInit(): void {
    this.rooms.onEnter((meetingId, membershipId) => this.join(meetingId, membershipId));
    this.rooms.onStandDown((meetingId, membershipId) => this.withdraw(meetingId, membershipId));
  }

  /** The order is drawn by lot, so that it says nothing of anyone, until whoever leads chooses another. */
  async begin(run: FormatRun): Promise<void> {
    const ids = [...(await this.rooms.placesHere(run.meetingId))];
    for (let last = ids.length - 1; last > 0; last -= 1) {
      const other = randomInt(last + 1);
      [ids[last], ids[other]] = [ids[other] ?? '', ids[last] ?? ''];
    }
    for (const [index, membershipId] of ids.entries()) await this.add(run, membershipId, index + 1);
    await this.next(run);
  }

  /** What stays of a round is how many spoke and passed, and how long all together. */
  async close(run: FormatRun): Promise<void> {
    const turns = await this.turnsOf(run);
    if (turns.length === 0) return;
    await this.queues.end(run.meetingId);
    const began = turns.map(({ createdAt }) => createdAt).reduce((one, other) => (one < other ? one : other));
    const places = turns.map(({ membershipId }) => membershipId);
    const spokenMs = await this.queues.spokenMs(run.meetingId, places, began);
    run.rounds = [...run.rounds, recordOf(run.stepIndex, turns, spokenMs)];
    await this.db.repo(FormatRun).update({ id: run.id }, { rounds: run.rounds });
    await this.db.repo(RoundTurn).delete({ runId: run.id });
  }

  async take(me: Actor, id: string, { membershipId, choice }: TakeTurnDto): Promise<FormatRun> {
    const run = await this.access.load(me, 'read', formatRunPolicy, id);
    const isMine = formatRunPolicy.can(me, 'join', run) && holdsPlace(me, membershipId);
    if (!isMine && !formatRunPolicy.can(me, 'lead', run))
      throw new Problem(formatRunPolicy.refusalOf(me, run));
    await this.lock(run);
    const turns = await this.turnsOf(run);
    const turn = turns.find((it) => it.membershipId === membershipId);
    if (!turn) throw new Problem('not_found');
    const isDone = turn.state === 'done' || turn.state === 'skipped';
    if (isDone || (choice === 'finish' && turn.state !== 'speaking')) throw new Problem('round.turn_passed');
    if (choice === 'speak') await this.speak(run, turn, turns);
    else {
      const state = choice === 'pass' ? passed(turn) : 'done';
      const wasSpeaking = turn.state === 'speaking';
      await this.save(Object.assign(turn, { state, hasPassed: turn.hasPassed || choice === 'pass' }));
      if (wasSpeaking) await this.next(run);
    }
    // Without a name: from names and moments one could count how long someone spoke.
    await this.events.record(
      null,
      'turn.changed',
      { type: 'meeting', id: run.meetingId, plgId: run.plgId },
      { choice },
    );
    this.rooms.broadcastLater(run.meetingId);
    return run;
  }

  /** Whoever leads lets those who still have to speak go in another order; everyone sees it. */
  async order(me: Actor, id: string, membershipIds: string[]): Promise<FormatRun> {
    const run = await this.access.load(me, 'lead', formatRunPolicy, id);
    await this.lock(run);
    const places = inOrder(await this.turnsOf(run), membershipIds);
    if (!places) throw new Problem('round.order_old');
    for (const [turn, position] of places)
      await this.db.repo(RoundTurn).update({ id: turn.id }, { position });
    const subject = { type: 'meeting', id: run.meetingId, plgId: run.plgId };
    await this.events.record(me, 'round.ordered', subject, { runId: id });
    this.rooms.broadcastLater(run.meetingId);
    return run;
  }

  /** A latecomer speaks last, once, however often they come in. */
  private async join(meetingId: string, membershipId: string): Promise<void> {
    const run = await this.db.repo(FormatRun).findOneBy({ meetingId, endedAt: IsNull() });
    if (!run?.content.steps[run.stepIndex]?.round) return;
    await this.lock(run);
    const turns = await this.turnsOf(run);
    if (turns.some((it) => it.membershipId === membershipId)) return;
    await this.add(run, membershipId, Math.max(0, ...turns.map(({ position }) => position)) + 1);
  }

  /** Whoever may not speak here any more has no turn; when it was theirs, it is the next one's. */
  private async withdraw(meetingId: string, membershipId: string): Promise<void> {
    const run = await this.db.repo(FormatRun).findOneBy({ meetingId, endedAt: IsNull() });
    if (!run) return;
    await this.lock(run);
    const turn = (await this.turnsOf(run)).find((it) => it.membershipId === membershipId);
    if (!turn || turn.state === 'done') return;
    await this.db.repo(RoundTurn).delete({ id: turn.id });
    if (turn.state === 'speaking') await this.next(run);
  }

  /** The meeting before its format, as whoever leads takes them: who speaks is written down with the meeting. */
  private async lock({ id, meetingId }: FormatRun): Promise<void> {
    await this.db.query('select id from meeting where id = $1 for key share', [meetingId]);
    await this.db.query('select id from format_run where id = $1 for update', [id]);
  }

  private async next(run: FormatRun): Promise<void> {
    const turns = await this.turnsOf(run);
    const here = await this.rooms.placesHere(run.meetingId);
    const turn = nextTurn(turns, ({ membershipId }) => here.has(membershipId));
    if (turn) await this.speak(run, turn, turns);
    else await this.queues.end(run.meetingId);
  }

  private async speak(run: FormatRun, turn: RoundTurn, turns: RoundTurn[]): Promise<void> {
    for (const before of turns.filter(({ state }) => state === 'speaking'))
      await this.save(Object.assign(before, { state: 'done' }));
    await this.save(Object.assign(turn, { state: 'speaking' }));
    await this.queues.begin(run.meetingId, turn.membershipId, 'point');
  }

  private async save({ id, state, hasPassed }: RoundTurn): Promise<void> {
    await this.db.repo(RoundTurn).update({ id }, { state, hasPassed });
  }

  private async add(run: FormatRun, membershipId: string, position: number): Promise<void> {
    await this.db.query(
      // By the clock that also times who speaks.
      `insert into round_turn (id, run_id, step_index, membership_id, position, created_at)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [newId(), run.id, run.stepIndex, membershipId, position, this.clock.now()],
    );
  }

  private async turnsOf({ id, stepIndex }: FormatRun): Promise<RoundTurn[]> {
    return this.db.repo(RoundTurn).find({ where: { runId: id, stepIndex }, order: { position: 'ASC' } });
  }
}
