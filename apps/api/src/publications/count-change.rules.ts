import type { ChangedCountDto, Snapshot, SnapshotBlock, SnapshotSupport } from '@leerkring/shared';

/** The text of a computed number as it would be frozen now; undefined when its thread is gone. */
export type CountNow = (themeId: string) => string | undefined;

/**
 * The computed numbers of a version that are others by now. What a version says stays; this says that its source moved.
 */
export function changedCounts(
  snapshot: Pick<Snapshot, 'sections' | 'themes'>,
  now: CountNow,
  said: (support: SnapshotSupport | null) => string,
): ChangedCountDto[] {
  const counts = [
    ...snapshot.sections.flatMap(({ title, blocks }) =>
      blocks.flatMap(countsIn).map(({ themeId, text }) => ({ name: title, themeId, was: text })),
    ),
    ...snapshot.themes.map(({ id, name, support }) => ({ name, themeId: id, was: said(support) })),
  ];
  return counts.flatMap(({ name, themeId, was }) => {
    const is = now(themeId) ?? '–';
    return is === was ? [] : [{ name, was, now: is }];
  });
}

function countsIn(block: SnapshotBlock): { themeId: string; text: string }[] {
  if (block.kind === 'list') return block.items.flatMap((item) => item.flatMap(countsIn));
  if (block.kind === 'quote') return [];
  return block.inlines.flatMap((it) =>
    it.kind === 'count' && it.themeId ? [{ themeId: it.themeId, text: it.text }] : [],
  );
}
