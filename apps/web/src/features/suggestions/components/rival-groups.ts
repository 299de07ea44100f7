import type { SuggestionDto } from '@leerkring/shared';

type Rival = Pick<SuggestionDto, 'id' | 'rivalIds' | 'supportCount'>;

/** What competes for the same words together, the most supported first; the rest alone, in their order. */
export function rivalGroups<T extends Rival>(open: readonly T[]): T[][] {
  const groups: T[][] = [];
  const placed = new Set<string>();
  for (const it of open) {
    if (placed.has(it.id)) continue;
    const group: T[] = [];
    const waiting = [it];
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (placed.has(next.id)) continue;
      placed.add(next.id);
      group.push(next);
      const { rivalIds } = next;
      waiting.push(...open.filter(({ id }) => rivalIds.includes(id)));
    }
    groups.push(group.toSorted((a, b) => b.supportCount - a.supportCount));
  }
  return groups;
}
