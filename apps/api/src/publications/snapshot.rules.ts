import { createHash } from 'node:crypto';
import {
  isSource,
  type Snapshot,
  type SnapshotBlock,
  type SnapshotInline,
  type TallyNumber,
  tallyNumberOf,
  type TextNodeJson,
} from '@leerkring/shared';

/** What computed numbers come to, from the data as it is now. */
export interface Told {
  support: (themeId: string) => string;
  number: (of: TallyNumber) => { text: string; about?: string };
}

/**
 * What a chapter says, in the few shapes a publication knows. A node from a later editor loses its look, never its
 * words; empty paragraphs go; headings start at the first level and never skip one.
 */
export function blocksOf(document: TextNodeJson, count: Told): SnapshotBlock[] {
  return levelled((document.content ?? []).flatMap((node) => blockOf(node, count)));
}

function blockOf(node: TextNodeJson, count: Told): SnapshotBlock[] {
  const inlines = () => trimmed((node.content ?? []).flatMap((child) => inlineOf(child, count)));
  switch (node.type) {
    case 'heading':
      return filled({
        kind: 'heading',
        level: Number(node.attrs?.['level'] ?? 1) <= 2 ? 1 : 2,
        inlines: inlines(),
      });
    case 'quote':
      return [{ kind: 'quote', quoteId: String(node.attrs?.['quoteId'] ?? '') }];
    case 'bulletList':
    case 'orderedList': {
      const items = (node.content ?? [])
        .map((item) => (item.content ?? []).flatMap((child) => blockOf(child, count)))
        .filter((item) => item.length > 0);
      return items.length > 0 ? [{ kind: 'list', ordered: node.type === 'orderedList', items }] : [];
    }
    default: {
      const children = node.content ?? [];
      const isInline = children.every(
        (child) => child.text !== undefined || child.type === 'hardBreak' || child.type === 'count',
      );
      return isInline
        ? filled({ kind: 'paragraph', inlines: inlines() })
        : children.flatMap((child) => blockOf(child, count));
    }
  }
}

function inlineOf(node: TextNodeJson, count: Told): SnapshotInline[] {
  if (node.type === 'hardBreak') return [{ kind: 'break' }];
  if (node.type === 'count') {
    const themeId = String(node.attrs?.['themeId'] ?? '');
    const tally = tallyNumberOf(node.attrs);
    if (tally) return [{ kind: 'count', themeId: null, tally, ...count.number(tally) }];
    return [{ kind: 'count', text: count.support(themeId), themeId }];
  }
  if (node.text === undefined) return (node.content ?? []).flatMap((child) => inlineOf(child, count));
  const mark = (type: string) => node.marks?.find((it) => it.type === type);
  const href = mark('link')?.attrs?.['href'];
  const source = mark('manual')?.attrs?.['source'];
  return [
    {
      kind: 'text',
      text: node.text,
      ...(mark('bold') && { bold: true as const }),
      ...(mark('italic') && { italic: true as const }),
      ...(typeof href === 'string' && { href }),
      ...(isSource(source) && { source: source.trim() }),
    },
  ];
}

function trimmed(inlines: SnapshotInline[]): SnapshotInline[] {
  const last = inlines.at(-1);
  return last?.kind === 'break' ? trimmed(inlines.slice(0, -1)) : inlines;
}

function filled(block: Extract<SnapshotBlock, { inlines: SnapshotInline[] }>): SnapshotBlock[] {
  const isEmpty = block.inlines.every((inline) => inline.kind === 'break' || inline.text.trim() === '');
  return isEmpty ? [] : [block];
}

function levelled(blocks: SnapshotBlock[]): SnapshotBlock[] {
  let hasFirst = false;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    if (block.level === 1 || !hasFirst) {
      hasFirst = true;
      return { ...block, level: 1 };
    }
    return block;
  });
}

/** Every quote a chapter shows, in order. */
export function quoteIdsIn(blocks: SnapshotBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'quote') return [block.quoteId];
    return block.kind === 'list' ? block.items.flatMap(quoteIdsIn) : [];
  });
}

/** Every quote that a reader finds: in a chapter, in a summary or under a red thread. */
export function quotesShownIn({
  sections,
  summaries = [],
  themes,
}: Pick<Snapshot, 'sections' | 'summaries' | 'themes'>): string[] {
  const inTexts = [...sections, ...summaries].flatMap(({ blocks }) => quoteIdsIn(blocks));
  return [...new Set([...inTexts, ...themes.flatMap(({ quoteIds }) => quoteIds)])];
}

/** The hash that approvals and consents sign. Keys are sorted, because the database does not keep their order. */
export function hashOf(snapshot: object): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(snapshot)))
    .digest('hex');
}

/** The hash of what a report says, whatever it is called, in whose language and when: an edit makes another one. */
export function contentHashOf(snapshot: Snapshot): string {
  const { sections, themes, insights, recommendations, title, authors, summaries } = snapshot;
  return hashOf({ sections, themes, insights, recommendations, title, authors, summaries });
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

export interface VersionNumber {
  major: number;
  minor: number;
}

export function parseNumber(number: string): VersionNumber {
  const [major = 0, minor = 0] = number.split('.').map(Number);
  return { major, minor };
}

export function isHigher(a: VersionNumber, b: VersionNumber): boolean {
  return a.major === b.major ? a.minor > b.minor : a.major > b.major;
}

/** An address: plain letters, digits and dashes. */
export function slugOf(title: string, otherwise = 'rapport'): string {
  const slug = title
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-+|-+$/g, '');
  return slug === '' ? otherwise : slug;
}
