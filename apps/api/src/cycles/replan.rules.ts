import type { DayBlock, DayCalendar } from '../calendars/closed-period.rules.ts';
import { addDays, daysBetween, firstWeekdayFrom, type LocalDate } from '../calendars/local-date.rules.ts';
import { meanWeeks, planCycle, softCost, type PlanRequest, type SkippedWeek } from './cycle.rules.ts';

export type Rhythm = Pick<PlanRequest, 'weekday' | 'targetWeeks' | 'minWeeks' | 'maxWeeks'>;

/** A year that is planned, in which the meeting at `index` cannot stay, or is wished elsewhere. */
export interface ReplanRequest {
  rhythm: Rhythm;
  /** All meetings that count, in order. */
  dates: readonly LocalDate[];
  index: number;
  /** The day that someone chose for it; null to find one. */
  wish: LocalDate | null;
  /** Nothing moves to a day that has passed. */
  notBefore: LocalDate;
}

export interface SeriesDate {
  on: LocalDate;
  gapDays: number | null;
  isWithinBounds: boolean;
  isMoved: boolean;
  blocks: readonly DayBlock[];
}

export interface Series {
  dates: SeriesDate[];
  deviationDays: number;
  meanWeeks: number | null;
  moved: number;
  skipped: SkippedWeek[];
}

export interface Replan {
  current: Series;
  /** Only this meeting moves. Null when no day is free between its neighbours. */
  smallest: Series | null;
  /** This meeting and all that follow are solved again. Null when they cannot all be placed. */
  onwards: Series | null;
}

export function replan(request: ReplanRequest, calendar: DayCalendar): Replan {
  const describe = (dates: readonly LocalDate[], skipped: SkippedWeek[] = []) =>
    describeSeries(request, dates, calendar, skipped);
  const smallest = request.wish ?? smallestMove(request, calendar);
  const onwards = resolveFrom(request, smallest, calendar);
  return {
    current: describe(request.dates),
    smallest:
      smallest !== null && staysInOrder(request, smallest)
        ? describe(request.dates.with(request.index, smallest))
        : null,
    onwards: onwards && describe(onwards.dates, onwards.skipped),
  };
}

/** The day for this one meeting that leaves the year nearest to its target; within the bounds when there is such a day. */
function smallestMove(request: ReplanRequest, calendar: DayCalendar): LocalDate | null {
  const { rhythm, dates, index } = request;
  const here = dates[index] ?? request.notBefore;
  const [before, after] = [dates[index - 1], dates[index + 1]];
  const first = before === undefined ? addDays(here, -rhythm.maxWeeks * 7) : addDays(before, 1);
  const last = after === undefined ? addDays(here, rhythm.maxWeeks * 7) : addDays(after, -1);
  const from = first < request.notBefore ? request.notBefore : first;
  const found: { on: LocalDate; cost: number; isWithin: boolean }[] = [];
  for (let on = firstWeekdayFrom(from, rhythm.weekday); on <= last; on = addDays(on, 7)) {
    const blocks = calendar(on);
    if (on === here || blocks.some(({ isHard }) => isHard)) continue;
    const known = [
      ...(before === undefined ? [] : [daysBetween(before, on)]),
      ...(after === undefined ? [] : [daysBetween(on, after)]),
    ];
    found.push({
      on,
      cost: known.reduce((sum, gap) => sum + deviation(rhythm, gap), softCost(blocks)),
      isWithin: known.every((gap) => isWithin(rhythm, gap)),
    });
  }
  const distance = (on: LocalDate) => Math.abs(daysBetween(here, on));
  // The last meeting decides where the year ends, as it did when the year was planned.
  const end = addDays(dates[0] ?? here, rhythm.targetWeeks * 7 * (dates.length - 1));
  const drift = (on: LocalDate) => (after === undefined ? Math.abs(daysBetween(end, on)) : 0);
  return (
    found.toSorted(
      (one, other) =>
        Number(other.isWithin) - Number(one.isWithin) ||
        one.cost - other.cost ||
        drift(one.on) - drift(other.on) ||
        distance(one.on) - distance(other.on) ||
        one.on.localeCompare(other.on),
    )[0]?.on ?? null
  );
}

/** Keeps what comes before, and solves this meeting and all after it again. */
function resolveFrom(
  { rhythm, dates, index, wish, notBefore }: ReplanRequest,
  smallest: LocalDate | null,
  calendar: DayCalendar,
): { dates: LocalDate[]; skipped: SkippedWeek[] } | null {
  const before = dates.slice(0, index);
  const solve = (kept: LocalDate[]) => {
    const startOn = dates[0] ?? notBefore;
    return planCycle({ ...rhythm, startOn, meetings: dates.length, kept, notBefore }, calendar);
  };
  // Without a meeting before it there is no interval to aim at, and with a wish there is nothing to find.
  const here = wish ?? (before.length === 0 ? smallest : null);
  if (before.length === 0 && here === null) return null;
  let plan = solve(here === null ? before : [...before, here]);
  // Where the bounds leave no day, one interval outside them is better than none.
  if (plan.stuck !== null && here === null && smallest !== null) plan = solve([...before, smallest]);
  if (plan.stuck !== null) return null;
  return {
    dates: plan.meetings.map(({ on }) => on),
    skipped: plan.skipped.filter(({ number }) => number > index),
  };
}

function describeSeries(
  { rhythm, dates: before }: ReplanRequest,
  dates: readonly LocalDate[],
  calendar: DayCalendar,
  skipped: SkippedWeek[],
): Series {
  const series = dates.map((on, index): SeriesDate => {
    const previous = dates[index - 1];
    const gapDays = previous === undefined ? null : daysBetween(previous, on);
    return {
      on,
      gapDays,
      isWithinBounds: gapDays === null || isWithin(rhythm, gapDays),
      isMoved: on !== before[index],
      blocks: calendar(on),
    };
  });
  return {
    dates: series,
    deviationDays: series.reduce((sum, { gapDays }) => sum + deviation(rhythm, gapDays), 0),
    meanWeeks: meanWeeks(dates),
    moved: series.filter(({ isMoved }) => isMoved).length,
    skipped,
  };
}

function staysInOrder({ dates, index }: ReplanRequest, on: LocalDate): boolean {
  const [before, after] = [dates[index - 1], dates[index + 1]];
  return (before === undefined || before < on) && (after === undefined || on < after);
}

function deviation({ targetWeeks }: Rhythm, gapDays: number | null): number {
  return gapDays === null ? 0 : Math.abs(gapDays - targetWeeks * 7);
}

function isWithin({ minWeeks, maxWeeks }: Rhythm, gapDays: number): boolean {
  return gapDays >= minWeeks * 7 && gapDays <= maxWeeks * 7;
}

export interface Move {
  from: LocalDate;
  to: LocalDate;
}

/**
 * The order in which meetings can move without two of them ever standing on the same day: who moves to a free day
 * goes first. Dates that keep their order cannot wait for each other in a circle.
 */
export function inMovingOrder<M extends Move>(moves: readonly M[]): M[] {
  const ordered: M[] = [];
  let waiting = moves.filter(({ from, to }) => from !== to);
  while (waiting.length > 0) {
    const taken = new Set(waiting.map(({ from }) => from));
    const free = waiting.filter(({ to }) => !taken.has(to));
    const next = free.length > 0 ? free : waiting;
    ordered.push(...next);
    waiting = waiting.filter((move) => !next.includes(move));
  }
  return ordered;
}
