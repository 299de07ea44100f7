import type { ObjectionResolution, PositionKind, ProposalStep, SeatStance } from '@leerkring/shared';

/** As much of a proposal as the procedure looks at. */
export interface ConsentState {
  step: ProposalStep;
  version: number;
  windowEndsAt: Date | null;
  positions: readonly { seatId: string; kind: PositionKind }[];
  objections: readonly { seatId: string; textVersion: number; resolution: ObjectionResolution | null }[];
}

export function openObjections(it: ConsentState): ConsentState['objections'] {
  return it.objections.filter(({ resolution }) => resolution === null);
}

/** Where a seat stands now. Whoever objected to an earlier text is asked again about this one. */
export function stanceOf(it: ConsentState, seatId: string): SeatStance {
  const objection = openObjections(it).find((one) => one.seatId === seatId);
  if (objection) return objection.textVersion < it.version ? 'asked_again' : 'objecting';
  const position = it.positions.find((one) => one.seatId === seatId);
  if (!position) return 'silent';
  return position.kind === 'stepped_out' ? 'stepped_out' : 'consenting';
}

/** Seats that were absent are still asked while their window of days is open. */
export function isAsked(it: ConsentState, seatId: string, now: Date): boolean {
  const stance = stanceOf(it, seatId);
  if (it.step === 'deciding') return stance === 'silent' || stance === 'asked_again';
  return it.step === 'decided' && stance === 'silent' && it.windowEndsAt !== null && it.windowEndsAt > now;
}

export type Verdict = 'objections_open' | 'seats_missing' | 'nobody_consents' | 'ready';

/**
 * Whether there is a decision.
 * @param present seats that must have spoken; the others get a window of days
 */
export function verdictOf(it: ConsentState, present: readonly string[]): Verdict {
  if (openObjections(it).length > 0) return 'objections_open';
  if (present.some((seatId) => stanceOf(it, seatId) === 'silent')) return 'seats_missing';
  return it.positions.some(({ kind }) => kind === 'consent') ? 'ready' : 'nobody_consents';
}

/** How an objection ends when its seat goes along. */
export function resolutionOf(
  objection: { textVersion: number },
  version: number,
  tryOutUntil: string | undefined,
): ObjectionResolution {
  if (tryOutUntil !== undefined) return 'try_out';
  return version > objection.textVersion ? 'wording' : 'withdrawn';
}
