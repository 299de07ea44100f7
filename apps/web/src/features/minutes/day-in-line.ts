const months = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maart', 'march', 'mrt', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];
const weekdays = [
  ['zondag', 'sunday'],
  ['maandag', 'monday'],
  ['dinsdag', 'tuesday'],
  ['woensdag', 'wednesday'],
  ['donderdag', 'thursday'],
  ['vrijdag', 'friday'],
  ['zaterdag', 'saturday'],
];
const before = String.raw`(?:^|\s)(?:v[oó][oó]r|uiterlijk|before|by)\s+`;
const written = new RegExp(`${before}(\\d{1,2})\\s+(\\p{L}+)\\.?(?:\\s+(20\\d{2}))?(?![\\p{L}\\p{N}])`, 'iu');
const numeric = new RegExp(`${before}(\\d{1,2})[-/](\\d{1,2})(?:[-/](20\\d{2}))?(?![\\p{L}\\p{N}])`, 'iu');
const named = new RegExp(`${before}(\\p{L}+)(?![\\p{L}\\p{N}])`, 'iu');
const day = 86_400_000;

const indexIn = (names: string[][], word: string) => names.findIndex((it) => it.includes(word.toLowerCase()));

/** A day that exists, in this year or else the next, as `2027-03-01`. */
function dateOf(dayOf: number, month: number, year: number | null, today: string): string | null {
  const thisYear = Number(today.slice(0, 4));
  const iso = (of: number) => {
    const date = new Date(Date.UTC(of, month, dayOf));
    return date.getUTCMonth() === month && date.getUTCDate() === dayOf
      ? date.toISOString().slice(0, 10)
      : null;
  };
  if (year !== null) return iso(year);
  const soon = iso(thisYear);
  return soon !== null && soon >= today ? soon : iso(thisYear + 1);
}

/**
 * By which day a line such as “Renske belt uiterlijk 12 december” is to be done, and which words say so. A day of the
 * week is the next one; a date without a year is the first that is to come.
 */
export function dayInLine(text: string, today: string): { on: string; words: string } | null {
  const withMonth = written.exec(text);
  const month = withMonth ? indexIn(months, withMonth[2] ?? '') : -1;
  if (withMonth && month >= 0) {
    const on = dateOf(Number(withMonth[1]), month, withMonth[3] ? Number(withMonth[3]) : null, today);
    return on === null ? null : { on, words: withMonth[0].trim() };
  }
  const digits = numeric.exec(text);
  if (digits) {
    const on = dateOf(Number(digits[1]), Number(digits[2]) - 1, digits[3] ? Number(digits[3]) : null, today);
    return on === null ? null : { on, words: digits[0].trim() };
  }
  const word = named.exec(text);
  const weekday = word ? indexIn(weekdays, word[1] ?? '') : -1;
  if (!word || weekday < 0) return null;
  const from = Date.parse(`${today}T12:00:00Z`);
  const ahead = (weekday - new Date(from).getUTCDay() + 7) % 7 || 7;
  return { on: new Date(from + ahead * day).toISOString().slice(0, 10), words: word[0].trim() };
}
