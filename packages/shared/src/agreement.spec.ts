import fc from 'fast-check';
import { type Agreement, cohenKappa, fewestUnits, krippendorffAlpha } from './agreement.ts';

const rounded = (it: Agreement): number | string =>
  'value' in it ? Math.round(it.value * 1000) / 1000 : it.refused;
const expectClose = (one: Agreement, other: Agreement) => {
  if ('value' in one && 'value' in other) expect(one.value).toBeCloseTo(other.value, 9);
  else expect(one).toEqual(other);
};
/** Rows of coders, as tables print them, turned into units; a point is a gap. */
const units = (...coders: string[]): (string | null)[][] => {
  const rows = coders.map((row) => row.split(' '));
  return (rows[0] ?? []).map((_, index) =>
    rows.map((row) => (row[index] === '.' ? null : (row[index] ?? null))),
  );
};
const numbers = (table: (string | null)[][]) =>
  table.map((unit) => unit.map((it) => (it === null ? null : Number(it))));
const repeated = (...table: [first: string, second: string, times: number][]): [string, string][] =>
  table.flatMap(([first, second, times]) =>
    Array.from({ length: times }, (): [string, string] => [first, second]),
  );

describe('Krippendorff’s alpha equals the published tables', () => {
  // K. Krippendorff, Computing Krippendorff's Alpha-Reliability (University of Pennsylvania, 2011), parts A to C and E.
  it('two observers, binary data (A)', () => {
    const table = units('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
    expect(rounded(krippendorffAlpha(table))).toBe(0.095);
  });

  it('two observers, nominal data (B)', () => {
    const table = units('a a b b d c c c e d d a', 'b a b b b c c c e d d d');
    expect(rounded(krippendorffAlpha(table))).toBe(0.692);
  });

  const four = units(
    '1 2 3 3 2 1 4 1 2 . . .',
    '1 2 3 3 2 2 4 1 2 5 . 3',
    '. 3 3 3 2 3 4 2 2 5 1 .',
    '1 2 3 3 2 4 4 1 2 5 1 .',
  );
  it('four observers with gaps, nominal (C), ordinal and interval (E)', () => {
    expect(rounded(krippendorffAlpha(four))).toBe(0.743);
    expect(rounded(krippendorffAlpha(numbers(four), 'ordinal'))).toBe(0.815);
    expect(rounded(krippendorffAlpha(numbers(four), 'interval'))).toBe(0.849);
  });

  // The worked example of Wikipedia, Krippendorff's alpha: three coders, fifteen units.
  it('three observers with many gaps', () => {
    const table = units(
      '. . . . . 3 4 1 2 1 1 3 3 . 3',
      '1 . 2 1 3 3 4 3 . . . . . . .',
      '. . 2 1 3 4 4 . 2 1 1 3 3 . 4',
    );
    expect(rounded(krippendorffAlpha(table))).toBe(0.691);
    expect(rounded(krippendorffAlpha(numbers(table), 'interval'))).toBe(0.811);
  });
});

describe('Cohen’s kappa equals the published tables', () => {
  // J. Cohen, A Coefficient of Agreement for Nominal Scales (1960), table 2.b, page 45.
  it('three categories of Cohen himself', () => {
    const rows = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ];
    const table = rows.flatMap((row, first) =>
      row.map((times, second): [string, string, number] => [`${first}`, `${second}`, times]),
    );
    expect(rounded(cohenKappa(repeated(...table)))).toBe(0.492);
  });

  // R. Artstein and M. Poesio, Inter-Coder Agreement for Computational Linguistics (2008), table 1.
  it('two categories of Artstein and Poesio', () => {
    expect(
      rounded(cohenKappa(repeated(['s', 's', 20], ['s', 'q', 20], ['q', 's', 10], ['q', 'q', 50]))),
    ).toBe(0.348);
  });

  // J. Fleiss, B. Levin and M. Paik, Statistical Methods for Rates and Proportions (2003), table 18.1.
  it('three diagnoses of Fleiss, Levin and Paik', () => {
    const table = repeated(
      ['psychotic', 'psychotic', 75],
      ['psychotic', 'neurotic', 1],
      ['psychotic', 'organic', 4],
      ['neurotic', 'psychotic', 5],
      ['neurotic', 'neurotic', 4],
      ['neurotic', 'organic', 1],
      ['organic', 'organic', 10],
    );
    expect(rounded(cohenKappa(table))).toBe(0.676);
  });

  // The worked example of Wikipedia, Cohen's kappa: fifty grant applications.
  it('two readers of fifty proposals', () => {
    expect(
      rounded(
        cohenKappa(repeated(['yes', 'yes', 20], ['yes', 'no', 5], ['no', 'yes', 10], ['no', 'no', 15])),
      ),
    ).toBe(0.4);
  });
});

describe('what holds for all that two people can code', () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
    minLength: fewestUnits,
    maxLength: 40,
  });
  const both = [
    ['alpha', (it: readonly (readonly [string | number, string | number])[]) => krippendorffAlpha(it)],
    ['kappa', (it: readonly (readonly [string | number, string | number])[]) => cohenKappa(it)],
  ] as const;

  it.each(both)('%s does not depend on the names of the values', (_name, measure) => {
    fc.assert(
      fc.property(pairs, (it) => {
        const named = it.map(([a, b]): [string, string] => [`code ${9 - a}`, `code ${9 - b}`]);
        expectClose(measure(named), measure(it));
      }),
    );
  });

  it.each(both)('%s depends neither on the order of the units nor on who is first', (_name, measure) => {
    fc.assert(
      fc.property(pairs, fc.infiniteStream(fc.nat()), (it, order) => {
        const places = [...order.take(it.length)];
        const shuffled = it
          .map((pair, index) => ({ pair, at: places[index] ?? 0 }))
          .toSorted((a, b) => a.at - b.at);
        expectClose(measure(shuffled.map(({ pair: [a, b] }): [number, number] => [b, a])), measure(it));
      }),
    );
  });

  it.each(both)('%s lies between -1 and 1, and is 1 exactly when nothing differs', (_name, measure) => {
    fc.assert(
      fc.property(pairs, (it) => {
        const found = measure(it);
        if (!('value' in found)) return;
        expect(found.value).toBeLessThanOrEqual(1);
        expect(found.value).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(Math.abs(found.value - 1) < 1e-12).toBe(it.every(([a, b]) => a === b));
      }),
    );
  });

  it('alpha by rank does not change when every value is moved up or stretched', () => {
    fc.assert(
      fc.property(pairs, (it) => {
        const stretched = it.map(([a, b]): [number, number] => [a * a * 3 + a + 7, b * b * 3 + b + 7]);
        expectClose(krippendorffAlpha(stretched, 'ordinal'), krippendorffAlpha(it, 'ordinal'));
      }),
    );
  });
});

it('gives no number on too few units, or where nothing could have differed, and says which', () => {
  const same = repeated(['a', 'a', 4]);
  for (const measure of [krippendorffAlpha, cohenKappa]) {
    expect(measure(same)).toEqual({ refused: 'too_few_units' });
    expect(measure(repeated(['a', 'a', 5]))).toEqual({ refused: 'no_variation' });
    expect(measure(repeated(['a', 'b', 4], ['a', 'a', 1]))).toHaveProperty('value');
  }
  // Units that one coder skipped pair with nothing.
  expect(krippendorffAlpha(units('a b a b a b', 'a b a b . .'))).toEqual({ refused: 'too_few_units' });
});
