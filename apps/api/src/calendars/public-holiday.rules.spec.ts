import fc from 'fast-check';
import { addDays, weekdayOf } from './local-date.rules.ts';
import { easterSunday, publicHolidays, publicHolidaysBetween } from './public-holiday.rules.ts';

/** Easter Sundays as published for the Gregorian calendar. */
const EASTER: Record<number, string> = {
  2024: '03-31',
  2025: '04-20',
  2026: '04-05',
  2027: '03-28',
  2028: '04-16',
  2029: '04-01',
  2030: '04-21',
  2031: '04-13',
  2032: '03-28',
  2033: '04-17',
  2034: '04-09',
  2035: '03-25',
  2036: '04-13',
  2037: '04-05',
  2038: '04-25',
  2039: '04-10',
  2040: '04-01',
};

const on = (year: number, name: string) => publicHolidays(year).find((holiday) => holiday.name === name)?.on;

describe('public holidays', () => {
  it.each(Object.entries(EASTER))('places Easter of %s on %s', (year, day) => {
    expect(easterSunday(Number(year))).toBe(`${year}-${day}`);
  });

  it('derives the movable days from Easter in every year from 2024 to 2040', () => {
    for (const [year, day] of Object.entries(EASTER)) {
      const easter = `${year}-${day}`;
      expect([
        on(Number(year), 'good_friday'),
        on(Number(year), 'easter_monday'),
        on(Number(year), 'ascension_day'),
        on(Number(year), 'whit_sunday'),
        on(Number(year), 'whit_monday'),
      ]).toEqual([-2, 1, 39, 49, 50].map((days) => addDays(easter, days)));
    }
  });

  it('knows the days of the demo year 2022', () => {
    expect(publicHolidays(2022).map((holiday) => holiday.on)).toEqual([
      '2022-01-01',
      '2022-04-15',
      '2022-04-17',
      '2022-04-18',
      '2022-04-27',
      '2022-05-05',
      '2022-05-26',
      '2022-06-05',
      '2022-06-06',
      '2022-12-25',
      '2022-12-26',
    ]);
  });

  it("keeps the king's birthday on 26 April when the 27th is a Sunday, and only then", () => {
    const early = Array.from({ length: 17 }, (_, index) => 2024 + index).filter(
      (year) => on(year, 'kings_day') === `${year}-04-26`,
    );
    expect(early).toEqual([2025, 2031, 2036]);
    expect(on(2026, 'kings_day')).toBe('2026-04-27');
  });

  it('keeps the queen’s birthday in the years before 2014', () => {
    expect(on(2013, 'queens_day')).toBe('2013-04-30');
    expect(on(2006, 'queens_day')).toBe('2006-04-29');
    expect(on(2013, 'kings_day')).toBeUndefined();
  });

  it('puts every day on its own weekday, in any year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1980, max: 2400 }), (year) => {
        const weekday = (name: string) => weekdayOf(on(year, name) ?? '');
        expect(weekday('easter_sunday')).toBe(7);
        expect(weekday('good_friday')).toBe(5);
        expect(weekday('easter_monday')).toBe(1);
        expect(weekday('ascension_day')).toBe(4);
        expect(weekday('whit_monday')).toBe(1);
        expect(easterSunday(year) >= `${year}-03-22` && easterSunday(year) <= `${year}-04-25`).toBe(true);
        expect(weekday(year >= 2014 ? 'kings_day' : 'queens_day')).not.toBe(7);
      }),
    );
  });

  it('lists a school year across New Year', () => {
    const days = publicHolidaysBetween('2026-08-01', '2027-07-31').map((holiday) => holiday.on);
    expect(days[0]).toBe('2026-12-25');
    expect(days).toContain('2027-05-06');
    expect(days.at(-1)).toBe('2027-05-17');
  });
});
