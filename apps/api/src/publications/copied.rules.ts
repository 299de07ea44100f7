import type { ClaimDto, CopiedPlace, Snapshot, SnapshotBlock } from '@leerkring/shared';
import { publicationWords } from './publication.words.ts';

export type WrittenParts = Pick<Snapshot, 'sections' | 'summaries' | 'locale'> & {
  themes: Pick<Snapshot['themes'][number], 'id' | 'name' | 'description' | 'counterVoice'>[];
  insights?: { id: string; text: string }[];
  recommendations: { id: string; wording: string }[];
};

const begins = 200;

/**
 * Where the writers typed what somebody literally said. A quote goes when its speaker takes it back; their own text stays,
 * and in a version that is frozen for good.
 * @param repeats whether words in a row are in an answer too
 */
export function copiedIn(
  reportId: string,
  { sections, themes, insights = [], recommendations, summaries = [], locale }: WrittenParts,
  repeats: (passage: string) => boolean,
): ClaimDto[] {
  const found = (place: CopiedPlace, subjectId: string, name: string, lines: string[]): ClaimDto[] =>
    lines.filter(repeats).map((line) => ({
      kind: 'copied',
      place,
      subjectId,
      name,
      text: line.slice(0, begins).toWellFormed(),
    }));
  return [
    ...sections.flatMap(({ id, title, blocks }) => found('text', id, title, blocks.flatMap(linesOf))),
    ...themes.flatMap(({ id, name, description, counterVoice }) =>
      found('theme', id, name, [name, description, counterVoice]),
    ),
    ...insights.flatMap(({ id, text }) => found('insight', id, text.slice(0, begins).toWellFormed(), [text])),
    ...recommendations.flatMap(({ id, wording }) => found('recommendation', id, wording, [wording])),
    ...summaries.flatMap(({ audience, blocks }) =>
      found('summary', reportId, publicationWords[locale].audience[audience], blocks.flatMap(linesOf)).map(
        (it) => ({ ...it, audience }),
      ),
    ),
  ];
}

/** Quotes are known by their ids: what they say is not in the text. */
function linesOf(block: SnapshotBlock): string[] {
  if (block.kind === 'quote') return [];
  if (block.kind === 'list') return block.items.flatMap((item) => item.flatMap(linesOf));
  return [block.inlines.map((it) => (it.kind === 'text' ? it.text : ' ')).join('')];
}
