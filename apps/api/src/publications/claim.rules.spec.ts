import type { SnapshotBlock, SnapshotInline, SnapshotSupport } from '@leerkring/shared';
import fc from 'fast-check';
import { repeating } from '../fact-checks/fact-check.rules.ts';
import { unsupportedClaims } from './claim.rules.ts';
import { copiedIn } from './copied.rules.ts';
import { changedCounts } from './count-change.rules.ts';

const said = (...inlines: SnapshotInline[]): SnapshotBlock => ({ kind: 'paragraph', inlines });
const words = (text: string): SnapshotInline => ({ kind: 'text', text });
const quote: SnapshotBlock = { kind: 'quote', quoteId: 'q' };

const text = (support: SnapshotSupport | null) => (support ? `${support.conversations}` : '-');

const claimsIn = (blocks: SnapshotBlock[]) =>
  unsupportedClaims({
    sections: [{ id: 's', title: 'Wat het oplevert', blocks }],
    themes: [],
    recommendations: [],
  }).map(({ text }) => text);

it('lists a paragraph that rests on nothing, and none beside a quote or with a count or a source in it', () => {
  expect(claimsIn([said(words('Studenten leren meer.'))])).toEqual(['Studenten leren meer.']);
  expect(claimsIn([said(words('Studenten zeggen:')), quote, said(words('Zo dus.'))])).toEqual([]);
  expect(
    claimsIn([said(words('Dat zien we in '), { kind: 'count', text: '7 van 10', themeId: 't' })]),
  ).toEqual([]);
  expect(claimsIn([said({ kind: 'text', text: '40 uur', source: 'Jaarrooster' })])).toEqual([]);
  expect(claimsIn([said(words('Ver weg.')), said(words('Dichtbij.')), quote])).toEqual(['Ver weg.']);
});

it('lists threads without quotes, and recommendations that no quote carries', () => {
  const claims = unsupportedClaims({
    sections: [],
    themes: [
      { id: 'a', name: 'Rust', quoteIds: ['q'] },
      { id: 'b', name: 'Ruimte', quoteIds: [] },
    ],
    recommendations: [
      { id: '1', wording: 'Neem tijd.', themeIds: ['a', 'b'] },
      { id: '2', wording: 'Zoek ruimte.', themeIds: ['b'] },
      { id: '3', wording: 'Meet alles.', themeIds: [] },
    ],
  });
  expect(claims.map(({ kind, name }) => `${kind}: ${name}`)).toEqual([
    'theme: Ruimte',
    'recommendation: Zoek ruimte.',
    'recommendation: Meet alles.',
  ]);
});

it('points out what somebody literally said wherever it is typed over, and never where it is quoted', () => {
  const answer = 'Je valt meteen op als je een keer stil bent in de les.';
  const copy = said(
    words('Een student: “Je valt meteen op als je een keer'),
    { kind: 'break' },
    words('stil bent”.'),
  );
  const own = said(words('Wie stil is valt op in een kleine groep.'));
  const blocks = [own, quote, { kind: 'list' as const, ordered: false, items: [[own], [copy]] }];
  const found = copiedIn(
    'r',
    {
      locale: 'nl',
      sections: [{ id: 's', kind: 'text', title: 'Wat het oplevert', blocks }],
      themes: [{ id: 't', name: 'Stil', description: answer, counterVoice: 'Het verschilt per docent.' }],
      insights: [{ id: 'i', text: `Zo is het: ${answer.toUpperCase()}` }],
      recommendations: [{ id: 'p', wording: 'Let op wie stil is in de les.' }],
      summaries: [{ audience: 'practice', blocks: [copy] }],
    },
    repeating([answer, 'Heel goed']),
  );
  expect(found.map(({ place, subjectId }) => [place, subjectId])).toEqual([
    ['text', 's'],
    ['theme', 't'],
    ['insight', 'i'],
    ['summary', 'r'],
  ]);
});

it('flags exactly the numbers whose source says something else by now', () => {
  const number = fc.integer({ min: 0, max: 3 });
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), number),
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), number),
      (was, is) => {
        const frozen = Object.entries(was).filter(([, count]) => Number.isInteger(count));
        const sections = [
          {
            id: 's',
            kind: 'text' as const,
            title: 'Hoofdstuk',
            blocks: [
              said(
                ...frozen.map(([name, count]) => ({
                  kind: 'count' as const,
                  text: String(count),
                  // A thread or a number that was counted: each is asked of where it comes from.
                  ...(name === 'a'
                    ? { themeId: null, tally: { tally: name, columns: [], shape: 'of' as const } }
                    : { themeId: name }),
                })),
              ),
            ],
          },
        ];
        const now = (id: string) => (id in is ? String(is[id]) : undefined);
        const changed = changedCounts(
          { sections, themes: [] },
          {
            support: (id) => (id === 'a' ? 'not a thread' : now(id)),
            number: ({ tally }) => (tally === 'a' ? now(tally) : 'not counted'),
          },
          text,
        );
        expect(changed).toEqual(
          frozen
            .filter(([id, count]) => now(id) !== String(count))
            .map(([id, count]) => ({ name: 'Hoofdstuk', was: String(count), now: now(id) ?? '–' })),
        );
      },
    ),
  );
});
