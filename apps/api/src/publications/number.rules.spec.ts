import type { SnapshotBlock, SnapshotInline } from '@leerkring/shared';
import { sampleSnapshot } from '../../test/support/snapshot.ts';
import { unsourcedNumbers } from './number.rules.ts';

const text = (words: string, source?: string): SnapshotInline => ({
  kind: 'text',
  text: words,
  ...(source && { source }),
});
const paragraph = (...inlines: SnapshotInline[]): SnapshotBlock => ({ kind: 'paragraph', inlines });
const chapter = (title: string, ...blocks: SnapshotBlock[]) => ({
  id: title.toLowerCase(),
  kind: 'text' as const,
  title,
  blocks,
});
const bare = { title: 'Leren', locale: 'nl' as const, sections: [], themes: [] };
const said = (parts: Partial<typeof bare> & object) =>
  unsourcedNumbers({ ...bare, ...parts }).map((it) => `${it.place} ${it.name}: ${it.number}`);

test('asks nothing of a report whose numbers are computed', () => {
  expect(unsourcedNumbers(sampleSnapshot())).toEqual([]);
});

test('names every number that nobody vouches for, by the place where it stands', () => {
  const [theme] = sampleSnapshot().themes;
  const list = said({
    title: 'Lessen van 12 teams',
    sections: [
      chapter(
        'Wat 3 teams zagen',
        paragraph(text('In 2021 waren er 16 studenten, '), text('40%', 'Magister'), text(' bleef.')),
        { kind: 'list', ordered: true, items: [[paragraph(text('ruim 9 uur'))]] },
        { kind: 'quote', quoteId: 'stil' },
      ),
    ],
    themes: [{ ...theme!, name: 'Rust', description: 'In 17 gesprekken', counterVoice: 'Bij 2 niet' }],
  } as never);
  expect(list).toEqual([
    'report Lessen van 12 teams: 12',
    'chapter Wat 3 teams zagen: 3',
    'text Wat 3 teams zagen: 16',
    'text Wat 3 teams zagen: 9',
    'theme Rust: 17',
    'theme Rust: 2',
  ]);
});

test('counts the numbers of one chapter on, so that each can be found again', () => {
  const [first, second] = unsourcedNumbers({
    ...bare,
    sections: [chapter('Cijfers', paragraph(text('wel 7 uur')), paragraph(text('en 8 dagen lang')))],
  });
  expect(first).toMatchObject({ nth: 0, before: 'wel', number: '7', after: 'uur' });
  expect(second).toMatchObject({ nth: 1, before: 'en', number: '8', after: 'dagen lang' });
});

test('takes a computed count for one, also beside a typed number', () => {
  const count: SnapshotInline = { kind: 'count', text: '7 van 10 gesprekken', themeId: 't' };
  const list = said({ sections: [chapter('Telling', paragraph(count, text(' en 3 klassen')))] } as never);
  expect(list).toEqual(['text Telling: 3']);
});

test('asks of a summary what it asks of a chapter, and says whose summary it is', () => {
  const summaries = [
    { audience: 'practice' as const, blocks: [paragraph(text('Bij 12 van de 20, '), text('7', 'Magister'))] },
  ];
  const found = unsourcedNumbers({ ...bare, summaries });
  expect(found.map(({ place, audience, number, nth }) => [place, audience, number, nth])).toEqual([
    ['summary', 'practice', '12', 0],
    ['summary', 'practice', '20', 1],
  ]);
});
