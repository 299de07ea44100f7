/** The geometry of a year on a line: days as shares of its width. */
export interface Span {
  from: string;
  to: string;
  days: number;
}

const DAY = 86_400_000;
const dayOf = (on: string) => Date.parse(`${on}T00:00:00Z`) / DAY;

export function addDays(on: string, days: number): string {
  return new Date((dayOf(on) + days) * DAY).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return dayOf(to) - dayOf(from);
}

export function spanOf(days: string[]): Span {
  const sorted = days.toSorted();
  const [from, to] = [sorted[0] ?? '2000-01-01', sorted.at(-1) ?? '2000-01-01'];
  return { from, to, days: daysBetween(from, to) + 1 };
}

/** Where a day lies on the line. */
export function placeOf(span: Span, on: string): string {
  return `${(daysBetween(span.from, on) / span.days) * 100}%`;
}

/** The first day of every month that begins on the line. */
export function monthsIn(span: Span): string[] {
  const months: string[] = [];
  for (let day = 0; day < span.days; day += 1) {
    const on = addDays(span.from, day);
    if (on.endsWith('-01')) months.push(on);
  }
  return months;
}

/** A day moved over a distance on the line, in whole weeks, so that it keeps its day of the week and its place in the order. */
export function draggedTo(
  span: Span,
  on: string,
  share: number,
  bounds: { earliest: string; latest: string },
): string {
  return stepped(on, Math.round((share * span.days) / 7), bounds);
}

export function stepped(
  on: string,
  weeks: number,
  { earliest, latest }: { earliest: string; latest: string },
): string {
  const least = Math.ceil(daysBetween(on, earliest) / 7);
  const most = Math.floor(daysBetween(on, latest) / 7);
  return addDays(on, Math.max(least, Math.min(most, weeks)) * 7);
}
