import {
  isolated,
  recommendationAudiences,
  type Snapshot,
  type SnapshotBlock,
  type SnapshotInline,
  type SnapshotRecommendation,
  type SpeakerType,
} from '@leerkring/shared';
import { printable } from '../platform/page/html.ts';
import { presentInsights } from './insight-part.presenter.ts';
import { presentGuide, presentMethod } from './method.presenter.ts';
import { methodWords } from './method.words.ts';
import { longDate, publicationWords, type PublicationWords } from './publication.words.ts';
import { sheetPaths } from './sheet.words.ts';

/** A snapshot laid out in reading order, every word resolved: what the page and the PDF both write down. */
export interface Booklet {
  title: string;
  lines: string[];
  nodes: BookletNode[];
  /** Where numbers that were typed by hand come from, in the order of their notes. */
  sources: NumberSource[];
  cite: string;
  /** What was withdrawn since it was frozen; null when nothing was. */
  withdrawn: string | null;
}

/** Who vouches for a number: somebody who typed it, or where it was counted. */
export interface NumberSource {
  text: string;
  isByHand: boolean;
}

/** `sourceNote` stands behind the last piece of a number that was typed by hand, or that was counted. */
export type BookletInline = SnapshotInline & {
  sourceNote?: number;
  /** The place in the same text that it leads to. */
  anchor?: string;
};

export type BookletNode =
  | { kind: 'heading'; level: 1 | 2 | 3; id: string; inlines: BookletInline[] }
  | { kind: 'paragraph'; inlines: BookletInline[] }
  | { kind: 'note'; text: string }
  | { kind: 'list'; ordered: boolean; items: BookletNode[][] }
  | {
      kind: 'quote';
      id: string;
      words: string | null;
      code: string;
      by?: SpeakerType | undefined;
      isParaphrased?: boolean | undefined;
      asked?: { text: string; version: string };
    }
  | { kind: 'table'; caption: string; columns: string[]; rows: string[][] };

/** The words of each quote as they may be shown now; null or absent means withdrawn. */
export type QuoteWords = ReadonlyMap<string, string | null>;

/** What changed around a version since it was frozen; the version itself does not. */
export interface Standing {
  quoteWords: QuoteWords;
  withdrawnConversations: number;
  /** Of those that a reader finds in it; one that was withdrawn before it was frozen is none of them. */
  withdrawnQuotes: number;
}

/** How what people wrote becomes nodes of a text, with the words of quotes as they may be shown now. */
export function blockWriter(snapshot: Snapshot, quoteWords: QuoteWords) {
  const known = new Map(snapshot.quotes.map((quote) => [quote.id, quote]));
  const asked = new Map(
    snapshot.quotes.flatMap(({ id, question }) => (question ? [[id, question] as const] : [])),
  );
  const quote = (id: string): BookletNode => ({
    kind: 'quote',
    id,
    words: known.has(id) ? (quoteWords.get(id) ?? null) : null,
    code: known.get(id)?.code ?? '–',
    ...(known.get(id)?.audience && { by: known.get(id)?.audience }),
    ...(known.get(id)?.isParaphrased && { isParaphrased: true }),
    ...(asked.has(id) && { asked: asked.get(id) }),
  });
  const block = (of: SnapshotBlock): BookletNode => {
    switch (of.kind) {
      case 'quote':
        return quote(of.quoteId);
      case 'list':
        return { kind: 'list', ordered: of.ordered, items: of.items.map((item) => item.map(block)) };
      case 'heading':
        return { kind: 'heading', level: of.level === 1 ? 2 : 3, id: '', inlines: of.inlines };
      case 'paragraph':
        return of;
    }
  };
  return { block, quote };
}

/** A title that can be read: without what cannot be printed, and never empty. */
export function named({ title, locale }: Pick<Snapshot, 'title' | 'locale'>): string {
  return printable(title).trim() || publicationWords[locale].untitled;
}

