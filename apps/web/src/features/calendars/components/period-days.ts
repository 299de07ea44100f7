import type { ClosedPeriodDto } from '@leerkring/shared';
import type { useDates } from '../../../lib/dates.ts';
import type { RoomText } from '../../../text/rooms.ts';

type Dates = ReturnType<typeof useDates>;
type Period = Pick<ClosedPeriodDto, 'from' | 'to' | 'weekdays' | 'startTime' | 'endTime'>;

/** The days of a period in words, and for lessons on which days of the week and from when to when. */
export function sayDays(t: RoomText['calendars'], dates: Dates, period: Period): string {
  const { from, to, weekdays, startTime, endTime } = period;
  const days = from === to ? dates.day(from) : `${dates.day(from)} – ${dates.day(to)}`;
  if (startTime === null || endTime === null) return days;
  const names = weekdays.map((day) => t.weekdayNames[day - 1] ?? '').join(' ');
  return `${days} · ${t.lessons(names, startTime, endTime)}`;
}

export function lengthOf({ from, to }: Pick<Period, 'from' | 'to'>): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}
