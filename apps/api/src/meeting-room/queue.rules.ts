import type { HandKind, QueueReason, QueueRule } from '@leerkring/shared';

export interface WaitingHand {
  membershipId: string;
  /** For which programme, as `programmeOf` says; null for those whom none sends: together they count as one. */
  programme: string | null;
  kind: HandKind;
  raisedAt: Date;
}

export interface Spoken {
  membershipId: string;
  programme: string | null;
  ms: number;
}

/** A guest speaks for a programme of their own, also when one of the group has the same name. */
export function programmeOf(it: { programmeId: string | null; guestFrom: string | null }): string | null {
  return it.programmeId ?? (it.guestFrom && `guest of ${it.guestFrom.trim().toLowerCase()}`);
}

/**
 * The order in which people speak. A question about how we work goes first; then the group's rule decides, and who
 * was first where the rule makes no difference.
 */
export function queueOf<H extends WaitingHand>(
  hands: readonly H[],
  spoken: readonly Spoken[],
  rule: QueueRule,
): { hand: H; reason: QueueReason }[] {
  const person = total(spoken, ({ membershipId }) => membershipId);
  const programme = total(spoken, (it) => it.programme);
  const weight = ({ membershipId, programme: key }: H): number[] => {
    const mine = person.get(membershipId) ?? 0;
    if (rule === 'person') return [mine];
    if (rule === 'programme') return [programme.get(key) ?? 0, mine];
    return [];
  };
  const before = (one: H, other: H): number =>
    Number(other.kind === 'process') - Number(one.kind === 'process') ||
    compare(weight(one), weight(other)) ||
    one.raisedAt.getTime() - other.raisedAt.getTime() ||
    one.membershipId.localeCompare(other.membershipId);
  return hands.toSorted(before).map((hand) => ({
    hand,
    reason: hand.kind === 'process' ? 'process' : hands.length === 1 ? 'only' : rule,
  }));
}

function total<K>(spoken: readonly Spoken[], key: (it: Spoken) => K): Map<K, number> {
  const sums = new Map<K, number>();
  for (const it of spoken) sums.set(key(it), (sums.get(key(it)) ?? 0) + it.ms);
  return sums;
}

function compare(one: number[], other: number[]): number {
  for (const [index, value] of one.entries()) {
    const difference = value - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
