import { firstDay } from './first-day.ts';

it.each([
  ['2021-2022', '2021-06-01', '2021-09-16'],
  ['2026-2027', '2026-09-17', '2026-09-17'],
  // Founded while the year runs: not on a day that has been, nor on one that nobody can keep free.
  ['2026-2027', '2026-09-18', '2026-10-08'],
  ['2026-2027', '2026-11-27', '2026-12-17'],
  ['2026-2027', '2027-07-14', '2027-07-29'],
  // There is no day left, or the year is written down afterwards.
  ['2026-2027', '2027-07-20', '2026-09-17'],
  ['2021-2022', '2026-11-27', '2021-09-16'],
])('a group of %s that plans on %s first meets on %s', (schoolYear, today, on) => {
  expect(firstDay(schoolYear, today)).toBe(on);
});
