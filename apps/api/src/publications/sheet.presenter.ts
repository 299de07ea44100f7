import type { Locale, RecommendationAudience, Snapshot } from '@leerkring/shared';
import {
  blockWriter,
  named,
  numberIds,
  numberSources,
  type BookletNode,
  type NumberSource,
  type Standing,
} from './booklet.presenter.ts';
import { longDate, publicationWords } from './publication.words.ts';
import { quoteIdsIn } from './snapshot.rules.ts';

/** The summary for one kind of reader, laid out in reading order: what its page and its PDF both write down. */
export interface Sheet {
  lang: Locale;
  title: string;
  authors: string[];
  group: string;
  nodes: BookletNode[];
  sources: NumberSource[];
  /** What stands below it: whose it is, and how it may be used. */
  lines: string[];
  /** ISO time of freezing. */
  at: string;
}

/** @param isDraft not adopted yet, so not to be cited */
export function presentSheet(
  snapshot: Snapshot,
  { quoteWords }: Pick<Standing, 'quoteWords'>,
  audience: RecommendationAudience,
  isDraft = false,
): Sheet {
  const words = publicationWords[snapshot.locale];
  const { block } = blockWriter(snapshot, quoteWords);
  const blocks = snapshot.summaries?.find((it) => it.audience === audience)?.blocks ?? [];
  // Here the first headings of people stand right under the title.
  const nodes = blocks
    .map(block)
    .map((node): BookletNode =>
      node.kind === 'heading' ? { ...node, level: node.level === 2 ? 1 : 2 } : node,
    );
  return {
    lang: snapshot.locale,
    title: words.inShort(words.audience[audience]),
    authors: snapshot.authors,
    group: `${named(snapshot)} · ${snapshot.group} · ${snapshot.schoolYear}`,
    ...numberSources(numberIds(nodes)),
    lines: isDraft
      ? [words.draftOf(longDate(snapshot.frozenAt, snapshot.locale))]
      : [words.cite(snapshot), words.licenceText],
    at: snapshot.frozenAt,
  };
}

/** What is printed in it and nothing else: by this it is known whether it was typeset before. */
export function sheetFacts(
  snapshot: Snapshot,
  { quoteWords }: Standing,
  audience: RecommendationAudience,
): { snapshot: Snapshot; standing: Standing } {
  const summaries = (snapshot.summaries ?? []).filter((it) => it.audience === audience);
  const shown = new Set(summaries.flatMap(({ blocks }) => quoteIdsIn(blocks)));
  return {
    snapshot: {
      ...snapshot,
      sections: [],
      themes: [],
      recommendations: [],
      quotes: snapshot.quotes.filter(({ id }) => shown.has(id)),
      summaries,
    },
    standing: {
      quoteWords: new Map([...shown].map((id) => [id, quoteWords.get(id) ?? null])),
      withdrawnConversations: 0,
      withdrawnQuotes: 0,
    },
  };
}
