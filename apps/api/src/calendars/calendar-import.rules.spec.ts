import fc from 'fast-check';
import { judgeRows } from './calendar-import.rules.ts';
import { readCsv, UnreadableFile } from './csv-calendar.rules.ts';
import { readDate, readTime, readWeekdays, type FileRow } from './file-row.rules.ts';
import { readIcs } from './ics-calendar.rules.ts';
import { kindOfName } from './period-kind.rules.ts';

const csv = (content: string, region: 'noord' | 'midden' | 'zuid' = 'noord') =>
  readCsv(content, region, 1000);
const short = (rows: FileRow[]) =>
  rows.map(({ row, problem, period }) =>
    period ? `${row} ${period.kind} ${period.from} ${period.to}` : `${row} ${problem}`,
  );
const at = (tzid: string) => [
  'SUMMARY:Kerstvakantie',
  `DTSTART${tzid}:20261219T000000`,
  `DTEND${tzid}:20270104T000000`,
];
const own = (label: string, fromOn: string, toOn: string) => ({
  id: fromOn,
  kind: kindOfName(label),
  label,
  fromOn,
  toOn,
  weekdays: [],
  startTime: '',
  endTime: '',
});
const judge = (content: string, there: ReturnType<typeof own>[] = []) =>
  judgeRows(csv(`naam;van;tot\n${content}`), there).map(({ row, status, problem }) =>
    [row, status, problem].filter((it) => it !== null).join(' '),
  );
const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//NL', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: string[]) => [
  'BEGIN:VEVENT',
  'UID:1@x',
  'DTSTAMP:20260801T000000Z',
  ...lines,
  'END:VEVENT',
];
const ics = (...lines: string[]) => readIcs(calendar(...lines), 1000);

describe('a table of periods', () => {
  it('reads what a Dutch spreadsheet saves: BOM, semicolons, day before month, Windows line ends', () => {
    const rows = csv(
      '\uFEFFNaam;Van;Tot\r\nHerfstvakantie;10-10-2026;18-10-2026\r\n"Kerst; vakantie";19/12/2026;3-1-2027\r\nStudiedag;9 februari 2027;\r\n',
    );
    expect(short(rows)).toEqual([
      '2 autumn_holiday 2026-10-10 2026-10-18',
      '3 christmas_holiday 2026-12-19 2027-01-03',
      '4 study_day 2027-02-09 2027-02-09',
    ]);
    expect(rows[1]?.label).toBe('Kerst; vakantie');
  });

  it('reads commas and tabs, English words, kinds of its own and where a row comes from', () => {
    const rows = csv(
      'name,from,to,kind,source\nTentamens,2027-01-18,2027-01-29,exam_weeks,"Rooster, blok 2"\n',
    );
    expect(rows[0]?.period).toMatchObject({ kind: 'exam_weeks', source: 'Rooster, blok 2' });
    expect(short(csv('Naam\tBegin\tEinde\nMeivakantie\t24.04.2027\t02.05.2027'))).toEqual([
      '2 may_holiday 2027-04-24 2027-05-02',
    ]);
  });

  it('counts the lines of the file, also over a cell of two lines and an empty row', () => {
    const rows = csv(
      'naam;van;tot\n\n"Studie\ndag";2027-02-09;\n;2027-02-10;\nStudiedag;31-02-2027;\nToets;;',
    );
    expect(short(rows)).toEqual([
      '4 closure 2027-02-09 2027-02-09',
      '5 label_missing',
      '6 date_unreadable',
      '7 date_missing',
    ]);
    expect(rows[0]?.label).toBe('Studie dag');
  });

  it('keeps to the own region of a national list', () => {
    const list =
      'vakantie;regio;van;tot\nVoorjaarsvakantie;Regio Noord;20-2-2027;28-2-2027\nVoorjaarsvakantie;Regio Zuid;13-2-2027;21-2-2027';
    expect(short(csv(list, 'zuid'))).toEqual(['2 other_region', '3 spring_holiday 2027-02-13 2027-02-21']);
  });

  it('reads lessons with their days and hours, and refuses them without', () => {
    const rows = csv(
      'naam;soort;van;tot;dag;begintijd;eindtijd\nLessen;lessen;31-8-2026;9-7-2027;di en do;8:30;12.30\nLessen;lessen;31-8-2026;9-7-2027;;;',
    );
    expect(rows[0]?.period).toMatchObject({ weekdays: [2, 4], startTime: '08:30', endTime: '12:30' });
    expect(rows[1]?.problem).toBe('hours');
  });

  it('says what is no table, and where it breaks off', () => {
    expect(reasonOf('zomaar wat tekst')).toBe('no_columns');
    expect(reasonOf('')).toBe('no_columns');
    expect(reasonOf(`naam;van\n${'x;2027-01-01\n'.repeat(1001)}`)).toBe('too_many');
    expect(reasonOf(`naam;van\n"${'x'.repeat(30_000)}`)).toBe('unreadable');
  });

  it('never throws anything else, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const read of [() => csv(`naam;van;tot\n${text}`), () => csv(text), () => readIcs(text, 1000)])
          expect(outcome(read)).toBe('fine');
      }),
    );
  });
});

