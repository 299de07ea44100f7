import fc from 'fast-check';
import {
  isSeen,
  isTallyColumns,
  isTallyKey,
  livingTextNodes,
  readSeen,
  tallyNumberOf,
  tallyShapes,
  tallyValues,
  writeSeen,
} from './index.ts';

/** S004: 64 of 169 is 38 percent. */
const tally = {
  of: 169,
  mean: 3.14,
  columns: [
    { label: 'nooit', count: 9 },
    { label: 'soms', count: 34 },
    { label: 'regelmatig', count: 64 },
    { label: 'meestal', count: 50 },
    { label: 'altijd', count: 12 },
  ],
};

const of = (shape: (typeof tallyShapes)[number], ...columns: string[]) =>
  tallyValues(tally, { shape, columns });

describe('a number of what was counted', () => {
  it('is told in the shape that was chosen', () => {
    expect(of('percent', 'regelmatig')).toEqual([38]);
    expect(of('count', 'meestal', 'altijd')).toEqual([62]);
    expect(of('countOf', 'meestal', 'altijd')).toEqual([62, 169]);
    expect(of('of')).toEqual([169]);
    expect(of('mean')).toEqual([3.1]);
  });

  it('is none when its line, or one of its answers, is not told any more', () => {
    expect(tallyValues(undefined, { shape: 'of', columns: [] })).toBeNull();
    expect(tallyValues(tally, { shape: 'count', columns: ['meestal', 'vaak'] })).toBeNull();
    expect(tallyValues(tally, { shape: 'percent', columns: [] })).toBeNull();
    expect(tallyValues({ ...tally, mean: null }, { shape: 'mean', columns: [] })).toBeNull();
  });

  it('adds up answers before it rounds, so that all of them are a hundred percent', () => {
    const counts = fc.array(fc.nat(500), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(counts, (all) => {
        const total = all.reduce((sum, it) => sum + it, 0);
        const columns = all.map((count, index) => ({ label: String(index), count }));
        const whole = { of: total, columns, mean: null };
        const every = columns.map(({ label }) => label);
        expect(tallyValues(whole, { shape: 'percent', columns: every })).toEqual(total > 0 ? [100] : null);
        expect(tallyValues(whole, { shape: 'countOf', columns: every })).toEqual([total, total]);
      }),
    );
  });

  it('is seen in no language, and read back as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(999_999_999), { minLength: 1, maxLength: 4 }), (values) => {
        expect(readSeen(writeSeen(values))).toEqual(values);
      }),
    );
    for (const it of ['', '-1', '1/2/3/4/5', '1,5', '<b>', null, 3]) expect(isSeen(it)).toBe(false);
    expect(readSeen('3.1')).toEqual([3.1]);
  });
});

describe('what a text may hold of it', () => {
  const rules = livingTextNodes['count']!.attributes;

  it('is a key, a list of answers, a shape and what was seen, or nothing', () => {
    for (const rule of Object.values(rules)) expect(rule(null)).toBe(true);
    expect(isTallyKey('surveys/0190a0c0-0000-7000-8000-000000000000')).toBe(true);
    for (const it of ['', 'themes/x', 'surveys/\u0000', `counts/${'x'.repeat(700)}`])
      expect(isTallyKey(it)).toBe(false);
    expect(isTallyColumns('["vaak","altijd"]')).toBe(true);
    for (const it of ['', '{}', '[1]', '["a\\u0007"]', JSON.stringify(Array.from({ length: 13 }, String))])
      expect(isTallyColumns(it)).toBe(false);
  });

  it('is refused or understood, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (key, columns, shape) => {
        const found = tallyNumberOf({ tally: key, columns, shape });
        expect(found === null || (isTallyKey(found.tally) && tallyShapes.includes(found.shape))).toBe(true);
      }),
    );
    expect(tallyNumberOf({ themeId: 'x' })).toBeNull();
    expect(tallyNumberOf({ tally: 'surveys/x', shape: 'of', columns: null })).toEqual({
      tally: 'surveys/x',
      columns: [],
      shape: 'of',
    });
  });
});
