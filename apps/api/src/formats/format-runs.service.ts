import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  compareNames,
  type ChangeFormatClockDto,
  type EventName,
  type FormatDto,
  type FormatStepDto,
  type StartFormatDto,
} from '@leerkring/shared';
import { In, IsNull } from 'typeorm';
import type { Meeting } from '../cycles/meeting.entity.ts';
import { GuestsService } from '../guests/guests.service.ts';
import { pauseClock, startClock } from '../meeting-room/clock.rules.ts';
import { LiveRoomsService } from '../meeting-room/live-rooms.service.ts';
import { QueuesService } from '../meeting-room/queues.service.ts';
import { programmeNamesOf, Seat } from '../plgs/seat.entity.ts';
import { SeatsService } from '../seats/seats.service.ts';
import { Access } from '../policies/access.ts';
import { formatRunPolicy } from '../policies/format-run.policy.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { CircleChecksService } from './circle-checks.service.ts';
import { FormatRun } from './format-run.entity.ts';
import { FormatVote } from './format-vote.entity.ts';
import { FormatsService } from './formats.service.ts';
import { RoundsService } from './rounds.service.ts';
import { SilentNote } from './silent-note.entity.ts';
import { VoteOption } from './vote-option.entity.ts';

/** Leading a format: its steps, its clock, who brings something in, and what opens when. */
@Injectable()
export class FormatRunsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly rooms: LiveRoomsService,
    private readonly queues: QueuesService,
    private readonly formats: FormatsService,
    private readonly rounds: RoundsService,
    private readonly circles: CircleChecksService,
    private readonly seats: SeatsService,
    private readonly guests: GuestsService,
  ) {}

  onModuleInit(): void {
    this.queues.listenFirst((meetingId, membershipId) => this.silenceOf(meetingId, membershipId));
    // With the meeting its format ends; nothing anyone wrote is lost, but for what was to stay in the circle.
    this.events.on('meeting.held', async ({ subjectId }) => {
      const run = await this.running(subjectId);
      if (run) await this.finish(run);
      await this.forget(subjectId);
    });
  }

  async start(
    me: Actor,
    meetingId: string,
    { key, presenterId, staysInCircle = false }: StartFormatDto,
  ): Promise<FormatRun> {
    const meeting = await this.access.load(me, 'lead', meetingPolicy, meetingId);
    if (meeting.state !== 'open') throw new Problem('meeting.not_open');
    const format = this.formats.find(key);
    if (!format) throw new Problem('not_found');
    if (format.presenter && !format.repeat && !presenterId) throw new Problem('format.presenter_missing');
    if (presenterId) await this.checkPresenter(meeting, presenterId);
    await this.db.waitForTurn(`format of ${meetingId}`);
    if (await this.running(meetingId)) throw new Problem('format.already_running');
    const steps = await this.stepsOf(format, meeting.plgId);
    const runs = this.db.repo(FormatRun);
    const run = runs.create({
      plgId: meeting.plgId,
      meetingId,
      key,
      content: { title: format.title, steps },
      openedSteps: [],
      rounds: [],
      presenterId: presenterId ?? null,
      staysInCircle,
      runningSince: this.clock.now(),
      endedAt: null,
    });
    if (steps.some(({ vote }) => vote?.kind === 'circle')) await this.circles.checkFirst(meetingId);
    await runs.save(run);
    await this.enterStep(run);
    await this.record(me, run, 'format.started', { key });
    return run;
  }

  /** To the next step; a second press from the same step changes nothing. */
  async advance(me: Actor, id: string, from: number): Promise<FormatRun> {
    const run = await this.load(me, id);
    if (run.stepIndex !== from) throw new Problem('format.step_passed');
    if (from + 1 >= run.content.steps.length) return this.end(me, id);
    await this.rounds.close(run);
    Object.assign(run, {
      stepIndex: from + 1,
      elapsedMs: 0,
      extraMinutes: 0,
      runningSince: this.clock.now(),
    });
    await this.db.repo(FormatRun).save(run);
    await this.enterStep(run);
    await this.record(me, run, 'format.advanced', { step: run.stepIndex });
    return run;
  }

  async changeClock(
    me: Actor,
    id: string,
    { change, minutes = 0 }: ChangeFormatClockDto,
  ): Promise<FormatRun> {
    const run = await this.load(me, id);
    const now = this.clock.now();
    if (change === 'extend') run.extraMinutes = Math.min(run.extraMinutes + minutes, 480);
    else Object.assign(run, change === 'start' ? startClock(run, now) : pauseClock(run, now));
    await this.db.repo(FormatRun).save(run);
    await this.record(me, run, 'format.clockChanged', { change, minutes });
    return run;
  }

  async choosePresenter(me: Actor, id: string, membershipId: string): Promise<FormatRun> {
    const run = await this.load(me, id);
    await this.checkPresenter({ id: run.meetingId, plgId: run.plgId }, membershipId);
    await this.db.repo(FormatRun).update({ id }, { presenterId: membershipId });
    await this.record(me, run, 'format.presenterChosen');
    return Object.assign(run, { presenterId: membershipId });
  }

  /** All notes of a step, or the result of its vote, for everyone at the same moment. */
  async open(me: Actor, id: string, stepIndex: number): Promise<FormatRun> {
    const run = await this.load(me, id);
    const step = run.content.steps[stepIndex];
    const canOpen = step && stepIndex <= run.stepIndex && (step.notes === 'together' || step.vote);
    if (!canOpen) throw new Problem('format.nothing_to_open');
    if (run.openedSteps.includes(stepIndex)) return run;
    await this.openSteps(run, [stepIndex]);
    await this.record(me, run, 'format.opened', { step: stepIndex });
    return run;
  }

  async end(me: Actor, id: string): Promise<FormatRun> {
    const run = await this.load(me, id);
    await this.finish(run);
    await this.record(me, run, 'format.ended', { key: run.key });
    return run;
  }

  private async finish(run: FormatRun): Promise<void> {
    await this.rounds.close(run);
    const shared = run.content.steps.flatMap(({ notes, vote }, index) =>
      notes === 'together' || notes === 'at_end' || vote ? [index] : [],
    );
    await this.openSteps(run, shared);
    Object.assign(run, pauseClock(run, this.clock.now()), { endedAt: this.clock.now() });
    await this.db.repo(FormatRun).save(run);
    this.rooms.broadcastLater(run.meetingId);
  }

  /** What was said in the circle stays there: with the meeting its words, choices and votes go. */
  private async forget(meetingId: string): Promise<void> {
    const runs = await this.db.repo(FormatRun).findBy({ meetingId, staysInCircle: true });
    const [run] = runs;
    if (!run) return;
    const runId = In(runs.map(({ id }) => id));
    await this.db.repo(SilentNote).delete({ runId });
    await this.db.repo(FormatVote).delete({ runId });
    await this.db.repo(VoteOption).delete({ runId });
    await this.events.record(null, 'format.forgotten', subjectOf(run), { runs: runs.length });
  }

  private async openSteps(run: FormatRun, indexes: number[]): Promise<void> {
    const isCircle = indexes.some((index) => run.content.steps[index]?.vote?.kind === 'circle');
    if (isCircle) await this.circles.close(run.id);
    run.openedSteps = [...new Set([...run.openedSteps, ...indexes])].toSorted((one, other) => one - other);
    await this.db.repo(FormatRun).update({ id: run.id }, { openedSteps: run.openedSteps });
  }

  private async enterStep(run: FormatRun): Promise<void> {
    const step = run.content.steps[run.stepIndex];
    if (step?.round) await this.rounds.begin(run);
    if (step?.vote?.kind === 'circle') await this.circles.begin(run);
  }

  private async running(meetingId: string): Promise<FormatRun | null> {
    return this.db.repo(FormatRun).findOneBy({ meetingId, endedAt: IsNull() });
  }

  /** Whoever brings something in listens in some steps, and is told so. */
  private async silenceOf(meetingId: string, membershipId: string): Promise<Problem | null> {
    const run = await this.running(meetingId);
    const isSilent = run?.content.steps[run.stepIndex]?.presenterSilent;
    return isSilent && run.presenterId === membershipId ? new Problem('format.presenter_listens') : null;
  }

  /** A step for each programme in turn, where a format says so. */
  private async stepsOf(format: FormatDto, plgId: string): Promise<FormatStepDto[]> {
    const plain = JSON.parse(JSON.stringify(format.steps)) as FormatStepDto[];
    if (!format.repeat) return plain;
    const seats = await this.db
      .repo(Seat)
      .find({ where: { plgId }, relations: { programme: { institution: true } } });
    const names = [...programmeNamesOf(seats).values()].toSorted(compareNames);
    return names.length === 0
      ? plain
      : names.flatMap((programmeName) => plain.map((step) => ({ ...step, programmeName })));
  }

  private async checkPresenter(meeting: Pick<Meeting, 'id' | 'plgId'>, membershipId: string): Promise<void> {
    if (!(await this.guests.contributes(meeting.id, membershipId)))
      await this.seats.checkActs(meeting, membershipId);
  }

  /** One press after the other. */
  private async load(me: Actor, id: string): Promise<FormatRun> {
    const { meetingId } = await this.access.load(me, 'lead', formatRunPolicy, id);
    await this.db.query('select id from meeting where id = $1 for update', [meetingId]);
    return this.access.load(me, 'lead', formatRunPolicy, id);
  }

  private async record(
    me: Actor,
    run: FormatRun,
    name: EventName,
    facts: Record<string, string | number> = {},
  ): Promise<void> {
    await this.events.record(me, name, subjectOf(run), { runId: run.id, ...facts });
    this.rooms.broadcastLater(run.meetingId);
  }
}

export const subjectOf = ({ meetingId, plgId }: Pick<FormatRun, 'meetingId' | 'plgId'>) => ({
  type: 'meeting',
  id: meetingId,
  plgId,
});
