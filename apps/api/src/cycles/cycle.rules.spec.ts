import fc from 'fast-check';
import { threeRegions } from '../../test/support/three-regions.ts';
import { dayCalendar, type Closure, type DayCalendar } from '../calendars/closed-period.rules.ts';
import {
  meanWeeks,
  planCycle,
  softCost,
  strictSeries,
  type CyclePlan,
  type PlanRequest,
} from './cycle.rules.ts';
import { addDays, fromDayNumber, weekdayOf } from '../calendars/local-date.rules.ts';
import { kindOfName } from '../calendars/period-kind.rules.ts';
import { regionCalendar } from '../calendars/region-calendar.rules.ts';

const closure = (institutionId: string, label: string, from: string, to: string): Closure => ({
  institutionId,
  kind: kindOfName(label),
  label,
  from,
  to,
  source: 'Jaarplanning',
});

const noord2021 = (regionCalendar('noord', '2021-2022')?.closures ?? []).map(({ label, from, to }) =>
  closure('twente', label, from, to),
);

const yearOfSmallGroups: PlanRequest = {
  startOn: '2021-09-16',
  weekday: 4,
  meetings: 5,
  targetWeeks: 8,
  minWeeks: 6,
  maxWeeks: 11,
};

const dates = (plan: CyclePlan) => plan.meetings.map(({ on }) => on);
const weeks = (plan: CyclePlan) => plan.meetings.slice(1).map(({ gapDays }) => (gapDays ?? 0) / 7);
const reasons = (plan: CyclePlan, on: string) =>
  plan.skipped
    .find((week) => week.on === on)
    ?.blocks.map((block) => (block.kind === 'closed_period' ? block.of.label : block.holiday));

describe('the year 2021-2022 of the five programmes', () => {
  const plan = planCycle(yearOfSmallGroups, dayCalendar(noord2021));

  it('refuses 6 January and 5 May, each with its reasons and the nearest free dates', () => {
    expect(plan.skipped.map(({ on }) => on)).toEqual(['2022-01-06', '2022-05-05']);
    expect(reasons(plan, '2022-01-06')).toEqual(['Kerstvakantie']);
    expect(reasons(plan, '2022-05-05')).toEqual(['liberation_day', 'Meivakantie']);
    expect(plan.skipped[0]?.nearestFree).toEqual(['2021-12-23', '2022-01-13', '2022-01-20', '2022-01-27']);
    expect(plan.skipped[1]?.nearestFree).toEqual(['2022-04-21', '2022-04-28', '2022-05-12', '2022-05-19']);
  });

  it('proposes the nearest set; the day after King’s Day gives way to a day that is as near', () => {
    expect(dates(plan)).toEqual(['2021-09-16', '2021-11-11', '2022-01-13', '2022-03-10', '2022-05-12']);
    expect(plan.deviationDays).toBe(14);
  });

  it('solves only the later dates again when the coordinator picks 20 January and 10 March', () => {
    const moved = planCycle(
      { ...yearOfSmallGroups, kept: ['2021-09-16', '2021-11-11', '2022-01-20'] },
      dayCalendar(noord2021),
    );
    expect(dates(moved).slice(0, 3)).toEqual(['2021-09-16', '2021-11-11', '2022-01-20']);
    const chosen = planCycle(
      { ...yearOfSmallGroups, kept: ['2021-09-16', '2021-11-11', '2022-01-20', '2022-03-10', '2022-04-28'] },
      dayCalendar(noord2021),
    );
    expect(weeks(chosen)).toEqual([8, 10, 7, 7]);
    expect(chosen.meanWeeks).toBe(8);
    expect(chosen.skipped.map(({ on }) => on)).toEqual(['2022-01-06', '2022-05-05']);
  });
});

