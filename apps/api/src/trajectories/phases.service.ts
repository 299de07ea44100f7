import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { AssignPhaseDto, EventFacts, OpenMeetingDto, UnmetConditionDto } from '@leerkring/shared';
import { Meeting } from '../cycles/meeting.entity.ts';
import { MeetingRoomService } from '../meeting-room/meeting-room.service.ts';
import { Access } from '../policies/access.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { EarlyStart } from './early-start.entity.ts';
import { MeetingPhase } from './meeting-phase.entity.ts';
import { NudgesService, type LastNudges } from './nudges.service.ts';
import { TrajectoriesService, type PhaseView } from './trajectories.service.ts';

export interface MeetingPhaseView {
  meeting: Meeting;
  own: PhaseView | null;
  all: PhaseView[];
  early: EarlyStart | null;
  nudges: LastNudges;
  now: Date;
}

/** The phase of one meeting: which one it is, what it waits for, and beginning all the same. */
@Injectable()
export class PhasesService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly rooms: MeetingRoomService,
    private readonly trajectories: TrajectoriesService,
    private readonly nudges: NudgesService,
  ) {}

  onModuleInit(): void {
    this.rooms.beforeOpening((_me, meeting, input) => this.judge(meeting, input));
  }

  async ofMeeting(me: Actor, meetingId: string): Promise<MeetingPhaseView> {
    const meeting = await this.access.load(me, 'read', meetingPolicy, meetingId);
    // A guest sees the meeting; how far the group is, is the group's.
    await this.access.load(me, 'read', plgPolicy, meeting.plgId);
    const { phases } = await this.trajectories.viewOf(meeting.plgId);
    const own = ownOf(phases, meetingId);
    return {
      meeting,
      own,
      all: phases,
      early: await this.db.repo(EarlyStart).findOneBy({ meetingId }),
      nudges: await this.nudges.lastOf(meeting.plgId),
      now: this.clock.now(),
    };
  }

  async assign(me: Actor, meetingId: string, { phaseKey }: AssignPhaseDto): Promise<void> {
    const { plgId } = await this.access.load(me, 'edit', meetingPolicy, meetingId);
    await this.db.query('select id from plg where id = $1 for update', [plgId]);
    const { phases } = await this.trajectories.viewOf(plgId);
    const wanted = phases.find(({ phase }) => phase.key === phaseKey)?.phase ?? null;
    if (phaseKey != null && !wanted) throw new Problem('not_found');
    if ((ownOf(phases, meetingId)?.phase.id ?? null) === (wanted?.id ?? null)) return;
    if (wanted) await this.trajectories.link(plgId, meetingId, wanted.id);
    else await this.db.repo(MeetingPhase).delete({ meetingId });
    const subject = { type: 'meeting', id: meetingId, plgId };
    await this.events.record(me, 'phase.assigned', subject, { phase: wanted?.key ?? null });
  }

  /**
   * What is missing holds nobody up: whoever leads may begin all the same, and it is written down. What is told with
   * the event is which facts were not there, never about whom.
   */
  private async judge(meeting: Meeting, { anyway, reason }: OpenMeetingDto): Promise<EventFacts> {
    const { id: meetingId, plgId, state } = meeting;
    if (state !== 'planned') return {};
    const { phases } = await this.trajectories.viewOf(plgId);
    const own = ownOf(phases, meetingId);
    const unmet = unmetOf(own);
    if (!own || unmet.length === 0) return {};
    const facts = unmet.map(({ fact }) => fact);
    if (anyway !== true) throw new Problem('meeting.not_ready', { facts: { unmet: facts } });
    const starts = this.db.repo(EarlyStart);
    await starts.insert(
      starts.create({ plgId, meetingId, phase: own.phase.content.name, unmet, reason: reason ?? '' }),
    );
    return { isEarly: true, phase: own.phase.key, unmet: facts };
  }
}

export function ownOf(phases: readonly PhaseView[], meetingId: string): PhaseView | null {
  return phases.find(({ meetings }) => meetings.some(({ id }) => id === meetingId)) ?? null;
}

/** As it stands in minutes that everyone in the group reads: how far a single programme is with its visits does not. */
function unmetOf(own: PhaseView | null): UnmetConditionDto[] {
  return (own?.conditions ?? [])
    .filter(({ standing }) => !standing.isMet)
    .map(({ fact, standing: { have, of, missing } }) => ({
      fact,
      have,
      of,
      missing: missing.flatMap(({ name, programmeId }) => (name && programmeId === null ? [name] : [])),
    }));
}
