import type {
  ChangedCountDto,
  Snapshot,
  SnapshotBlock,
  SnapshotInline,
  SnapshotSection,
  SnapshotSupport,
  TallyNumber,
} from '@leerkring/shared';

/** Computed numbers as they would be frozen now; undefined when there is nothing to count any more. */
export interface CountsNow {
  support: (themeId: string) => string | undefined;
  number: (of: TallyNumber) => string | undefined;
}

type Count = Extract<SnapshotInline, { kind: 'count' }>;

/**
 * The computed numbers of a version that are others by now. What a version says stays; this says that its source moved.
 */
export function changedCounts(
  snapshot: Pick<Snapshot, 'themes'> & { sections: Pick<SnapshotSection, 'title' | 'blocks'>[] },
  now: CountsNow,
  said: (support: SnapshotSupport | null) => string,
): ChangedCountDto[] {
  const isNow = ({ tally, themeId }: Count): string | undefined =>
    tally ? now.number(tally) : now.support(themeId ?? '');
  const counts = [
    ...snapshot.sections.flatMap(({ title, blocks }) =>
      blocks.flatMap(countsIn).map((it) => ({ name: title, was: it.text, is: isNow(it) })),
    ),
    ...snapshot.themes.map(({ id, name, support }) => ({ name, was: said(support), is: now.support(id) })),
  ];
  return counts.flatMap(({ name, was, is = '–' }) => (is === was ? [] : [{ name, was, now: is }]));
}

function countsIn(block: SnapshotBlock): Count[] {
  if (block.kind === 'list') return block.items.flatMap((item) => item.flatMap(countsIn));
  if (block.kind === 'quote') return [];
  return block.inlines.flatMap((it) => (it.kind === 'count' && (it.themeId || it.tally) ? [it] : []));
}
