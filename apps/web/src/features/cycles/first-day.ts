import dayjs from 'dayjs';

/** People keep an afternoon free when they hear of it two weeks before. */
const daysToKeepFree = 14;

/**
 * When a group of this school year would first meet: on the third Thursday of September, as most do. Whoever begins while
 * the year already runs meets on the first Thursday that everyone can still keep free; a year that is over stays as it was.
 * @param schoolYear such as `2026-2027`
 * @param today a local date, such as `2026-11-27`
 * @returns a local date
 */
export function firstDay(schoolYear: string, today: string): string {
  const usual = thursdayFrom(`${schoolYear.slice(0, 4)}-09-15`);
  const next = thursdayFrom(dayjs(today).add(daysToKeepFree, 'day').format('YYYY-MM-DD'));
  return today > usual && next < `${schoolYear.slice(5)}-08-01` ? next : usual;
}

function thursdayFrom(date: string): string {
  const day = dayjs(date);
  return day.add((4 - day.day() + 7) % 7, 'day').format('YYYY-MM-DD');
}
