import type { MeetingState, PhaseStage } from '@leerkring/shared';

/**
 * To which phase each meeting belongs when nobody said so: the meetings of the year, in order, to the phases that have
 * one, in order. What is left over of either stays apart.
 */
export function spread<M, P extends { meets: boolean }>(
  meetings: readonly M[],
  phases: readonly P[],
): { meeting: M; phase: P }[] {
  const met = phases.filter(({ meets }) => meets);
  return meetings.flatMap((meeting, index) => {
    const phase = met[index];
    return phase ? [{ meeting, phase }] : [];
  });
}

/**
 * Where a group is. A phase is behind once its meeting, or one of a later phase, was held; at hand are those up to the
 * next meeting that could begin, and always the first that is not behind. Phases may overlap.
 */
export function stagesOf(phases: readonly { isReady: boolean; meetings: MeetingState[] }[]): PhaseStage[] {
  const last = phases.findLastIndex(({ meetings }) => meetings.includes('held'));
  const next = phases.findIndex(
    ({ meetings }, index) =>
      index > last && meetings.some((state) => state === 'planned' || state === 'open'),
  );
  return phases.map(({ isReady }, index) => {
    if (index <= last) return 'done';
    if (index === last + 1) return 'now';
    return isReady && (next === -1 || index <= next) ? 'now' : 'later';
  });
}
