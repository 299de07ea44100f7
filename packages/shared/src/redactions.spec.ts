import fc from 'fast-check';
import { findNames, type KnownName, neutralTerms, replaceNames } from './redactions.ts';

const known: KnownName[] = [
  { name: 'Sanne de Vries', kind: 'respondent' },
  { name: 'Marit Oldenhof', kind: 'colleague' },
  { name: 'Wil Bakker', kind: 'colleague' },
];
const read = (text: string): string => replaceNames(text, findNames(text, known));

describe('names in an answer', () => {
  it.each([
    ['Ik vroeg het aan meneer Jansen.', 'Ik vroeg het aan meneer [naam].'],
    ['Mevrouw Van den Berg en juf Aylin hielpen.', 'Mevrouw [naam] en juf [naam] hielpen.'],
    ['Bij mevrouw el Amrani ging het goed.', 'Bij mevrouw [naam] ging het goed.'],
    [
      'Mail naar s.jansen@roc.example of bel 06-12345678.',
      'Mail naar [e-mailadres] of bel [telefoonnummer].',
    ],
    ['Bel +31 6 12 34 56 78 maar.', 'Bel [telefoonnummer] maar.'],
    ['Oldenhof zei dat. En marit oldenhof ook.', '[naam docent] zei dat. En [naam docent] ook.'],
    [
      'Sanne legde het uit, Marits les was beter.',
      '[naam gesprekspartner] legde het uit, [naam docent] les was beter.',
    ],
    ['Toen zei Wil dat het klaar was.', 'Toen zei [naam docent] dat het klaar was.'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    'Wil je weten hoe het ging? Bakker worden wil ik niet.',
    'De meester en mevrouw deden niets; meneer wilde weg.',
    'We waren met 12 in 2021, in lokaal 0123.',
    'Ik had een vriesvak en zat bij de bakker.',
  ])('are not seen where there are none: %s', (text) => {
    expect(read(text)).toBe(text);
  });

  it('are gone once they were replaced, and nothing else is', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Sanne de Vries',
        'Marit',
        'Oldenhof',
        'meneer Jansen',
        'a@b.example',
        '0612345678',
        'Wil',
        '.',
        ' en ',
      ),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(' ');
        const found = findNames(text, known);
        for (const { start, end, words } of found) expect(text.slice(start, end)).toBe(words);
        const clean = replaceNames(text, found);
        expect(clean).not.toMatch(/Sanne de Vries|Marit Oldenhof/);
        const terms = Object.values(neutralTerms).map((it) => it.replaceAll(/[[\]]/g, String.raw`\$&`));
        const rest = clean.split(new RegExp(terms.join('|')));
        let at = 0;
        for (const part of rest) {
          const next = text.indexOf(part, at);
          expect(next).toBeGreaterThanOrEqual(at);
          at = next + part.length;
        }
      }),
    );
  });
});