describe('an iCalendar file', () => {
  it('takes whole days, whose end is the day after (Google)', () => {
    const rows = ics(
      ...event('SUMMARY:Herfstvakantie', 'DTSTART;VALUE=DATE:20261010', 'DTEND;VALUE=DATE:20261019'),
      ...event('SUMMARY:Studiedag', 'DTSTART;VALUE=DATE:20270209'),
    );
    expect(short(rows)).toEqual([
      '4 autumn_holiday 2026-10-10 2026-10-18',
      '11 study_day 2027-02-09 2027-02-09',
    ]);
  });

  it('takes midnight to midnight in a named zone, in UTC and without a zone (Outlook)', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:W. Europe Standard Time',
      'BEGIN:STANDARD',
      'DTSTART:16011028T030000',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010325T020000',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ];
    const rows = ics(
      ...zone,
      ...event(...at(';TZID=W. Europe Standard Time')),
      ...event(...at(';TZID=Europe/Amsterdam')),
      ...event(...at(';TZID=Nergens/Onbekend')),
      ...event(...at('')),
      ...event('SUMMARY:Kerstvakantie', 'DTSTART:20261218T230000Z', 'DTEND:20270103T230000Z'),
    );
    expect(rows.map(({ period }) => [period?.from, period?.to])).toEqual(
      rows.map(() => ['2026-12-19', '2027-01-03']),
    );
  });

  it('unfolds long lines and unescapes their words', () => {
    const rows = ics(
      ...event(
        'SUMMARY:Voorjaarsvakantie\\, alle te',
        ' ams\\; ook avond',
        'DTSTART;VALUE=DATE:20270220',
        'DURATION:P9D',
      ),
    );
    expect(rows[0]?.label).toBe('Voorjaarsvakantie, alle teams; ook avond');
    expect(short(rows)).toEqual(['4 spring_holiday 2027-02-20 2027-02-28']);
  });

  it('takes weekly lessons as lessons, and leaves out an appointment and what was cancelled', () => {
    const rows = ics(
      ...event(
        'SUMMARY:Les Zorg',
        'DTSTART;TZID=Europe/Amsterdam:20260901T083000',
        'DTEND;TZID=Europe/Amsterdam:20260901T123000',
        'RRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270701T000000Z',
      ),
      ...event('SUMMARY:Overleg', 'DTSTART:20260901T080000Z', 'DTEND:20260901T090000Z'),
      ...event('SUMMARY:Studiedag', 'STATUS:CANCELLED', 'DTSTART;VALUE=DATE:20270209'),
      ...event('SUMMARY:Studiedag', 'DTSTART;VALUE=DATE:20270209', 'RRULE:FREQ=YEARLY'),
    );
    expect(rows[0]?.period).toMatchObject({
      kind: 'lessons',
      weekdays: [2, 4],
      startTime: '08:30',
      endTime: '12:30',
      from: '2026-09-01',
      to: '2027-07-01',
    });
    expect(rows.slice(1).map(({ problem }) => problem)).toEqual(['appointment', 'repeats']);
  });

  it('survives any value of any property', () => {
    const names = [
      'DTSTART',
      'DTSTART;VALUE=DATE',
      'DTSTART;TZID=Europe/Amsterdam',
      'DTEND',
      'DURATION',
      'RRULE',
    ];
    const values = [
      '20260230',
      '99999999T999999',
      'FREQ=WEEKLY;BYDAY=XX',
      'FREQ=WEEKLY;COUNT=-1',
      '-P1W',
      'PT',
      '',
    ];
    const line = fc.tuple(
      fc.constantFrom(...names),
      fc.oneof(fc.constantFrom(...values), fc.string({ maxLength: 30 })),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const written = lines.map(([name, value]) => `${name}:${value.replaceAll(/[\r\n]/g, ' ')}`);
        expect(outcome(() => ics(...event('SUMMARY:Les', ...written)))).toBe('fine');
      }),
      { numRuns: 300 },
    );
  });

  it('refuses what is no calendar, and one with too many events', () => {
    expect(() => readIcs('BEGIN:VCALENDAR\nBEGIN:VEVENT', 1000)).toThrow(UnreadableFile);
    expect(() => readIcs(calendar(...Array.from({ length: 4 }, () => event('SUMMARY:x')).flat()), 3)).toThrow(
      UnreadableFile,
    );
  });
});

