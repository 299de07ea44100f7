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
