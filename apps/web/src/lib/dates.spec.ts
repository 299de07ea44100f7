import { datesIn, dayAt, weekNumber } from './dates.ts';

const nl = datesIn('nl');

describe('dates', () => {
  it('writes a meeting day as people say it', () => {
    expect(nl.day('2021-09-16')).toBe('do 16 sep 2021');
    // The year begins here an hour before it does in UTC.
    expect(nl.monthYear('2024-12-31T23:30:00Z')).toBe('jan 2025');
    expect(datesIn('en').day('2021-09-16')).toMatch(/^Thu 16 Sept? 2021$/);
  });

  it('shows Dutch clock time on both sides of the clock change', () => {
    expect(nl.time('2021-09-16T13:30:00Z')).toBe('15:30');
    expect(nl.time('2021-11-11T14:30:00Z')).toBe('15:30');
  });

  it('says which day it is here, also while UTC still has the day before', () => {
    expect(['2026-06-30T21:59Z', '2026-06-30T22:00Z', '2026-12-31T23:00Z'].map(dayAt)).toEqual([
      '2026-06-30',
      '2026-07-01',
      '2027-01-01',
    ]);
  });

  it('numbers weeks as schools do', () => {
    expect(['2021-09-16', '2021-11-11', '2022-01-20', '2022-03-10', '2022-04-28'].map(weekNumber)).toEqual([
      37, 45, 3, 10, 17,
    ]);
    expect(weekNumber('2021-01-03')).toBe(53);
  });
});