describe('what a file would change', () => {
  it('refuses a spring holiday of 37 days, and names its row', () => {
    expect(judge('Herfstvakantie;10-10-2026;18-10-2026\nVoorjaarsvakantie;13-2-2027;21-3-2027')).toEqual([
      '2 new',
      '3 refused length',
    ]);
  });

  it('knows what may last how long', () => {
    const lengths: [string, string, string][] = [
      ['Herfstvakantie', '2026-10-10', '2026-10-18'],
      ['Herfstvakantie', '2026-10-12', '2026-10-16'],
      ['Meivakantie', '2027-04-24', '2027-05-09'],
      ['Meivakantie', '2027-04-24', '2027-05-03'],
      ['Zomervakantie', '2027-07-10', '2027-08-22'],
      ['Zomervakantie', '2027-07-10', '2027-08-15'],
      ['Studiedag', '2027-02-09', '2027-02-19'],
      ['Stage', '2027-02-01', '2027-06-25'],
    ];
    expect(lengths.map((row) => judge(row.join(';'))[0])).toEqual([
      '2 new',
      '2 new',
      '2 new',
      '2 refused length',
      '2 new',
      '2 refused length',
      '2 refused length',
      '2 new',
    ]);
  });

  it('changes nothing when it is read again, and replaces a holiday whose days have changed', () => {
    const there = [
      own('Herfstvakantie', '2026-10-10', '2026-10-18'),
      own('Studiedag', '2027-02-09', '2027-02-09'),
    ];
    expect(judge('Herfstvakantie;10-10-2026;18-10-2026\nStudiedag;9-2-2027;9-2-2027', there)).toEqual([
      '2 same',
      '3 same',
    ]);
    expect(judge('Herfstvakantie;17-10-2026;25-10-2026\nStudiedag;16-2-2027;16-2-2027', there)).toEqual([
      '2 replaces',
      '3 new',
    ]);
  });

  it('refuses a second autumn holiday in one year, and days that end before they start', () => {
    expect(
      judge(
        'Herfstvakantie;10-10-2026;18-10-2026\nHerfstvakantie;17-10-2026;25-10-2026\nStudiedag;9-2-2027;8-2-2027',
      ),
    ).toEqual(['2 new', '3 refused twice', '4 refused ends_before_start']);
  });
});

it('reads days, times and days of the week as people write them, and nothing else', () => {
  expect(
    ['2026-10-10', '20261010', '10-10-2026', 'za 10 oktober 2026', '10 okt. 2026', '10.10.2026'].map(
      readDate,
    ),
  ).toEqual(Array.from({ length: 6 }, () => '2026-10-10'));
  expect(['10-13-2026', '31-6-2026', 'morgen', '10-10-26', '2026-02-30'].map(readDate)).toEqual(
    Array.from({ length: 5 }, () => null),
  );
  expect(['9:00', '09.05', '0930', '24:00', '9u'].map(readTime)).toEqual([
    '09:00',
    '09:05',
    '09:30',
    null,
    null,
  ]);
  expect(['di en do', 'TU,TH', 'maandag', 'soms'].map(readWeekdays)).toEqual([[2, 4], [2, 4], [1], null]);
});

function outcome(read: () => unknown): unknown {
  try {
    read();
  } catch (error) {
    return error instanceof UnreadableFile ? 'fine' : error;
  }
  return 'fine';
}

function reasonOf(content: string): unknown {
  try {
    csv(content);
  } catch (error) {
    return error instanceof UnreadableFile ? error.reason : error;
  }
  return null;
}
