import { holidayKinds, softPeriodKinds, type ClosedPeriodKind } from '@leerkring/shared';
import { daysBetween, type LocalDate } from './local-date.rules.ts';

/** How many days a period of each kind may last, both ends included. */
const A_WEEK_OR_TWO: Lengths = [
  // From Monday to Friday, or with the weekends around it.
  [5, 9],
  [12, 16],
];

type Lengths = readonly (readonly [atLeast: number, atMost: number])[];

const LENGTHS: Record<ClosedPeriodKind, Lengths> = {
  autumn_holiday: A_WEEK_OR_TWO,
  christmas_holiday: A_WEEK_OR_TWO,
  spring_holiday: A_WEEK_OR_TWO,
  may_holiday: A_WEEK_OR_TWO,
  summer_holiday: [[40, 46]],
  study_day: [[1, 5]],
  closure: [[1, 16]],
  exam_weeks: [[1, 42]],
  placement_weeks: [[1, 210]],
  lessons: [[1, 366]],
};

/** The words by which people call a period, in the order in which they are tried. */
const NAMES: readonly (readonly [RegExp, ClosedPeriodKind])[] = [
  [/herfst|autumn|fall break/i, 'autumn_holiday'],
  [/kerst|christmas|wintervakantie/i, 'christmas_holiday'],
  [/voorjaar|krokus|carnaval|\bspring (break|holiday)/i, 'spring_holiday'],
  [/meivakantie|may (holiday|break)/i, 'may_holiday'],
  [/zomer|summer/i, 'summer_holiday'],
  [/studiedag|ontwikkeldag|study day/i, 'study_day'],
  [/examen|tentamen|\btoets|\bexams?\b/i, 'exam_weeks'],
  [/\bbpv|\bstage|beroepspraktijk|placement|internship/i, 'placement_weeks'],
  [/\bles(sen|blok|uur|uren|dag)?\b|lesson|teaching/i, 'lessons'],
];

export function isHoliday(kind: ClosedPeriodKind): boolean {
  return (holidayKinds as readonly string[]).includes(kind);
}

/** A soft period is avoided; every other one forbids its days. */
export function isHardKind(kind: ClosedPeriodKind): boolean {
  return !(softPeriodKinds as readonly string[]).includes(kind);
}

/** What a period is by its name; a closure when the name says nothing. */
export function kindOfName(name: string): ClosedPeriodKind {
  return NAMES.find(([words]) => words.test(name))?.[1] ?? 'closure';
}

export function lengthsOf(kind: ClosedPeriodKind): Lengths {
  return LENGTHS[kind];
}

export function lengthOf(from: LocalDate, to: LocalDate): number {
  return daysBetween(from, to) + 1;
}

/**
 * Published calendars hold mistakes: a spring holiday of five weeks went around for years. What cannot be right is
 * refused, whoever says it. The database refuses it too (closed_period_length).
 */
export function isPlausibleLength(kind: ClosedPeriodKind, from: LocalDate, to: LocalDate): boolean {
  const days = lengthOf(from, to);
  return LENGTHS[kind].some(([atLeast, atMost]) => days >= atLeast && days <= atMost);
}

/** “5–9, 12–16”, for the sentence that refuses. */
export function sayLengths(kind: ClosedPeriodKind): string {
  return LENGTHS[kind]
    .map(([atLeast, atMost]) => (atLeast === atMost ? String(atLeast) : `${atLeast}–${atMost}`))
    .join(', ');
}
