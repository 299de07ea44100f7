import fc from 'fast-check';
import { dayCalendar, type Closure, type DayCalendar } from '../calendars/closed-period.rules.ts';
import { addDays, daysBetween, fromDayNumber } from '../calendars/local-date.rules.ts';
import { kindOfName } from '../calendars/period-kind.rules.ts';
import { planCycle, softCost } from './cycle.rules.ts';
import { inMovingOrder, replan, type ReplanRequest, type Series } from './replan.rules.ts';
import { threeRegions as holidays } from '../../test/support/three-regions.ts';

const closure = (institutionId: string, label: string, from: string, to: string): Closure => ({
  institutionId,
  kind: kindOfName(label),
  label,
  from,
  to,
  source: 'Jaarplanning',
});
const threeRegions = holidays.map(({ region, label, from, to }) => closure(region, label, from, to));
const rhythm = { weekday: 2, targetWeeks: 8, minWeeks: 6, maxWeeks: 10 };
const year = ['2026-09-01', '2026-10-27', '2026-12-15', '2027-02-09', '2027-04-06', '2027-06-01'];
const on = (series: Series | null) => series?.dates.map((date) => date.on);

describe('a day that closes after the year was planned', () => {
  const closed = dayCalendar([...threeRegions, closure('noord', 'Studiedag', '2027-02-09', '2027-02-09')]);
  const request: ReplanRequest = { rhythm, dates: year, index: 3, wish: null, notBefore: '2026-11-01' };
  const { current, smallest, onwards } = replan(request, closed);

  it('is a conflict of that meeting only', () => {
    expect(current.dates.map(({ blocks }) => blocks.filter(({ isHard }) => isHard).length)).toEqual([
      0, 0, 0, 1, 0, 0,
    ]);
    expect(current.deviationDays).toBe(7);
  });

  it('moves one meeting in the smallest change', () => {
    expect(on(smallest)).toEqual(year.with(3, '2027-02-02'));
    expect(smallest).toMatchObject({ moved: 1, deviationDays: 21 });
  });

  it('plans again from here with less deviation and more moved dates', () => {
    expect(on(onwards)).toEqual([...year.slice(0, 3), '2027-02-02', '2027-03-30', '2027-05-25']);
    expect(onwards).toMatchObject({ moved: 3, deviationDays: 14 });
    expect(onwards?.skipped.map((week) => week.on)).toContain('2027-02-09');
  });

  it('keeps to the day that someone wishes', () => {
    const wished = replan({ ...request, wish: '2027-01-26' }, closed);
    expect(on(wished.smallest)?.[3]).toBe('2027-01-26');
    expect(on(wished.onwards)?.slice(0, 4)).toEqual([...year.slice(0, 3), '2027-01-26']);
    expect(on(wished.onwards)?.[4]).toBe('2027-03-23');
  });

  it('offers no smallest change across a neighbour', () => {
    expect(replan({ ...request, wish: '2027-04-13' }, closed).smallest).toBeNull();
  });

  it('never goes back to days that have passed', () => {
    const late = replan({ ...request, notBefore: '2027-02-05' }, closed);
    expect(on(late.smallest)?.[3]).toBe('2027-03-02');
    expect(on(late.onwards)?.[3]).toBe('2027-03-02');
  });

  it('can move the first and the last meeting too', () => {
    const first = replan(
      { ...request, index: 0, notBefore: '2026-08-01' },
      dayCalendar([closure('noord', 'Studiedag', '2026-09-01', '2026-09-01')]),
    );
    expect(on(first.smallest)?.[0]).toBe('2026-08-25');
    const last = replan(
      { ...request, index: 5 },
      dayCalendar([closure('noord', 'Studiedag', '2027-06-01', '2027-06-01')]),
    );
    expect(on(last.smallest)?.[5]).toBe(on(last.onwards)?.[5]);
  });
});

