import type { ClaimDto, Snapshot, SnapshotBlock } from '@leerkring/shared';

type SaidTheme = Pick<Snapshot['themes'][number], 'id' | 'name' | 'quoteIds'>;
export interface SaidParts {
  /** Chapters that answer a leading question; an introduction claims nothing. */
  sections: Pick<Snapshot['sections'][number], 'id' | 'title' | 'blocks'>[];
  themes: SaidTheme[];
  recommendations: { id: string; wording: string; themeIds: string[] }[];
}

const begins = 200;

/**
 * What rests on nothing, in reading order. A paragraph is carried by a count or a source within it, or by a quote right
 * before or behind it; a red thread by quotes; a recommendation by a red thread that has them.
 */
export function unsupportedClaims({ sections, themes, recommendations }: SaidParts): ClaimDto[] {
  const carried = new Set(themes.filter(({ quoteIds }) => quoteIds.length > 0).map(({ id }) => id));
  return [
    ...sections.flatMap(({ id, title, blocks }) =>
      loose(blocks).map((text) => ({ kind: 'text' as const, subjectId: id, name: title, text })),
    ),
    ...themes
      .filter(({ id }) => !carried.has(id))
      .map(({ id, name }) => ({ kind: 'theme' as const, subjectId: id, name, text: '' })),
    ...recommendations
      .filter(({ themeIds }) => !themeIds.some((id) => carried.has(id)))
      .map(({ id, wording }) => ({
        kind: 'recommendation' as const,
        subjectId: id,
        name: wording,
        text: '',
      })),
  ];
}

function loose(blocks: readonly SnapshotBlock[]): string[] {
  const isQuote = (at: number): boolean => blocks[at]?.kind === 'quote';
  return blocks.flatMap((block, at) => (isQuote(at - 1) || isQuote(at + 1) ? [] : bare(block)));
}

function bare(block: SnapshotBlock): string[] {
  if (block.kind === 'list') return block.items.flatMap(loose);
  if (block.kind !== 'paragraph') return [];
  const isCarried = block.inlines.some(
    (it) => it.kind === 'count' || (it.kind === 'text' && (it.source !== undefined || it.href !== undefined)),
  );
  const text = block.inlines.map((it) => (it.kind === 'break' ? ' ' : it.text)).join('');
  return isCarried ? [] : [text.slice(0, begins).toWellFormed().trim()].filter((it) => it !== '');
}