describe('a group that spans three regions in 2026-2027', () => {
  const closures = threeRegions.map(({ region, label, from, to }) => closure(region, label, from, to));
  const tuesdays: PlanRequest = {
    startOn: '2026-09-01',
    weekday: 2,
    meetings: 6,
    targetWeeks: 8,
    minWeeks: 6,
    maxWeeks: 10,
  };

  it('shows what a strict series would hit', () => {
    const hit = strictSeries(tuesdays, dayCalendar(closures)).filter(({ blocks }) => blocks.length > 0);
    expect(hit.map(({ on }) => on)).toEqual(['2026-12-22', '2027-02-16']);
    expect(hit[1]?.blocks).toMatchObject([
      { kind: 'closed_period', isHard: true, of: { label: 'Voorjaarsvakantie', institutionId: 'zuid' } },
    ]);
  });

  it('deviates one week in the whole year', () => {
    const plan = planCycle(tuesdays, dayCalendar(closures));
    expect(dates(plan)).toEqual([
      '2026-09-01',
      '2026-10-27',
      '2026-12-15',
      '2027-02-09',
      '2027-04-06',
      '2027-06-01',
    ]);
    expect(plan.meetings.slice(1).map(({ gapDays }) => gapDays)).toEqual([56, 49, 56, 56, 56]);
    expect(plan.deviationDays).toBe(7);
    expect(plan.skipped.map(({ on }) => on)).toEqual(['2026-12-22']);
  });

  it('re-plans from a newly closed day on, and leaves what came before', () => {
    const closed = dayCalendar([...closures, closure('noord', 'Studiedag', '2027-02-09', '2027-02-09')]);
    const plan = planCycle({ ...tuesdays, kept: ['2026-09-01', '2026-10-27', '2026-12-15'] }, closed);
    expect(dates(plan).slice(3)).toEqual(['2027-02-02', '2027-03-30', '2027-05-25']);
  });

  it('never uses Ascension Day or the May holiday, eight weeks after 4 March 2027', () => {
    const plan = planCycle(
      { ...tuesdays, startOn: '2027-03-04', weekday: 4, meetings: 2 },
      dayCalendar(closures),
    );
    expect(dates(plan)).toEqual(['2027-03-04', '2027-04-22']);
    expect(reasons(plan, '2027-04-29')).toEqual(['Meivakantie', 'Meivakantie', 'Meivakantie']);
  });
});

describe('where no day is free', () => {
  it('says at which meeting it sticks and what closes each week', () => {
    const closed = dayCalendar([closure('noord', 'Verbouwing', '2021-10-01', '2022-02-28')]);
    const plan = planCycle(yearOfSmallGroups, closed);
    expect(dates(plan)).toEqual(['2021-09-16']);
    expect(plan.stuck).toMatchObject({ number: 2, from: '2021-10-28', to: '2021-12-02' });
    expect(plan.stuck?.skipped).toHaveLength(6);
  });

  it('moves the first meeting to the first open week and says why', () => {
    const plan = planCycle({ ...yearOfSmallGroups, startOn: '2021-10-21' }, dayCalendar(noord2021));
    expect(plan.meetings[0]?.on).toBe('2021-10-28');
    expect(plan.skipped[0]).toMatchObject({ on: '2021-10-21', number: 1 });
  });
});

describe('a soft block', () => {
  const exams = closure('twente', 'Examenweek', '2021-11-08', '2021-11-12');

  it('is avoided by moving one meeting a week', () => {
    const plan = planCycle(yearOfSmallGroups, dayCalendar([...noord2021, exams]));
    expect(dates(plan)).not.toContain('2021-11-11');
    expect(reasons(plan, '2021-11-11')).toEqual(['Examenweek']);
  });

  it('never makes a plan impossible', () => {
    const always = closure('twente', 'Examenweken', '2021-08-01', '2022-07-31');
    expect(planCycle(yearOfSmallGroups, dayCalendar([...noord2021, always])).meetings).toHaveLength(5);
  });
});

