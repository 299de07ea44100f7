import type { DayBlock, DayCalendar } from '../calendars/closed-period.rules.ts';
import {
  addDays,
  dayNumber,
  daysBetween,
  firstWeekdayFrom,
  type LocalDate,
} from '../calendars/local-date.rules.ts';

export interface PlanRequest {
  startOn: LocalDate;
  /** Monday is 1. */
  weekday: number;
  meetings: number;
  targetWeeks: number;
  minWeeks: number;
  maxWeeks: number;
  /** Dates already chosen, from the first meeting on; only what comes after them is solved. */
  kept?: readonly LocalDate[];
  /** Nothing is proposed before this day: what has passed cannot be planned again. */
  notBefore?: LocalDate;
}

/** A week between the target and the one chosen, and why it was left. */
export interface SkippedWeek {
  on: LocalDate;
  number: number;
  blocks: readonly DayBlock[];
  nearestFree: readonly LocalDate[];
}

export interface PlannedMeeting {
  number: number;
  on: LocalDate;
  isKept: boolean;
  gapDays: number | null;
  isWithinBounds: boolean;
  blocks: readonly DayBlock[];
}

export interface CyclePlan {
  meetings: PlannedMeeting[];
  skipped: SkippedWeek[];
  meanWeeks: number | null;
  deviationDays: number;
  /** The first meeting for which no free day exists within the bounds. */
  stuck: { number: number; from: LocalDate; to: LocalDate; skipped: SkippedWeek[] } | null;
}

/** Avoiding an exam week or lessons is worth moving one meeting a week and back, and no more. */
export const SOFT_BLOCK_DAYS = 15;
/** The day after a holiday only decides between dates that are equally near. */
export const DAY_AFTER_DAYS = 3;
const NEAREST_SHOWN = 4;
const START_SEARCH_WEEKS = 26;

interface Tail {
  cost: number;
  drift: number;
  next: LocalDate | null;
}

export function planCycle(request: PlanRequest, calendar: DayCalendar): CyclePlan {
  const blocksOn = rememberBlocks(calendar);
  const isOpen = (date: LocalDate) => !blocksOn(date).some(({ isHard }) => isHard);
  const kept = request.kept ?? [];
  const start = kept[0] ?? firstOpen(request, isOpen);
  const dates = start === null ? [] : solve(request, start, blocksOn, isOpen);
  const chosen = [...kept, ...dates.slice(kept.length)].slice(0, request.meetings);
  return describe(request, chosen, blocksOn, isOpen);
}

/** The series that a plain "every n weeks" would give, with what it would hit. */
export function strictSeries(
  request: PlanRequest,
  calendar: DayCalendar,
): { on: LocalDate; blocks: readonly DayBlock[] }[] {
  const first = firstWeekdayFrom(request.startOn, request.weekday);
  return Array.from({ length: request.meetings }, (_, index) => {
    const on = addDays(first, index * request.targetWeeks * 7);
    return { on, blocks: calendar(on) };
  });
}

export function meanWeeks(dates: readonly LocalDate[]): number | null {
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined || dates.length < 2) return null;
  return daysBetween(first, last) / 7 / (dates.length - 1);
}

function firstOpen(request: PlanRequest, isOpen: (date: LocalDate) => boolean): LocalDate | null {
  const first = firstWeekdayFrom(request.startOn, request.weekday);
  for (let week = 0; week <= START_SEARCH_WEEKS; week += 1) {
    const date = addDays(first, week * 7);
    if (isOpen(date)) return date;
  }
  return null;
}

/** All days of the cycle's weekday that lie within the bounds after the meeting before. */
function candidates(request: PlanRequest, previous: LocalDate): LocalDate[] {
  const last = addDays(previous, request.maxWeeks * 7);
  const found: LocalDate[] = [];
  let date = firstWeekdayFrom(addDays(previous, request.minWeeks * 7), request.weekday);
  for (; date <= last; date = addDays(date, 7))
    if (request.notBefore === undefined || date >= request.notBefore) found.push(date);
  return found;
}

/**
 * Dynamic programming from the last meeting back. Least cost first; among equals the series that ends
 * nearest to where the target would end, then the one that stays on target longest, then the earliest.
 */
function solve(
  request: PlanRequest,
  start: LocalDate,
  blocksOn: DayCalendar,
  isOpen: (date: LocalDate) => boolean,
): LocalDate[] {
  const target = request.targetWeeks * 7;
  const end = addDays(start, target * (request.meetings - 1));
  const tails = new Map<string, Tail | null>();

  const tailFrom = (index: number, date: LocalDate): Tail | null => {
    if (index === request.meetings - 1)
      return { cost: 0, drift: Math.abs(daysBetween(end, date)), next: null };
    const key = `${index}:${dayNumber(date)}`;
    const known = tails.get(key);
    if (known !== undefined) return known;
    let best: Tail | null = null;
    let bestDeviation = Infinity;
    for (const next of candidates(request, date)) {
      if (!isOpen(next)) continue;
      const tail = tailFrom(index + 1, next);
      if (tail === null) continue;
      const deviation = Math.abs(daysBetween(date, next) - target);
      const cost = tail.cost + deviation + softCost(blocksOn(next));
      const order =
        best === null ? -1 : cost - best.cost || tail.drift - best.drift || deviation - bestDeviation;
      if (order < 0) {
        best = { cost, drift: tail.drift, next };
        bestDeviation = deviation;
      }
    }
    tails.set(key, best);
    return best;
  };

  const from = request.kept?.at(-1) ?? start;
  const before = Math.max((request.kept?.length ?? 0) - 1, 0);
  const path = [...(request.kept?.slice(0, -1) ?? []), from];
  for (let index = before, date = from; index < request.meetings - 1; index += 1) {
    const tail = tailFrom(index, date) ?? furthest(request, date, isOpen);
    if (tail?.next == null) break;
    date = tail.next;
    path.push(date);
  }
  return path;
}