export function presentBooklet(
  snapshot: Snapshot,
  { quoteWords, withdrawnConversations, withdrawnQuotes }: Standing,
  isDraft = false,
): Booklet {
  const words = publicationWords[snapshot.locale];
  const { block, quote } = blockWriter(snapshot, quoteWords);

  function themes(): BookletNode[] {
    if (snapshot.themes.length === 0) return presentInsights(snapshot);
    const rows = snapshot.themes.map((theme) => [
      theme.name,
      words.supported(theme.support),
      theme.counterVoice || '–',
    ]);
    return [
      {
        kind: 'table',
        caption: words.themesTable,
        columns: [words.theme, words.support, words.counterVoice],
        rows,
      },
      ...snapshot.themes.flatMap((theme, index): BookletNode[] => [
        heading(2, theme.name, `draad-${index + 1}`),
        paragraph(theme.description),
        paragraph(`${words.support}: ${words.supported(theme.support)}.`),
        ...(theme.singleCase && theme.support ? [{ kind: 'note' as const, text: words.singleCase }] : []),
        ...(theme.counterVoice ? [paragraph(`${words.counterVoice}: ${theme.counterVoice}`)] : []),
        ...theme.quoteIds.map(quote),
      ]),
      ...presentInsights(snapshot),
    ];
  }

  function recommendation(of: SnapshotRecommendation): BookletNode[] {
    const threads = snapshot.themes.flatMap((theme, index) =>
      of.themeIds.includes(theme.id) ? [{ name: theme.name, anchor: `draad-${index + 1}` }] : [],
    );
    const facts = [
      of.owner && `${words.owner}: ${of.owner}`,
      of.due && `${words.due}: ${longDate(of.due, snapshot.locale)}`,
    ].filter((fact) => typeof fact === 'string' && fact !== '');
    const rest = facts.map((fact) => ` · ${fact}`).join('');
    const restsOn: BookletInline[] = threads.flatMap(({ name, anchor }, index) => [
      { kind: 'text', text: index === 0 ? `${words.restsOn}: ` : ', ' },
      { kind: 'text', text: name, anchor },
    ]);
    const last: BookletInline[] =
      threads.length === 0
        ? [{ kind: 'text', text: facts.join(' · ') }]
        : [...restsOn, { kind: 'text', text: rest }];
    return [strong(of.wording), { kind: 'paragraph', inlines: last }, ...weighed(of.weighed, words)];
  }

  function recommendations(): BookletNode[] {
    return recommendationAudiences.flatMap((audience): BookletNode[] => {
      const items = snapshot.recommendations.filter((item) => item.audience === audience);
      if (items.length === 0) return [];
      return [
        heading(2, words.audience[audience], `aanbevelingen-${audience}`),
        { kind: 'list', ordered: true, items: items.map(recommendation) },
      ];
    });
  }

  const generated = { text: () => [], themes, recommendations };
  const missing = (['themes', 'recommendations'] as const).filter(
    (kind) => !snapshot.sections.some((section) => section.kind === kind) && generated[kind]().length > 0,
  );
  const chapters = [
    ...snapshot.sections,
    ...missing.map((kind) => ({ id: kind, kind, title: words[kind], blocks: [] as SnapshotBlock[] })),
  ].flatMap((section, index): BookletNode[] => {
    const body = [...section.blocks.map(block), ...generated[section.kind]()];
    return [
      heading(1, named({ title: section.title, locale: snapshot.locale }), `hoofdstuk-${index + 1}`),
      ...(body.length > 0 ? body : [{ kind: 'note' as const, text: words.empty }]),
    ];
  });

  // In a draft for Word only the chapters come back: what is written elsewhere stays there.
  const summaries = isDraft ? [] : (snapshot.summaries ?? []);
  const inShort = summaries.flatMap(({ audience, blocks }): BookletNode[] => [
    heading(2, words.audience[audience], sheetPaths[audience]),
    // Under the heading of its readers every heading of its own is of one level.
    ...blocks.map(block).map((it) => (it.kind === 'heading' ? { ...it, level: 3 as const } : it)),
  ]);

  const withdrawnNote =
    withdrawnQuotes > 0 || withdrawnConversations > 0
      ? words.withdrawnSince(withdrawnQuotes, withdrawnConversations)
      : null;
  const method = presentMethod(snapshot);
  const about: BookletNode[] = [
    heading(1, words.about, 'over'),
    ...(snapshot.leadingQuestions.length > 0
      ? [heading(2, words.questions, 'leervragen'), list(snapshot.leadingQuestions, true)]
      : []),
    heading(2, words.programmes, 'opleidingen'),
    list(
      snapshot.programmes.map((programme) =>
        [isolated(programme.name), programme.levels.length > 0 && words.levels(programme.levels)]
          .filter(Boolean)
          .join(', '),
      ),
    ),
    ...(method
      ? [heading(2, methodWords[snapshot.locale].title, 'verantwoording'), method]
      : [paragraph(words.conversations(snapshot.conversations))]),
    ...presentGuide(snapshot).flatMap(({ title, id, questions }) => [
      heading(2, title, id),
      list(questions, true),
    ]),
    ...(withdrawnNote === null ? [] : [{ kind: 'note' as const, text: withdrawnNote }]),
    // What is not adopted yet is not to be cited, and not to be passed on.
    ...(isDraft
      ? []
      : [
          heading(2, words.citation, 'citeren'),
          paragraph(words.cite(snapshot)),
          heading(2, words.licence, 'licentie'),
          paragraph(words.licenceText),
        ]),
  ];

  const on = longDate(snapshot.frozenAt, snapshot.locale);
  // A number below 1.0 is given to what goes round before it is adopted.
  const stage = isDraft || snapshot.number.startsWith('0.') ? words.draftOf(on) : words.frozen(on);
  return {
    title: named(snapshot),
    lines: [
      snapshot.authors.length > 0 ? words.by(snapshot.authors.map(isolated).join(', ')) : snapshot.group,
      `${isolated(snapshot.group)} · ${snapshot.schoolYear} · ${snapshot.organisations.map(isolated).join(', ')}`,
      isDraft ? stage : `${stage} · ${words.version(snapshot.number)}`,
    ],
    ...numberSources(
      numberIds([
        ...(inShort.length > 0 ? [heading(1, words.summaries, 'in-het-kort'), ...inShort] : []),
        // A draft comes back from Word, where a count is told by its words.
        ...(isDraft ? chapters : chapters.map(leadingTo(snapshot.themes))),
        ...about,
      ]),
    ),
    cite: words.cite(snapshot),
    withdrawn: withdrawnNote,
  };
}