describe('any year, any calendar', () => {
  const requests = fc
    .record({
      startDay: fc.integer({ min: 19_700, max: 25_900 }),
      weekday: fc.integer({ min: 1, max: 5 }),
      meetings: fc.integer({ min: 1, max: 6 }),
      minWeeks: fc.integer({ min: 1, max: 8 }),
      width: fc.integer({ min: 0, max: 5 }),
      aim: fc.integer({ min: 0, max: 5 }),
    })
    .map(({ startDay, weekday, meetings, minWeeks, width, aim }): PlanRequest => ({
      startOn: fromDayNumber(startDay),
      weekday,
      meetings,
      minWeeks,
      maxWeeks: minWeeks + width,
      targetWeeks: minWeeks + Math.min(aim, width),
    }));
  const cases = fc.tuple(
    requests,
    fc.array(fc.record({ offset: fc.nat(300), days: fc.integer({ min: 1, max: 40 }) }), { maxLength: 8 }),
  );
  it('never meets on a closed day or a public holiday, keeps the weekday and the bounds', () => {
    fc.assert(
      fc.property(cases, ([request, holes]) => {
        const calendar = calendarFor(request, holes);
        const plan = planCycle(request, calendar);
        for (const meeting of plan.meetings) {
          expect(calendar(meeting.on).filter(({ isHard }) => isHard)).toEqual([]);
          expect(weekdayOf(meeting.on)).toBe(request.weekday);
          expect(meeting.isWithinBounds).toBe(true);
        }
        const mean = meanWeeks(dates(plan)) ?? request.targetWeeks;
        expect(mean).toBeGreaterThanOrEqual(request.minWeeks);
        expect(mean).toBeLessThanOrEqual(request.maxWeeks);
        expect(plan.stuck === null).toBe(plan.meetings.length === request.meetings);
      }),
      { numRuns: 300 },
    );
  });

  it('gives every refused week a reason', () => {
    fc.assert(
      fc.property(cases, ([request, holes]) => {
        const calendar = calendarFor(request, holes);
        const plan = planCycle(request, calendar);
        for (const week of plan.skipped) expect(week.blocks).toEqual(calendar(week.on));
        for (const free of plan.skipped.flatMap(({ nearestFree }) => nearestFree)) {
          expect(calendar(free).some(({ isHard }) => isHard)).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds the least total deviation that exists', () => {
    fc.assert(
      fc.property(cases, ([request, holes]) => {
        const maxWeeks = Math.min(request.maxWeeks, request.minWeeks + 3);
        const small = {
          ...request,
          meetings: Math.min(request.meetings, 4),
          maxWeeks,
          targetWeeks: Math.min(request.targetWeeks, maxWeeks),
        };
        const calendar = calendarFor(small, holes);
        const plan = planCycle(small, calendar);
        const softened = plan.meetings.slice(1).reduce((sum, { blocks }) => sum + softCost(blocks), 0);
        expect(plan.stuck === null ? plan.deviationDays + softened : Infinity).toBe(
          leastCost(small, calendar, plan.meetings[0]?.on ?? small.startOn, 1),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('leaves the dates before a moved one where they are', () => {
    fc.assert(
      fc.property(cases, fc.nat(5), ([request, holes], at) => {
        const calendar = calendarFor(request, holes);
        const first = planCycle(request, calendar);
        fc.pre(first.meetings.length > 1);
        const index = 1 + (at % (first.meetings.length - 1));
        const kept = [...dates(first).slice(0, index), addDays(dates(first)[index]!, 7)];
        const second = planCycle({ ...request, kept }, calendar);
        expect(dates(second).slice(0, kept.length)).toEqual(kept);
      }),
    );
  });

  it('changes nothing when the proposal itself is kept', () => {
    fc.assert(
      fc.property(cases, fc.nat(5), ([request, holes], at) => {
        const calendar = calendarFor(request, holes);
        const first = planCycle(request, calendar);
        fc.pre(first.stuck === null);
        const kept = dates(first).slice(0, 1 + (at % first.meetings.length));
        expect(planCycle({ ...request, kept }, calendar).deviationDays).toBe(first.deviationDays);
      }),
    );
  });

  it('answers for twelve institutions and ten meetings well within a blink', () => {
    const request: PlanRequest = {
      ...yearOfSmallGroups,
      meetings: 10,
      minWeeks: 2,
      targetWeeks: 4,
      maxWeeks: 8,
    };
    const holes = Array.from({ length: 120 }, (_, index) => ({ offset: index * 3, days: 1 + (index % 3) }));
    expect(planCycle(request, calendarFor(request, holes)).meetings.length).toBeGreaterThan(0);
  });
});

/** Every path there is, as a judge for the dynamic programme. */
function leastCost(request: PlanRequest, calendar: DayCalendar, from: string, placed: number): number {
  if (placed >= request.meetings) return 0;
  let least = Infinity;
  for (let gap = request.minWeeks * 7; gap <= request.maxWeeks * 7; gap += 7) {
    const next = addDays(from, gap);
    const blocks = calendar(next);
    if (blocks.some(({ isHard }) => isHard)) continue;
    const cost = Math.abs(gap - request.targetWeeks * 7) + softCost(blocks);
    least = Math.min(least, cost + leastCost(request, calendar, next, placed + 1));
  }
  return least;
}

function calendarFor(request: PlanRequest, holes: { offset: number; days: number }[]): DayCalendar {
  return dayCalendar(
    holes.map(({ offset, days }, index) => {
      const from = addDays(request.startOn, offset);
      const label = index % 4 === 3 ? 'Examenweek' : 'Dicht';
      return closure(`institution-${index % 3}`, label, from, addDays(from, days - 1));
    }),
  );
}
