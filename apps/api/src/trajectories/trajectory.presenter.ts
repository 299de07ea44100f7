import type {
  ConditionDto,
  EarlyStartDto,
  MeetingPhaseDto,
  PhaseDto,
  TrajectoryDto,
  TrajectoryTemplateDto,
} from '@leerkring/shared';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import type { Actor } from '../platform/session/actor.ts';
import type { Plg } from '../plgs/plg.entity.ts';
import type { EarlyStart } from './early-start.entity.ts';
import { pathOf, seenBy } from './facts.service.ts';
import { mayNudge } from './nudge.rules.ts';
import type { LastNudges } from './nudges.service.ts';
import type { MeetingPhaseView } from './phases.service.ts';
import type { ConditionView, PhaseView, TrajectoryView } from './trajectories.service.ts';

/** Whom reminders may go to, and when they last went; on pages without reminders nobody's. */
interface Reminding {
  isAllowed: boolean;
  last: LastNudges;
  now: Date;
}

const silent: Reminding = { isAllowed: false, last: () => null, now: new Date(0) };

function presentCondition(
  me: Actor,
  plgId: string,
  { fact, standing }: ConditionView,
  reminding: Reminding,
): ConditionDto {
  const { have, of, isMet, missing } = standing;
  return {
    fact,
    have,
    of,
    isMet,
    missing: seenBy(me, plgId, missing).map(({ subjectId, name, people }) => {
      const at = reminding.last(fact, subjectId);
      return {
        subjectId,
        name,
        nudgedAt: at?.toISOString() ?? null,
        canNudge: reminding.isAllowed && people.some((id) => id !== me.userId) && mayNudge(at, reminding.now),
      };
    }),
    path: pathOf(plgId, fact),
  };
}

function presentPhase(me: Actor, view: PhaseView, reminding: Reminding): PhaseDto {
  const { phase, conditions, meetings, stage } = view;
  return {
    ...phase.content,
    key: phase.key,
    number: phase.position,
    stage,
    conditions: conditions.map((it) => presentCondition(me, phase.plgId, it, reminding)),
    meetings: meetings.map(({ id, title, startsAt, state }) => ({
      id,
      title,
      startsAt: startsAt.toISOString(),
      state,
    })),
  };
}

export function presentTrajectory(
  me: Actor,
  plgId: string,
  { trajectory, phases }: TrajectoryView,
  templates: readonly TrajectoryTemplateDto[],
): TrajectoryDto {
  return {
    plgId,
    key: trajectory?.key ?? null,
    title: trajectory?.title ?? null,
    phases: phases.map((it) => presentPhase(me, it, silent)),
    templates: templates.map(({ key, title, purpose, phases: steps }) => ({
      key,
      title,
      purpose,
      phases: steps.map(({ name }) => name),
      meetings: steps.filter(({ meets }) => meets).length,
    })),
    can: { choose: plgPolicy.can(me, 'plan', { id: plgId } as Plg) },
  };
}

export function presentEarlyStart({ phase, unmet, reason }: EarlyStart): EarlyStartDto {
  return { phase, unmet, reason };
}

export function presentMeetingPhase(me: Actor, view: MeetingPhaseView): MeetingPhaseDto {
  const { meeting, own, all, early, nudges: last, now } = view;
  const isAhead = meeting.state === 'planned' || meeting.state === 'open';
  const reminding = { isAllowed: isAhead && meetingPolicy.can(me, 'lead', meeting), last, now };
  return {
    meetingId: meeting.id,
    plgId: meeting.plgId,
    phase: own && presentPhase(me, own, reminding),
    isReady: own?.isReady ?? true,
    choices: all.map(({ phase }) => ({ key: phase.key, name: phase.content.name })),
    early: early && presentEarlyStart(early),
    can: { assign: meetingPolicy.can(me, 'edit', meeting) },
  };
}
