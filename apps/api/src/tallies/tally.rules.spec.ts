import fc from 'fast-check';
import { type ReadLine, tellingBeside } from './tally.rules.ts';

const line = (key: string, counts: number[], question = 'Werkt het?'): ReadLine => ({
  key,
  title: key,
  question,
  row: '',
  of: counts.reduce((sum, count) => sum + count, 0),
  columns: counts.map((count, at) => ({ label: `antwoord ${at}`, count })),
});
const told = (...lines: ReadLine[]) => tellingBeside(lines, new Set(['nieuw']));

describe('a table beside other counts of the same question', () => {
  it('tells what a few said when it holds all but these, and nothing when no answer could be theirs', () => {
    expect(told(line('nieuw', [10, 7]), line('eerder', [12, 8]))).toEqual({
      question: 'Werkt het?',
      beside: 'nieuw',
      few: 3,
    });
    expect(told(line('nieuw', [12, 8]), line('eerder', [10, 7]))).toMatchObject({ beside: 'eerder', few: 3 });
    expect(told(line('nieuw', [12, 8]), line('a', [6, 4]), line('b', [5, 3]))).toMatchObject({ few: 2 });
    // Other people: more of them gave one answer than of everyone.
    expect(told(line('nieuw', [12, 8]), line('eerder', [7, 11]))).toBeNull();
    expect(told(line('nieuw', [12, 8]), line('eerder', [8, 6]))).toBeNull();
    expect(told(line('nieuw', [12, 8]), line('eerder', [12, 8]))).toBeNull();
    expect(told(line('nieuw', [12, 8]), line('eerder', [10, 7], 'Iets anders?'))).toBeNull();
    // What stood there already is not what comes in now.
    expect(told(line('nieuw', [1, 30]), line('a', [12, 8]), line('b', [10, 7]))).toBeNull();
  });

  it('knows the same question by its words and its answers by their names', () => {
    const turned = line('nieuw', [7, 10], 'werkt het');
    turned.columns = [
      { label: 'Antwoord 1', count: 7 },
      { label: 'Antwoord 0', count: 10 },
    ];
    expect(told(turned, line('eerder', [12, 8]))).toMatchObject({ few: 3 });
  });

  it('finds whatever a reader finds by taking parts from a whole', () => {
    const answers = fc.array(fc.nat(12), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(answers, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }),
        (parts, rest) => {
          const whole = rest.map(
            (count, at) => count + parts.reduce((sum, part) => sum + (part[at] ?? 0), 0),
          );
          const few = rest.reduce((sum, count) => sum + count, 0);
          fc.pre(few > 0 && few < 5 && parts.every((part) => part.some((count) => count > 0)));
          const lines = parts.map((part, at) => line(`deel ${at}`, part));
          expect(tellingBeside([...lines, line('nieuw', whole)], new Set(['nieuw']))).not.toBeNull();
        },
      ),
    );
  });
});
