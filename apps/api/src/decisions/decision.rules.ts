import type { DecisionStatus } from '@leerkring/shared';

/** Where a decision stands at this moment. A window of days runs out by itself: nothing has to happen for it. */
export function statusOf(
  it: { supersededById: string | null; isContested: boolean; provisionalUntil: Date | null },
  now: Date,
): DecisionStatus {
  if (it.supersededById !== null) return 'superseded';
  if (it.isContested) return 'contested';
  return it.provisionalUntil !== null && it.provisionalUntil > now ? 'provisional' : 'standing';
}