describe('any planned year', () => {
  const cases = fc.record({
    start: fc.integer({ min: 19_700, max: 25_000 }),
    index: fc.nat(4),
    holes: fc.array(fc.record({ offset: fc.nat(330), days: fc.integer({ min: 1, max: 16 }) }), {
      maxLength: 8,
    }),
  });
  it('moves nothing before the conflict, and nothing onto a closed day', () => {
    fc.assert(
      fc.property(cases, ({ start, index, holes }) => {
        const { plan, dates, calendar, request } = setUp(start, holes, index);
        fc.pre(plan.stuck === null);
        const { smallest, onwards } = replan(request, calendar);
        for (const series of [smallest, onwards]) {
          if (series === null) continue;
          expect(on(series)?.slice(0, index)).toEqual(dates.slice(0, index));
          for (const { isMoved, blocks } of series.dates)
            expect(isMoved && blocks.some(({ isHard }) => isHard)).toBe(false);
        }
        expect(smallest?.moved ?? 1).toBe(1);
      }),
    );
  });

  it('finds a smallest change than which no single move within the bounds is better', () => {
    fc.assert(
      fc.property(cases, ({ start, index, holes }) => {
        const { plan, dates, calendar, request } = setUp(start, holes, index);
        fc.pre(plan.stuck === null && index > 0);
        const { smallest } = replan(request, calendar);
        const best = cheapestMove(dates, index, calendar);
        fc.pre(best !== null);
        expect(smallest && costAt(on(smallest) ?? [], index, calendar)).toBe(best);
      }),
    );
  });

  it('never plans again from here at a higher cost than moving one within the bounds', () => {
    fc.assert(
      fc.property(cases, ({ start, index, holes }) => {
        const { plan, calendar, request } = setUp(start, holes, index);
        fc.pre(plan.stuck === null && index > 0);
        const { smallest, onwards } = replan(request, calendar);
        fc.pre(smallest !== null && smallest.dates.every(({ isWithinBounds }) => isWithinBounds));
        const cost = (series: Series | null) =>
          (series?.deviationDays ?? Infinity) +
          (series?.dates ?? []).slice(index).reduce((sum, { blocks }) => sum + softCost(blocks), 0);
        expect(cost(onwards)).toBeLessThanOrEqual(cost(smallest));
      }),
    );
  });

  it('moves meetings one after the other without ever two on one day', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 8 }),
        fc.uniqueArray(fc.nat(40), { minLength: 8, maxLength: 8 }),
        (from, to) => {
          const targets = weeks(to.slice(0, from.length));
          const moves = weeks(from).map((day, at) => ({ from: day, to: targets[at] ?? day }));
          const standing = new Set(moves.map((move) => move.from));
          for (const move of inMovingOrder(moves)) {
            expect(standing.has(move.to)).toBe(false);
            standing.delete(move.from);
            standing.add(move.to);
          }
          expect([...standing].toSorted()).toEqual(targets);
        },
      ),
    );
  });
});

function costAt(dates: string[], index: number, calendar: DayCalendar): number {
  const [before, here, after] = [dates[index - 1], dates[index], dates[index + 1]];
  const gaps = [before && here && daysBetween(before, here), here && after && daysBetween(here, after)];
  return gaps.reduce<number>(
    (sum, gap) => sum + (typeof gap === 'number' ? Math.abs(gap - 56) : 0),
    softCost(calendar(here ?? '')),
  );
}

/** Every single move there is. */
function cheapestMove(dates: string[], index: number, calendar: DayCalendar): number | null {
  let best: number | null = null;
  for (let week = -12; week <= 12; week += 1) {
    const to = addDays(dates[index] ?? '', week * 7);
    const moved = dates.with(index, to);
    const gaps = [index, index + 1]
      .filter((at) => at < dates.length)
      .map((at) => daysBetween(moved[at - 1] ?? '', moved[at] ?? ''));
    if (week === 0 || gaps.some((gap) => gap < 42 || gap > 70)) continue;
    if (calendar(to).some(({ isHard }) => isHard)) continue;
    const cost = costAt(moved, index, calendar);
    best = best === null ? cost : Math.min(best, cost);
  }
  return best;
}

/** A planned year, in which the day of one meeting closes. */
function setUp(start: number, holes: { offset: number; days: number }[], index: number) {
  const startOn = fromDayNumber(start);
  const closures = holes.map(({ offset, days }, at) => {
    const from = addDays(startOn, offset);
    return closure(`i${at % 3}`, at % 3 === 2 ? 'Examenweek' : 'Dicht', from, addDays(from, days - 1));
  });
  const plan = planCycle({ ...rhythm, startOn, meetings: 5 }, dayCalendar(closures));
  const dates = plan.meetings.map((meeting) => meeting.on);
  const closedOn = dates[index] ?? startOn;
  const calendar = dayCalendar([...closures, closure('i9', 'Studiedag', closedOn, closedOn)]);
  return { plan, dates, calendar, request: { rhythm, dates, index, wish: null, notBefore: startOn } };
}

function weeks(list: number[]): string[] {
  return list.toSorted((a, b) => a - b).map((day) => fromDayNumber(20_000 + day * 7));
}
