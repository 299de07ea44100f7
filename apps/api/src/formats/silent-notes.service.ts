import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { WriteNoteDto } from '@leerkring/shared';
import { LiveRoomsService } from '../meeting-room/live-rooms.service.ts';
import { Access } from '../policies/access.ts';
import { formatRunPolicy } from '../policies/format-run.policy.ts';
import { placeAt } from '../policies/people.ts';
import { silentNotePolicy } from '../policies/silent-note.policy.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import type { FormatRun } from './format-run.entity.ts';
import { SilentNote } from './silent-note.entity.ts';

const MOST_NOTES = 50;

/** Writing in silence. */
@Injectable()
export class SilentNotesService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly rooms: LiveRoomsService,
  ) {}

  async write(me: Actor, runId: string, input: WriteNoteDto): Promise<FormatRun> {
    const run = await this.access.load(me, 'join', formatRunPolicy, runId);
    const { stepIndex } = input;
    const step = run.content.steps[stepIndex];
    if (!step || step.notes === 'none' || stepIndex > run.stepIndex) throw new Problem('note.none_here');
    // Sharing the run's row with other writers, but not with whoever opens the step at this moment.
    await this.db.query('select id from format_run where id = $1 for share', [runId]);
    const { openedSteps } = await this.access.load(me, 'join', formatRunPolicy, runId);
    if (openedSteps.includes(stepIndex)) throw new Problem('note.opened');
    const membershipId = placeAt(me, run.plgId, run.meetingId);
    if (!membershipId) throw new Problem('forbidden');
    const membership = me.memberships.find(({ plgId }) => plgId === run.plgId);
    const visit = me.visits.find(({ meetingId }) => meetingId === run.meetingId);
    const notes = this.db.repo(SilentNote);
    const mine = { runId, stepIndex, membershipId };
    if ((await notes.countBy(mine)) >= MOST_NOTES) throw new Problem('too_many_requests');
    await notes.save(
      notes.create({
        // Not our own: those begin with their moment, and whoever saw someone type would know whose it is.
        id: randomUUID(),
        ...mine,
        text: input.text,
        kind: input.kind ?? null,
        isSigned: input.isSigned ?? false,
        programmeId: membership?.programmeId ?? null,
        guestId: membership ? null : (visit?.guestId ?? null),
      }),
    );
    await this.changed(run, 'note.written');
    return run;
  }

  async remove(me: Actor, id: string): Promise<void> {
    const { run, stepIndex } = await this.access.load(me, 'remove', silentNotePolicy, id);
    await this.db.repo(SilentNote).delete({ id });
    await this.changed(run, run.openedSteps.includes(stepIndex) ? 'note.takenBack' : 'note.removed');
  }

  /** Without an actor: the log would tell whose note came at which moment. */
  private async changed(
    { id: runId, meetingId, plgId }: FormatRun,
    name: 'note.written' | 'note.removed' | 'note.takenBack',
  ): Promise<void> {
    await this.events.record(null, name, { type: 'meeting', id: meetingId, plgId }, { runId });
    this.rooms.broadcastLater(meetingId);
  }
}