/** When the whole series cannot be placed, go on as far as it goes, so that people see where it sticks. */
function furthest(request: PlanRequest, date: LocalDate, isOpen: (date: LocalDate) => boolean): Tail | null {
  const ideal = addDays(date, request.targetWeeks * 7);
  const next = byDistance(candidates(request, date).filter(isOpen), ideal)[0];
  return next === undefined ? null : { cost: 0, drift: 0, next };
}

/** What a day that is better avoided costs, in days of deviation. Each further institution it hinders counts once. */
export function softCost(blocks: readonly DayBlock[]): number {
  const hindered = new Set(
    blocks.flatMap((it) => (it.kind === 'closed_period' && !it.isHard ? [it.of.institutionId] : [])),
  );
  const periods = hindered.size === 0 ? 0 : SOFT_BLOCK_DAYS + hindered.size - 1;
  return periods + (blocks.some(({ kind }) => kind === 'day_after') ? DAY_AFTER_DAYS : 0);
}

function describe(
  request: PlanRequest,
  dates: readonly LocalDate[],
  blocksOn: DayCalendar,
  isOpen: (date: LocalDate) => boolean,
): CyclePlan {
  const keptCount = request.kept?.length ?? 0;
  const [min, max] = [request.minWeeks * 7, request.maxWeeks * 7];
  const skipped = startSkips(request, dates[0], blocksOn, isOpen);
  const meetings = dates.map((on, index): PlannedMeeting => {
    const previous = dates[index - 1];
    const gapDays = previous === undefined ? null : daysBetween(previous, on);
    if (previous !== undefined) {
      skipped.push(...skips(request, index + 1, previous, on, index < keptCount, blocksOn, isOpen));
    }
    return {
      number: index + 1,
      on,
      isKept: index < keptCount,
      gapDays,
      isWithinBounds: gapDays === null || (gapDays >= min && gapDays <= max),
      blocks: blocksOn(on),
    };
  });
  const last = dates.at(-1);
  return {
    meetings,
    skipped,
    meanWeeks: meanWeeks(dates),
    deviationDays: meetings.reduce((sum, { gapDays }) => sum + deviationOf(request, gapDays), 0),
    stuck: dates.length < request.meetings ? stuckAfter(request, dates.length, last, blocksOn, isOpen) : null,
  };
}

function deviationOf(request: PlanRequest, gapDays: number | null): number {
  return gapDays === null ? 0 : Math.abs(gapDays - request.targetWeeks * 7);
}

function startSkips(
  request: PlanRequest,
  start: LocalDate | undefined,
  blocksOn: DayCalendar,
  isOpen: (date: LocalDate) => boolean,
): SkippedWeek[] {
  if (request.kept?.length || start === undefined) return [];
  const skipped: SkippedWeek[] = [];
  let on = firstWeekdayFrom(request.startOn, request.weekday);
  for (; on < start; on = addDays(on, 7)) {
    const next = [start, addDays(start, 7), addDays(start, 14)].filter(isOpen);
    skipped.push({ on, number: 1, blocks: blocksOn(on), nearestFree: next });
  }
  return skipped;
}

/** The weeks from the target up to the chosen one. A free week left by the coordinator needs no word. */
function skips(
  request: PlanRequest,
  number: number,
  previous: LocalDate,
  chosen: LocalDate,
  isKept: boolean,
  blocksOn: DayCalendar,
  isOpen: (date: LocalDate) => boolean,
): SkippedWeek[] {
  const all = candidates(request, previous);
  const ideal = addDays(previous, request.targetWeeks * 7);
  const passed = (on: LocalDate) =>
    chosen > ideal ? on >= ideal && on < chosen : on <= ideal && on > chosen;
  return all
    .filter((on) => passed(on) && !(isKept && isOpen(on)))
    .map((on) => ({
      on,
      number,
      blocks: blocksOn(on),
      nearestFree: byDistance(all.filter(isOpen), on).slice(0, NEAREST_SHOWN).toSorted(),
    }));
}

function stuckAfter(
  request: PlanRequest,
  planned: number,
  last: LocalDate | undefined,
  blocksOn: DayCalendar,
  isOpen: (date: LocalDate) => boolean,
): NonNullable<CyclePlan['stuck']> {
  const number = planned + 1;
  const first = firstWeekdayFrom(request.startOn, request.weekday);
  const weeks =
    last === undefined
      ? Array.from({ length: START_SEARCH_WEEKS + 1 }, (_, week) => addDays(first, week * 7))
      : candidates(request, last);
  return {
    number,
    from: weeks[0] ?? first,
    to: weeks.at(-1) ?? first,
    skipped: weeks
      .filter((on) => !isOpen(on))
      .map((on) => ({ on, number, blocks: blocksOn(on), nearestFree: [] })),
  };
}

function byDistance(dates: readonly LocalDate[], from: LocalDate): LocalDate[] {
  return dates.toSorted(
    (one, other) =>
      Math.abs(daysBetween(from, one)) - Math.abs(daysBetween(from, other)) || (one < other ? -1 : 1),
  );
}

function rememberBlocks(calendar: DayCalendar): DayCalendar {
  const seen = new Map<LocalDate, readonly DayBlock[]>();
  return (date) => {
    const blocks = seen.get(date) ?? calendar(date);
    seen.set(date, blocks);
    return blocks;
  };
}
