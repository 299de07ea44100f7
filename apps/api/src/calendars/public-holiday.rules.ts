import { addDays, localDate, weekdayOf, type LocalDate } from './local-date.rules.ts';

export type PublicHolidayName =
  | 'new_years_day'
  | 'good_friday'
  | 'easter_sunday'
  | 'easter_monday'
  | 'queens_day'
  | 'kings_day'
  | 'liberation_day'
  | 'ascension_day'
  | 'whit_sunday'
  | 'whit_monday'
  | 'christmas_day'
  | 'boxing_day';

export interface PublicHoliday {
  on: LocalDate;
  name: PublicHolidayName;
}

/** Gregorian computus (Meeus, Jones and Butcher): valid for every year of that calendar. */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return localDate(year, month, day);
}

/** The sovereign's birthday is kept a day early when it falls on a Sunday. */
function sovereignsDay(year: number): PublicHoliday {
  const birthday = year >= 2014 ? localDate(year, 4, 27) : localDate(year, 4, 30);
  return {
    on: weekdayOf(birthday) === 7 ? addDays(birthday, -1) : birthday,
    name: year >= 2014 ? 'kings_day' : 'queens_day',
  };
}

/**
 * The days on which Dutch vocational schools are closed by custom, in order of date. Good Friday and
 * 5 May are no day off by law; schools do close, so the planner treats them as closed every year.
 */
export function publicHolidays(year: number): PublicHoliday[] {
  const easter = easterSunday(year);
  const holidays: PublicHoliday[] = [
    { on: localDate(year, 1, 1), name: 'new_years_day' },
    { on: addDays(easter, -2), name: 'good_friday' },
    { on: easter, name: 'easter_sunday' },
    { on: addDays(easter, 1), name: 'easter_monday' },
    sovereignsDay(year),
    { on: localDate(year, 5, 5), name: 'liberation_day' },
    { on: addDays(easter, 39), name: 'ascension_day' },
    { on: addDays(easter, 49), name: 'whit_sunday' },
    { on: addDays(easter, 50), name: 'whit_monday' },
    { on: localDate(year, 12, 25), name: 'christmas_day' },
    { on: localDate(year, 12, 26), name: 'boxing_day' },
  ];
  return holidays.toSorted((one, other) => one.on.localeCompare(other.on));
}

export function publicHolidaysBetween(from: LocalDate, to: LocalDate): PublicHoliday[] {
  const years = Array.from(
    { length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 },
    (_, index) => Number(from.slice(0, 4)) + index,
  );
  return years.flatMap(publicHolidays).filter(({ on }) => on >= from && on <= to);
}
