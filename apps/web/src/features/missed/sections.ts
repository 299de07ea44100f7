import type { MissedItemDto, MissedKind } from '@leerkring/shared';

export const sectionNames = [
  'asked',
  'mine',
  'passages',
  'decisions',
  'actions',
  'notes',
  'proposals',
  'news',
] as const;
export type SectionName = (typeof sectionNames)[number];

const ofKind: Record<MissedKind, SectionName> = {
  decision: 'decisions',
  commitment: 'actions',
  insight: 'notes',
  question: 'notes',
  quote: 'notes',
  proposal: 'proposals',
  passage: 'passages',
  portrait: 'news',
  interviews: 'news',
};

/** What asks something of the reader comes first. */
export function sectionOf(it: MissedItemDto): SectionName {
  if (it.ask?.isMine) return 'asked';
  if (it.kind === 'commitment' && it.isForMe) return 'mine';
  return ofKind[it.kind];
}

/** How many there are of each kind, in the order in which they come. */
export function countsOf(items: readonly MissedItemDto[]): [kind: MissedKind, count: number][] {
  const counts = new Map<MissedKind, number>();
  for (const { kind, count } of items) counts.set(kind, (counts.get(kind) ?? 0) + Math.max(count, 1));
  return [...counts];
}
