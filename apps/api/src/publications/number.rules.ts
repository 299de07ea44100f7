import {
  objectCharacter,
  unsourcedIn,
  type NumberClaim,
  type Snapshot,
  type SnapshotBlock,
  type SnapshotInline,
  type TextRun,
  type UnsourcedNumberDto,
} from '@leerkring/shared';
import { publicationWords } from './publication.words.ts';

type NumberedTheme = Pick<Snapshot['themes'][number], 'id' | 'name' | 'description' | 'counterVoice'>;
export type NumberedParts = Pick<Snapshot, 'title' | 'sections' | 'summaries' | 'locale'> & {
  themes: NumberedTheme[];
  /** Of its sources the name says where it comes from. */
  insights?: { id: string; text: string }[];
};
type Place = Pick<UnsourcedNumberDto, 'place' | 'subjectId' | 'name' | 'audience'>;

const around = 60;

/**
 * Every number of a report that is neither computed nor marked with its source, in reading order. Recommendations
 * are left out: a number in them says what should be, not what is. Quotes are the words of who was asked.
 */
export function unsourcedNumbers(parts: NumberedParts): UnsourcedNumberDto[] {
  const { title, sections, themes, insights = [], summaries = [], locale } = parts;
  const numbers = listed({ place: 'report', subjectId: null, name: title }, [[{ text: title }]]);
  for (const section of sections) {
    const about = { subjectId: section.id, name: section.title };
    numbers.push(...listed({ ...about, place: 'chapter' }, [[{ text: section.title }]]));
    numbers.push(...listed({ ...about, place: 'text' }, section.blocks.flatMap(linesOf)));
  }
  for (const theme of themes) {
    const lines = [theme.name, theme.description, theme.counterVoice].map((text) => [{ text }]);
    numbers.push(...listed({ place: 'theme', subjectId: theme.id, name: theme.name }, lines));
  }
  for (const { id, text } of insights)
    numbers.push(...listed({ place: 'insight', subjectId: id, name: text.slice(0, 300) }, [[{ text }]]));
  for (const { audience, blocks } of summaries) {
    const name = publicationWords[locale].audience[audience];
    numbers.push(...listed({ place: 'summary', subjectId: null, name, audience }, blocks.flatMap(linesOf)));
  }
  return numbers;
}

function listed(place: Place, lines: TextRun[][]): UnsourcedNumberDto[] {
  return lines
    .flatMap((runs) => {
      const text = runs.map((run) => run.text).join('');
      return unsourcedIn(runs).map((claim) => ({ claim, text }));
    })
    .map(({ claim, text }, nth) => ({ ...place, ...inContext(claim, text), nth }));
}

function inContext({ from, to, text: number }: NumberClaim, text: string) {
  return {
    number: number.slice(0, 200),
    before: words(text.slice(Math.max(0, from - around), from)),
    after: words(text.slice(to, to + around)),
  };
}

const words = (part: string): string => part.replaceAll(objectCharacter, '…').toWellFormed().trim();

function linesOf(block: SnapshotBlock): TextRun[][] {
  if (block.kind === 'quote') return [];
  if (block.kind === 'list') return block.items.flatMap((item) => item.flatMap(linesOf));
  return [block.inlines.map(runOf)];
}

function runOf(inline: SnapshotInline): TextRun {
  return inline.kind === 'text' ? inline : { text: objectCharacter };
}
