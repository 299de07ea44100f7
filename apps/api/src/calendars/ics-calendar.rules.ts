import type { ClosedPeriodKind } from '@leerkring/shared';
import ICAL from 'ical.js';
import { UnreadableFile } from './csv-calendar.rules.ts';
import { LONGEST_LABEL, type FilePeriod, type FileRow } from './file-row.rules.ts';
import { addDays, schoolYearBounds, schoolYearOf, weekdayOf, type LocalDate } from './local-date.rules.ts';
import { instantAt, wallClock } from './local-time.rules.ts';
import { isHardKind, kindOfName } from './period-kind.rules.ts';

interface Wall {
  date: LocalDate;
  time: string;
}

const MIDNIGHT = '00:00';

/**
 * The events of an iCalendar file as periods of whole days, in the time of Amsterdam. Appointments of a few hours are
 * left out, unless their name says that they close a day; weekly ones that are lessons become lessons.
 * @throws UnreadableFile when it is no iCalendar file
 */
export function readIcs(content: string, atMost: number): FileRow[] {
  const rows = linesOfEvents(content);
  if (rows.length > atMost) throw new UnreadableFile('too_many');
  return calendarsIn(content)
    .flatMap((calendar) => calendar.getAllSubcomponents('vevent'))
    .map((event, index) => ({ event, row: rows[index] ?? 1 }))
    .filter(({ event }) => !isLeftOut(event))
    .map(({ event, row }) => {
      try {
        return readEvent(event, row);
      } catch {
        // The parser throws plain errors about values that it cannot read, when they are asked for.
        return { row, label: '', period: null, problem: 'date_unreadable' as const };
      }
    });
}

function calendarsIn(content: string): ICAL.Component[] {
  let parsed: unknown;
  try {
    parsed = ICAL.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    throw new UnreadableFile('unreadable');
  }
  const many = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed : [parsed];
  const calendars = many.map(
    (jcal) => new ICAL.Component(jcal as ConstructorParameters<typeof ICAL.Component>[0]),
  );
  if (!calendars.some(({ name }) => name === 'vcalendar')) throw new UnreadableFile('unreadable');
  return calendars;
}

function linesOfEvents(content: string): number[] {
  return content
    .split(/\r\n|\n|\r/)
    .flatMap((line, index) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [index + 1] : []));
}

/** Cancelled events are no days off; single changes within a series do not change when lessons are. */
function isLeftOut(event: ICAL.Component): boolean {
  return (
    String(event.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED' ||
    event.hasProperty('recurrence-id')
  );
}

function readEvent(event: ICAL.Component, row: number): FileRow {
  const label = String(event.getFirstPropertyValue('summary') ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const answer = (problem: FileRow['problem'], period: FilePeriod | null = null): FileRow => ({
    row,
    label: label.slice(0, LONGEST_LABEL),
    period,
    problem,
  });
  if (label === '') return answer('label_missing');
  if (label.length > LONGEST_LABEL) return answer('label_too_long');
  const start = timeOf(event, 'dtstart');
  if (start === null) return answer('date_missing');
  const end = endOf(event, start);
  const isRepeated = event.hasProperty('rrule') || event.hasProperty('rdate');
  const categories = event.getAllProperties('categories').flatMap((it) => it.getValues() as unknown[]);
  const names = [label, ...categories.map(String)];
  const kind: ClosedPeriodKind =
    names.map((name) => kindOfName(name)).find((it) => it !== 'closure') ?? 'closure';
  const base = { kind, label, weekdays: [], startTime: '', endTime: '', source: null };

  if (isWholeDays(start, end)) {
    if (isRepeated) return answer('repeats');
    if (kind === 'lessons') return answer('hours');
    const last = end.time === MIDNIGHT ? addDays(end.date, -1) : end.date;
    return answer(null, { ...base, from: start.date, to: last < start.date ? start.date : last });
  }
  if (kind === 'lessons') {
    const weekly = isRepeated
      ? weeklySpan(event, start)
      : { weekdays: [weekdayOf(start.date)], to: start.date };
    if (weekly === null) return answer('repeats');
    if (end.date !== start.date || end.time <= start.time) return answer('hours');
    return answer(null, { ...base, ...weekly, from: start.date, startTime: start.time, endTime: end.time });
  }
  // A study day from nine to four closes its day; a meeting of an hour does not.
  if (kind !== 'closure' && isHardKind(kind) && !isRepeated)
    return answer(null, { ...base, from: start.date, to: end.date });
  return answer('appointment');
}

function isWholeDays(start: Wall, end: Wall): boolean {
  return start.time === MIDNIGHT && (end.time === MIDNIGHT || end.date > start.date);
}

function timeOf(event: ICAL.Component, name: 'dtstart' | 'dtend'): Wall | null {
  const property = event.getFirstProperty(name);
  const value = property?.getFirstValue();
  if (!property || !(value instanceof ICAL.Time)) return null;
  return wallOf(value, String(property.getFirstParameter('tzid') ?? ''));
}

/** On the wall in Amsterdam: a zone that the file defines, one that everybody knows, or no zone at all. */
function wallOf(value: ICAL.Time, zone: string): Wall {
  const date = `${String(value.year).padStart(4, '0')}-${two(value.month)}-${two(value.day)}`;
  if (value.isDate) return { date, time: MIDNIGHT };
  const time = `${two(value.hour)}:${two(value.minute)}`;
  const isFloating = value.zone === ICAL.Timezone.localTimezone || value.zone?.tzid === 'floating';
  if (!isFloating) return wallClock(value.toJSDate());
  const instant = isKnownZone(zone) ? instantAt(date, time, zone) : null;
  return instant === null ? { date, time } : wallClock(instant);
}

function isKnownZone(zone: string): boolean {
  if (zone === '') return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function endOf(event: ICAL.Component, start: Wall): Wall {
  const end = timeOf(event, 'dtend');
  if (end !== null) return end;
  const duration = event.getFirstPropertyValue('duration');
  const first = event.getFirstProperty('dtstart')?.getFirstValue();
  if (duration instanceof ICAL.Duration && first instanceof ICAL.Time) {
    const last = first.clone();
    last.addDuration(duration);
    return wallOf(last, String(event.getFirstProperty('dtstart')?.getFirstParameter('tzid') ?? ''));
  }
  return { date: addDays(start.date, start.time === MIDNIGHT ? 1 : 0), time: start.time };
}

/** Every week on certain days, up to a last day; a series without an end stops with its school year. */
function weeklySpan(event: ICAL.Component, start: Wall): { weekdays: number[]; to: LocalDate } | null {
  const rule = event.getFirstPropertyValue('rrule');
  if (!(rule instanceof ICAL.Recur) || rule.freq !== 'WEEKLY' || rule.interval !== 1) return null;
  const byDay = (rule.parts['BYDAY'] as string[] | undefined) ?? [];
  const weekdays = byDay.map((day) => ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'].indexOf(day) + 1);
  if (weekdays.includes(0)) return null;
  const days = weekdays.length > 0 ? weekdays.toSorted((a, b) => a - b) : [weekdayOf(start.date)];
  const yearEnd = schoolYearBounds(schoolYearOf(start.date)).to;
  if (rule.count)
    return { weekdays: days, to: addDays(start.date, Math.ceil(rule.count / days.length) * 7 - 1) };
  const until = rule.until ? wallOf(rule.until, '').date : yearEnd;
  return { weekdays: days, to: until < start.date ? start.date : until };
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
