import { fewestTimed, type RoundRecordDto, type TurnState } from '@leerkring/shared';

export interface Turn {
  membershipId: string;
  position: number;
  state: TurnState;
  hasPassed: boolean;
}

/** Whoever is next: first those who did not speak yet, then those who passed; who is not here is not waited for. */
export function nextTurn<T extends Turn>(turns: readonly T[], isHere: (turn: T) => boolean): T | null {
  const inOrder = turns.filter(isHere).toSorted((one, other) => one.position - other.position);
  return (
    inOrder.find(({ state }) => state === 'waiting') ??
    inOrder.find(({ state }) => state === 'passed') ??
    null
  );
}

/** Passing once is coming back at the end; passing again is leaving it at that. */
export function passed(turn: Turn): TurnState {
  return turn.hasPassed ? 'skipped' : 'passed';
}

/**
 * What stays of a round: numbers, no names.
 * @param spokenMs how long all of them spoke together; null when that is not known any more
 */
export function recordOf(stepIndex: number, turns: readonly Turn[], spokenMs: number | null): RoundRecordDto {
  const spoke = turns.filter(({ state }) => state === 'done' || state === 'speaking').length;
  const passes = turns.filter(({ state }) => state === 'passed' || state === 'skipped').length;
  // Of a few, the sum would nearly say how long one of them spoke.
  const isTimed = spokenMs !== null && spoke >= fewestTimed;
  return { stepIndex, turns: spoke, passes, seconds: isTimed ? Math.round(spokenMs / 1000) : null };
}

/**
 * The places of those who still have to speak, in another order; null when that is not exactly them. They share out the
 * places they had, so whoever spoke keeps theirs.
 */
export function inOrder<T extends Turn>(turns: readonly T[], ids: readonly string[]): Map<T, number> | null {
  const waiting = turns.filter(({ state }) => state === 'waiting');
  const places = waiting.map(({ position }) => position).toSorted((one, other) => one - other);
  const chosen = ids.map((id) => waiting.find(({ membershipId }) => membershipId === id));
  const isWhole = new Set(chosen).size === waiting.length && ids.length === waiting.length;
  if (!isWhole || chosen.includes(undefined)) return null;
  return new Map(chosen.flatMap((turn, index) => (turn ? [[turn, places[index] ?? 0] as const] : [])));
}
