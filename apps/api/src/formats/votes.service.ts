import { Injectable } from '@nestjs/common';
import type { AddOptionDto, CastDotsDto, CastFistDto, FormatVoteDto, VoteKind } from '@leerkring/shared';
import { LiveRoomsService } from '../meeting-room/live-rooms.service.ts';
import { Access } from '../policies/access.ts';
import { formatRunPolicy } from '../policies/format-run.policy.ts';
import { placeAt } from '../policies/people.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import type { FormatRun } from './format-run.entity.ts';
import { FormatVote } from './format-vote.entity.ts';
import { SilentNote } from './silent-note.entity.ts';
import { VoteOption } from './vote-option.entity.ts';

const MOST_OPTIONS = 100;

/** Dots and fingers: given in silence, counted for everyone at the same moment. */
@Injectable()
export class VotesService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly rooms: LiveRoomsService,
  ) {}

  async addOption(me: Actor, runId: string, { stepIndex, text }: AddOptionDto): Promise<FormatRun> {
    const { run } = await this.load(me, runId, stepIndex, 'dots');
    await this.append(run, stepIndex, [text]);
    await this.changed(me, run, 'option.added');
    return run;
  }

  /** Takes over what was written and opened before. */
  async optionsFromNotes(me: Actor, runId: string, stepIndex: number): Promise<FormatRun> {
    const { run } = await this.load(me, runId, stepIndex, 'dots', 'lead');
    const notes = await this.db
      .repo(SilentNote)
      .find({ where: { runId }, order: { stepIndex: 'ASC', id: 'ASC' } });
    const open = notes.filter(
      (note) => run.openedSteps.includes(note.stepIndex) && note.stepIndex < stepIndex,
    );
    const known = await this.db.repo(VoteOption).findBy({ runId, stepIndex });
    const texts = new Set(known.map(({ text }) => text));
    const fresh = [...new Set(open.map(({ text }) => text.slice(0, 500)))].filter((text) => !texts.has(text));
    await this.append(run, stepIndex, fresh);
    await this.changed(me, run, 'option.added');
    return run;
  }

  /** All my dots of a step at once, in place of those I gave before. */
  async castDots(me: Actor, runId: string, { stepIndex, dots }: CastDotsDto): Promise<FormatRun> {
    const { run, vote, membershipId } = await this.load(me, runId, stepIndex, 'dots');
    await this.checkPresent(me, run);
    const given = dots.filter((it) => it.dots > 0);
    const options = await this.db.repo(VoteOption).findBy({ runId, stepIndex });
    const known = new Set(options.map(({ id }) => id));
    const isOnce = new Set(given.map(({ optionId }) => optionId)).size === given.length;
    if (!isOnce || given.some(({ optionId }) => !known.has(optionId))) throw new Problem('not_found');
    const most = vote.dots ?? 0;
    const sum = given.reduce((total, it) => total + it.dots, 0);
    if (sum > most || given.some((it) => it.dots > (vote.most ?? most)))
      throw new Problem('vote.too_many_dots', { facts: { dots: most, most: vote.most ?? most } });
    await this.db.repo(FormatVote).delete({ runId, stepIndex, membershipId });
    for (const it of given) await this.put(run, stepIndex, membershipId, it.optionId, it.dots);
    await this.changed(me, run, 'vote.cast');
    return run;
  }

  async castFist(me: Actor, runId: string, { stepIndex, fingers }: CastFistDto): Promise<FormatRun> {
    const { run, membershipId } = await this.load(me, runId, stepIndex, 'fist');
    await this.checkPresent(me, run);
    await this.db.repo(FormatVote).delete({ runId, stepIndex, membershipId });
    await this.put(run, stepIndex, membershipId, null, fingers);
    await this.changed(me, run, 'vote.cast');
    return run;
  }

  private async load(
    me: Actor,
    runId: string,
    stepIndex: number,
    kind: VoteKind,
    ability: 'join' | 'lead' = 'join',
  ): Promise<{ run: FormatRun; vote: FormatVoteDto; membershipId: string }> {
    await this.access.load(me, ability, formatRunPolicy, runId);
    // One after the other, and not while the result is opened.
    await this.db.query('select id from format_run where id = $1 for update', [runId]);
    const run = await this.access.load(me, ability, formatRunPolicy, runId);
    const vote = run.content.steps[stepIndex]?.vote;
    const membershipId = placeAt(me, run.plgId, run.meetingId);
    if (vote?.kind !== kind || stepIndex > run.stepIndex || !membershipId)
      throw new Problem('vote.none_here');
    if (run.openedSteps.includes(stepIndex)) throw new Problem('vote.opened');
    return { run, vote, membershipId };
  }

  /** A screen in the hall is nobody: whoever put it there votes with a device on which they are in the meeting. */
  private async checkPresent(me: Actor, { meetingId }: FormatRun): Promise<void> {
    if (!(await this.rooms.room(meetingId)).isPresent(me.userId)) throw new Problem('room.not_joined');
  }

  private async append(run: FormatRun, stepIndex: number, texts: string[]): Promise<void> {
    const options = this.db.repo(VoteOption);
    const count = await options.countBy({ runId: run.id, stepIndex });
    if (count + texts.length > MOST_OPTIONS)
      throw new Problem('vote.options_full', { facts: { most: MOST_OPTIONS } });
    await options.save(
      texts.map((text, index) =>
        options.create({ runId: run.id, stepIndex, position: count + index + 1, text }),
      ),
    );
  }

  private async put(
    run: FormatRun,
    stepIndex: number,
    membershipId: string,
    optionId: string | null,
    value: number,
  ): Promise<void> {
    const vote = { id: newId(), runId: run.id, stepIndex, membershipId, optionId, value };
    await this.db.repo(FormatVote).insert(vote);
  }

  private async changed(me: Actor, run: FormatRun, name: 'option.added' | 'vote.cast'): Promise<void> {
    const { id: runId, meetingId, plgId } = run;
    await this.events.record(me, name, { type: 'meeting', id: meetingId, plgId }, { runId });
    this.rooms.broadcastLater(meetingId);
  }
}
