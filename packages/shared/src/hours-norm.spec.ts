import fc from 'fast-check';
import {
  hoursNormById,
  hoursNormOfSchoolYear,
  hoursNormOn,
  hoursNorms,
  hoursRequirementFor,
  hoursShortages,
  hoursTotals,
  judgeHours,
  type HoursTable,
} from './hours-norm.ts';

const norm = hoursNormById('web-2014');
const table = (level: number, bot: number[], bpv: number[]): HoursTable => ({
  level,
  rows: bot.map((hours, year) => ({ bot: hours, bpv: bpv[year] ?? null })),
});
const short = (it: HoursTable) =>
  Object.fromEntries(
    hoursShortages(judgeHours(it, norm)).map(({ part, actual, required }) => [part, actual - required]),
  );

describe('the five programmes of the example, against WEB 2014', () => {
  it.each([
    ['FD', 2, [640, 560], [360, 440], [1200, 800, 2000], 'derogation', { bot: -50, botYear1: -60 }],
    ['VK', 2, [700, 550], [300, 450], [1250, 750, 2000], 'within', {}],
    [
      'SB',
      3,
      [620, 600, 520],
      [380, 400, 480],
      [1740, 1260, 3000],
      'derogation',
      { bot: -60, botYear1: -80 },
    ],
    ['MZ', 3, [700, 600, 500], [300, 400, 500], [1800, 1200, 3000], 'within', {}],
    ['HV', 3, [660, 640, 500], [340, 360, 500], [1800, 1200, 3000], 'derogation', { botYear1: -40 }],
  ] as const)('%s', (_key, level, bot, bpv, totals, outcome, shortages) => {
    const it = table(level, [...bot], [...bpv]);
    const sums = hoursTotals(it);
    expect([sums.bot, sums.bpv, sums.total]).toEqual(totals);
    expect(judgeHours(it, norm).outcome).toBe(outcome);
    expect(short(it)).toEqual(shortages);
  });
});

describe('which norm', () => {
  it('holds is a matter of the day, and there is none before the first', () => {
    expect(hoursNormOfSchoolYear('2021-2022')?.name).toBe('WEB 2014');
    expect(hoursNormOn('2014-07-31')).toBeNull();
    expect(hoursNormOn('2014-08-01')?.id).toBe('web-2014');
    expect(hoursNorms.every(({ source }) => source.length > 0)).toBe(true);
    expect(hoursNorms.map(({ validFrom }) => validFrom)).toEqual(
      hoursNorms.map(({ validFrom }) => validFrom).toSorted(),
    );
  });

  it('depends on level and length, and what the law does not know gets no verdict', () => {
    expect(judgeHours(table(1, [600], [400]), norm).outcome).toBe('within');
    expect(judgeHours(table(4, [700], [300]), norm).outcome).toBe('within');
    expect(judgeHours(table(4, [700], [240]), norm).outcome).toBe('derogation');
    expect(judgeHours(table(2, [700], [300]), norm).outcome).toBe('no_norm');
    expect(judgeHours(table(1, [700, 550], [300, 450]), norm).outcome).toBe('no_norm');
    expect(judgeHours(table(2, [700, 550], [300, 450]), norm, 'bbl').outcome).toBe('no_norm');
    expect(judgeHours(table(2, [700, 550], [300, 450]), null).outcome).toBe('no_norm');
  });
});

const rows = (count: number) =>
  fc.array(fc.record({ bot: fc.integer({ min: 0, max: 1600 }), bpv: fc.integer({ min: 0, max: 1600 }) }), {
    minLength: count,
    maxLength: count,
  });

describe('laws of the verdict', () => {
  const level = fc.constantFrom(2, 3, 4);
  const years = fc.integer({ min: 2, max: 4 });
  const anyTable = fc
    .tuple(level, years)
    .chain(([at, count]) => rows(count).map((it): HoursTable => ({ level: at, rows: it })));

  it('asks for derogation exactly when something is short', () => {
    fc.assert(
      fc.property(anyTable, (it) => {
        const verdict = judgeHours(it, norm);
        expect(verdict.outcome === 'derogation').toBe(hoursShortages(verdict).length > 0);
      }),
    );
  });

  it('never becomes worse by one more hour', () => {
    fc.assert(
      fc.property(anyTable, fc.nat(3), fc.constantFrom('bot' as const, 'bpv' as const), (it, year, key) => {
        const more = structuredClone(it);
        const row = more.rows[year % more.rows.length];
        if (row) row[key] = (row[key] ?? 0) + 1;
        const outcomes = [judgeHours(it, norm).outcome, judgeHours(more, norm).outcome];
        expect(outcomes).not.toEqual(['within', 'derogation']);
      }),
    );
  });

  it('is met by exactly the required hours and missed by one hour less in any part', () => {
    fc.assert(
      fc.property(level, years, (at, count) => {
        const least = norm && hoursRequirementFor(norm, at, count, 'bol');
        if (!least?.botYear1) throw new Error('The norm asks a first year of every length from two years.');
        const first = least.botYear1;
        const bpv = least.total - least.bot;
        const exact: HoursTable = {
          level: at,
          rows: Array.from({ length: count }, (_, year) => ({
            bot: year === 0 ? first : year === 1 ? least.bot - first : 0,
            bpv: year === 0 ? bpv : 0,
          })),
        };
        expect(judgeHours(exact, norm).outcome).toBe('within');
        for (const year of [0, 1]) {
          const less = structuredClone(exact);
          const row = less.rows[year];
          if (row) row.bot = (row.bot ?? 0) - 1;
          expect(judgeHours(less, norm).outcome).toBe('derogation');
        }
      }),
    );
  });

  it('waits for the last empty cell', () => {
    fc.assert(
      fc.property(anyTable, fc.nat(3), (it, year) => {
        const open = structuredClone(it);
        const row = open.rows[year % open.rows.length];
        if (row) row.bpv = null;
        expect(judgeHours(open, norm).outcome).toBe('incomplete');
      }),
    );
  });
});