/** From many fingers to few: “3 × 5, 1 × 2”. */
function spread(fingers: readonly number[]): string {
  return fingers
    .map((count, held) => `${count} × ${held}`)
    .filter((_, held) => (fingers[held] ?? 0) > 0)
    .toReversed()
    .join(', ');
}

/** How widely a recommendation is carried, per programme, and what holds some back. */
function weighed(it: SnapshotRecommendation['weighed'], words: PublicationWords): BookletNode[] {
  if (!it) return [];
  const programmes = it.programmes.map(
    ({ name, fingers }) => `${name || words.noProgramme} ${spread(fingers)}`,
  );
  return [
    paragraph(
      `${it.isEarlier ? `${words.onEarlierWords}: ` : ''}${words.weighed(it.voters, spread(it.fingers), programmes)}`,
    ),
    ...(it.minority.length > 0
      ? [paragraph(`${words.minority}:`), list(it.minority.map(({ text }) => `“${text}”`))]
      : []),
  ];
}

function heading(level: 1 | 2 | 3, text: string, id: string): BookletNode {
  return { kind: 'heading', level, id, inlines: [{ kind: 'text', text }] };
}

function paragraph(text: string): BookletNode {
  return { kind: 'paragraph', inlines: [{ kind: 'text', text }] };
}

function strong(text: string): BookletNode {
  return { kind: 'paragraph', inlines: [{ kind: 'text', text, bold: true }] };
}

function list(items: string[], ordered = false): BookletNode {
  return { kind: 'list', ordered, items: items.map((item) => [paragraph(item)]) };
}

/** From a count in the text to the red thread that it counts, under which its quotes stand. */
function leadingTo(themes: Snapshot['themes']): (node: BookletNode) => BookletNode {
  const anchors = new Map(themes.map(({ id }, index) => [id, `draad-${index + 1}`]));
  const write = (node: BookletNode): BookletNode => {
    if (node.kind === 'list') return { ...node, items: node.items.map((item) => item.map(write)) };
    if (node.kind !== 'paragraph') return node;
    const inlines = node.inlines.map((it) => {
      const anchor = it.kind === 'count' && it.themeId !== null ? anchors.get(it.themeId) : undefined;
      return anchor === undefined ? it : { ...it, anchor };
    });
    return { ...node, inlines };
  };
  return write;
}

/** Headings written by people have no id of their own: their place in the text is one. */
export function numberIds(nodes: BookletNode[]): BookletNode[] {
  return nodes.map((node, index) =>
    node.kind === 'heading' && node.id === '' ? { ...node, id: `kop-${index}` } : node,
  );
}

/** Gives every source one number, at its first mention, and puts it behind what rests on it. */
export function numberSources(nodes: BookletNode[]): Pick<Booklet, 'nodes' | 'sources'> {
  const sources: NumberSource[] = [];
  const noteOf = (text: string, isByHand: boolean): number => {
    const at = sources.findIndex((it) => it.text === text && it.isByHand === isByHand);
    return at < 0 ? sources.push({ text, isByHand }) : at + 1;
  };
  const inlines = (all: BookletInline[]): BookletInline[] =>
    all.map((inline, index) => {
      if (inline.kind === 'count' && inline.about !== undefined)
        return { ...inline, sourceNote: noteOf(inline.about, false) };
      if (inline.kind !== 'text' || inline.source === undefined) return inline;
      const next = all[index + 1];
      if (next?.kind === 'text' && next.source === inline.source) return inline;
      return { ...inline, sourceNote: noteOf(inline.source, true) };
    });
  const numbered = (node: BookletNode): BookletNode => {
    if ('inlines' in node) return { ...node, inlines: inlines(node.inlines) };
    return node.kind === 'list' ? { ...node, items: node.items.map((item) => item.map(numbered)) } : node;
  };
  return { nodes: nodes.map(numbered), sources };
}

export function plain(inlines: readonly SnapshotInline[]): string {
  return inlines.map((inline) => (inline.kind === 'break' ? ' ' : inline.text)).join('');
}
