import type { FormatStepDto, RunStateDto } from '@leerkring/shared';

/** The one thing that whoever leads does next. */
export type LeadingAction =
  { kind: 'turn'; membershipId: string } | { kind: 'notes' | 'result' | 'circle' | 'next' | 'end' };

export function leadingAction(
  steps: readonly FormatStepDto[],
  live: Pick<RunStateDto, 'stepIndex' | 'openedSteps' | 'turns'>,
): LeadingAction {
  const step = steps[live.stepIndex];
  const isOpen = live.openedSteps.includes(live.stepIndex);
  const speaker = live.turns.find(({ state }) => state === 'speaking');
  if (step?.round && speaker) return { kind: 'turn', membershipId: speaker.membershipId };
  if (step?.vote?.kind === 'circle' && !isOpen) return { kind: 'circle' };
  if (step?.vote && !isOpen) return { kind: 'result' };
  if (step?.notes === 'together' && !isOpen) return { kind: 'notes' };
  return { kind: live.stepIndex + 1 < steps.length ? 'next' : 'end' };
}

/** The same people, with one of them at another place. */
export function moved(ids: readonly string[], from: number, to: number): string[] {
  const rest = ids.filter((_, at) => at !== from);
  return [...rest.slice(0, to), ...ids.slice(from, from + 1), ...rest.slice(to)];
}

/** In an order drawn by lot, each as likely as the next. */
export function drawn<T>(people: readonly T[]): T[] {
  const lots = crypto.getRandomValues(new Uint32Array(people.length));
  return people
    .map((person, at) => ({ person, lot: lots[at] ?? 0 }))
    .toSorted((one, other) => one.lot - other.lot)
    .map(({ person }) => person);
}
