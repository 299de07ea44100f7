import fc from 'fast-check';
import { mergeAnswers, mergeTexts, noAnswer, type WholeAnswer } from './tandem.rules.ts';

const sentence = fc.constantFrom('Rust.', 'Ze kwam naast me zitten.', 'Twaalf man?', 'Nee', 'Klein is fijn!');
const text = fc.array(fc.tuple(sentence, fc.constantFrom(' ', '\n')), { maxLength: 8 }).map((parts) =>
  parts
    .map(([words, gap]) => words + gap)
    .join('')
    .trim(),
);
const sentences = (it: string) =>
  it
    .split(/(?<=[.!?] )|\n/)
    .map((one) => one.trim())
    .filter(Boolean);
const isWithin = (small: string[], large: string[]) => {
  let at = 0;
  for (const it of large) if (it === small[at]) at++;
  return at === small.length;
};
const said = (more: Partial<WholeAnswer>): WholeAnswer => ({ ...noAnswer(), ...more });

describe('words of two', () => {
  it('are all there, in the order of each, and shared ones once', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const merged = sentences(mergeTexts(a, b));
        expect(isWithin(sentences(a), merged)).toBe(true);
        expect(isWithin(sentences(b), merged)).toBe(true);
        expect(merged.length).toBeLessThanOrEqual(sentences(a).length + sentences(b).length);
      }),
      { numRuns: 1000 },
    );
  });

  it('stay as they are when brought together again', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const merged = mergeTexts(a, b);
        expect(mergeTexts(merged, a)).toBe(merged);
        expect(mergeTexts(merged, b)).toBe(merged);
        expect(mergeTexts(a, a)).toBe(a);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads as two people wrote it', () => {
    expect(mergeTexts('Rust in de klas. Ze lette op.', 'Rust in de klas. Twaalf man. Ze lette op.')).toBe(
      'Rust in de klas. Twaalf man. Ze lette op.',
    );
    expect(mergeTexts('Stiller dan eerst.', 'Je valt op als je stil bent.')).toBe(
      'Stiller dan eerst.\nJe valt op als je stil bent.',
    );
  });
});

describe('closed answers of two', () => {
  it('stand where the two agree, or where one of them has one', () => {
    expect(mergeAnswers(said({ scale: 4 }), said({ scale: 4 })).answer.scale).toBe(4);
    expect(mergeAnswers(said({ scale: 4 }), said({ text: 'Vier' }))).toEqual({
      answer: said({ scale: 4, text: 'Vier' }),
      differences: [],
    });
  });

  it('have no value while the two differ', () => {
    const { answer, differences } = mergeAnswers(
      said({ scale: 4, ranking: ['a', 'b'], text: 'Ja.' }),
      said({ scale: 2, ranking: ['b', 'a'], text: 'Ja.' }),
    );
    expect(differences).toEqual(['scale', 'ranking']);
    expect(answer).toEqual(said({ text: 'Ja.' }));
  });

  it('take rows of a matrix in any order', () => {
    const cells = [
      { row: 'les', choice: 'vaak' },
      { row: 'bpv', choice: 'soms' },
    ];
    expect(mergeAnswers(said({ cells }), said({ cells: cells.toReversed() })).differences).toEqual([]);
    expect(mergeAnswers(said({ cells }), said({ cells: cells.slice(1) })).differences).toEqual(['cells']);
  });

  it('are no answer when both skipped, and one when only one did', () => {
    const skipped = said({ skipReason: 'Geen tijd' });
    expect(mergeAnswers(skipped, said({ skipReason: 'Wilde niet' })).answer.skipReason).toBe(
      'Geen tijd; Wilde niet',
    );
    expect(mergeAnswers(skipped, said({ number: 3 })).answer).toEqual(said({ number: 3 }));
    expect(mergeAnswers(said({ number: 3 }), skipped).answer).toEqual(said({ number: 3 }));
  });

  it('keep the literal mark only where the text is what somebody marked', () => {
    const heard = said({ text: 'Ik mocht het drie keer overdoen.', isQuote: true });
    expect(mergeAnswers(heard, said({ text: 'Ik mocht het drie keer overdoen.' })).answer.isQuote).toBe(true);
    const { answer, differences } = mergeAnswers(heard, said({ text: 'Mocht opnieuw.' }));
    expect([answer.isQuote, differences]).toEqual([false, ['isQuote']]);
  });
});
