import { type HowFound, howFound, type Snapshot, type SnapshotInsight } from '@leerkring/shared';
import { isContested, isMixed } from '../insights/insight.rules.ts';
import type { BookletNode } from './booklet.presenter.ts';
import { insightWords } from './insight.words.ts';
import { publicationWords } from './publication.words.ts';

const text = (said: string, bold = false): BookletNode => ({
  kind: 'paragraph',
  inlines: [{ kind: 'text', text: said, ...(bold && { bold: true as const }) }],
});

/** What the group stands behind: contradictions side by side, and nothing averaged. */
export function presentInsights({ insights = [], locale }: Snapshot): BookletNode[] {
  if (insights.length === 0) return [];
  const words = insightWords[locale];
  const { supported } = publicationWords[locale];
  const items = insights.map(({ text: said, sources }) => [
    text(said, true),
    {
      kind: 'list' as const,
      ordered: false,
      items: sources.map((it) => [
        text(words.speaks(it, it.kind === 'field' ? supported(it.support) : null)),
      ]),
    },
    ...(isContested(sources) ? [{ kind: 'note' as const, text: words.contested }] : []),
    ...(isMixed(sources) ? [{ kind: 'note' as const, text: words.mixed(foundOf(sources)) }] : []),
  ]);
  return [
    { kind: 'heading', level: 2, id: 'inzichten', inlines: [{ kind: 'text', text: words.title }] },
    text(words.lead),
    { kind: 'list', ordered: true, items },
  ];
}

/** The ways in which people were found, each once. */
const foundOf = (sources: SnapshotInsight['sources']): HowFound[] =>
  howFound.filter((way) => sources.some(({ found }) => found === way));
