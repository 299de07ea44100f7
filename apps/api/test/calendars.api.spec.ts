import type { CalendarDto, CalendarFileDto, CalendarImportDto } from '@leerkring/shared';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { institutions } from './support/cast.ts';

let house: TestApp;
let marit: Visitor;
beforeAll(async () => {
  house = await bootApp();
  marit = await house.as('marit');
});
afterAll(() => house.close());

const base = `/api/institutions/${institutions.twente}`;
const table = (...rows: string[]) => ({
  fileName: 'jaarplanning.csv',
  content: ['naam;van;tot', ...rows].join('\r\n'),
});
const autumn = 'Herfstvakantie;10-10-2026;18-10-2026';
const preview = (input: object) => marit.post<CalendarFileDto>(`${base}/calendar-imports/preview`, input);
const save = (input: object) => marit.post<CalendarFileDto>(`${base}/calendar-imports`, input);
const imports = async () => (await marit.get<CalendarImportDto[]>(`${base}/calendar-imports`)).body;
const year = async (schoolYear = '2026-2027') =>
  (await marit.get<CalendarDto>(`${base}/calendar?schoolYear=${schoolYear}`)).body.periods.map(
    ({ label, from, to, source }) => `${label} ${from} ${to} ${source}`,
  );
const events = async () =>
  (
    await house.db.query<{ name: string }>(
      `select name from event where name in ('calendar.imported', 'calendarImport.undone') order by at`,
    )
  ).map(({ name }) => name);

const insert = (kind: string, from: string, to: string, rest = "'{}', '', ''") =>
  house.db.query(
    `insert into closed_period (id, institution_id, kind, label, from_on, to_on, source, weekdays, start_time, end_time)
     values (gen_random_uuid(), $1, $2, 'x', $3, $4, 'x', ${rest})`,
    [institutions.twente, kind, from, to],
  );

describe('a file with a year planning', () => {
  it('is read in and taken back by the own people only', async () => {
    for (const name of ['esra', 'sjors', 'noor', 'vera'] as const) {
      const outsider = await house.as(name);
      expect((await outsider.post(`${base}/calendar-imports`, table(autumn))).status).toBe(403);
      expect((await outsider.post(`${base}/calendar-imports/preview`, table(autumn))).status).toBe(403);
      expect((await outsider.get(`${base}/calendar-imports`)).status).toBe(403);
    }
    expect((await house.stranger().post(`${base}/calendar-imports`, table(autumn))).status).toBe(401);
    expect(await year()).toEqual([]);
  });

  it('is looked at first, and saves nothing by that', async () => {
    const { body } = await preview(table(autumn, 'Overleg;morgen;'));
    expect(body.rows).toMatchObject([
      { row: 2, status: 'new', kind: 'autumn_holiday', from: '2026-10-10', to: '2026-10-18', days: 9 },
      { row: 3, status: 'refused', problem: 'date_unreadable' },
    ]);
    expect(body.importId).toBeNull();
    expect(await year()).toEqual([]);
    expect(await imports()).toEqual([]);
  });

  it('is refused as a whole for a spring holiday of 37 days, with its row named', async () => {
    const file = table(autumn, 'Voorjaarsvakantie;13-2-2027;21-3-2027');
    expect((await preview(file)).body.rows[1]).toMatchObject({
      row: 3,
      status: 'refused',
      problem: 'length',
      days: 37,
      allowed: '5–9, 12–16',
    });
    const { status, body } = await save(file);
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'calendar_import.rows_refused',
      fields: { 'rows.3': ['length'] },
      facts: { rows: ['3 (Voorjaarsvakantie)'] },
    });
    expect(await year()).toEqual([]);
  });

  it('is saved with its source; a second press and the same file again change nothing', async () => {
    const file = { ...table(autumn, 'Studiedag;9-2-2027;9-2-2027'), source: 'Intranet, jaarplanning' };
    const [one, other] = await Promise.all([save(file), save(file)]);
    expect([one.status, other.status]).toEqual([201, 201]);
    expect([one.body.importId, other.body.importId].filter((it) => it !== null)).toHaveLength(1);
    const there = await year();
    expect(there).toEqual([
      'Herfstvakantie 2026-10-10 2026-10-18 Intranet, jaarplanning',
      'Studiedag 2027-02-09 2027-02-09 Intranet, jaarplanning',
    ]);
    const again = await save(file);
    expect(again.body.rows.map(({ status }) => status)).toEqual(['same', 'same']);
    expect(again.body.importId).toBeNull();
    expect(await year()).toEqual(there);
    expect(await imports()).toHaveLength(1);
    expect(await events()).toEqual(['calendar.imported']);
  });

  it('replaces a holiday whose days have changed; taking it back brings the earlier days back, once', async () => {
    const { body } = await save(table('Herfstvakantie;17-10-2026;25-10-2026'));
    expect(body.rows[0]).toMatchObject({
      status: 'replaces',
      replacesFrom: '2026-10-10',
      replacesTo: '2026-10-18',
    });
    expect((await year())[0]).toContain('2026-10-17 2026-10-25');
    const path = `/api/calendar-imports/${body.importId}/undo`;
    for (const name of ['esra', 'sjors', 'vera'] as const)
      expect((await (await house.as(name)).post(path)).status).toBe(404);
    const undone = await Promise.all([marit.post(path), marit.post(path)]);
    expect(undone.map(({ status }) => status).toSorted()).toEqual([200, 403]);
    expect((await year())[0]).toContain('2026-10-10 2026-10-18');
    const list = await imports();
    expect(list.map(({ replaced, undoneAt, can }) => [replaced, undoneAt !== null, can.undo])).toEqual([
      [1, true, false],
      [0, false, true],
    ]);
  });

  it('does not bring back what its own file has taken back', async () => {
    const [first] = (await imports()).filter(({ undoneAt }) => undoneAt === null);
    const later = await save(table('Herfstvakantie;17-10-2026;25-10-2026'));
    await marit.post(`/api/calendar-imports/${first?.id}/undo`);
    await marit.post(`/api/calendar-imports/${later.body.importId}/undo`);
    expect(await year()).toEqual([]);
  });

  it('may be an export of Outlook or Google, with lessons and appointments in it', async () => {
    const content = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
      'BEGIN:VEVENT',
      'UID:1@google.com',
      'DTSTART;VALUE=DATE:20270220',
      'DTEND;VALUE=DATE:20270301',
      'SUMMARY:Voorjaarsvakantie',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:2@google.com',
      'DTSTART;TZID=Europe/Amsterdam:20260901T083000',
      'DTEND;TZID=Europe/Amsterdam:20260901T123000',
      'RRULE:FREQ=WEEKLY;UNTIL=20270701T000000Z;BYDAY=TU',
      'SUMMARY:Lessen Zorg',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:3@google.com',
      'DTSTART:20260901T130000Z',
      'DTEND:20260901T140000Z',
      'SUMMARY:Overleg met Jan',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');
    const { body } = await save({ fileName: 'agenda.ics', content });
    expect(body.rows.map(({ row, status, problem }) => [row, status, problem])).toEqual([
      [4, 'new', null],
      [10, 'new', null],
      [17, 'ignored', 'appointment'],
    ]);
    const { periods } = (await marit.get<CalendarDto>(`${base}/calendar?schoolYear=2026-2027`)).body;
    expect(periods.find(({ kind }) => kind === 'lessons')).toMatchObject({
      weekdays: [2],
      startTime: '08:30',
      endTime: '12:30',
      isHard: false,
      source: 'agenda.ics',
    });
  });

  it('is refused when it is no calendar, too large, or holds what cannot be stored', async () => {
    const codes: unknown[] = [];
    for (const content of [
      'zomaar wat tekst',
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x',
      `naam;van\n${'Studiedag;2027-01-04\n'.repeat(1001)}`,
      `naam;van\n"${'x'.repeat(40_000)}`,
      'naam;van\nStudie\u0000dag;2027-01-04',
      'naam;van\n\ud800;2027-01-04',
      'x'.repeat(300_001),
      '',
    ])
      codes.push((await save({ fileName: 'a.csv', content })).body['code' as never]);
    expect(codes).toEqual([
      'calendar_import.no_columns',
      'calendar_import.unreadable',
      'calendar_import.too_many',
      'calendar_import.unreadable',
      'invalid',
      'invalid',
      'invalid',
      'invalid',
    ]);
    expect((await save({ fileName: 'a.csv', content: 'x'.repeat(1_100_000) })).status).toBe(413);
  });

  it('keeps words as words, whatever they would do in a spreadsheet or a page', async () => {
    const label = '=HYPERLINK("https://kwaad.example") <img src=x onerror=alert(1)>';
    const { body } = await preview(table(`"${label.replaceAll('"', '""')}";15-3-2027;15-3-2027`));
    expect(body.rows[0]).toMatchObject({ label, status: 'new', kind: 'closure' });
  });
});

describe('the database', () => {
  it('refuses by itself a holiday of an impossible length, an unknown kind, and lessons without hours', async () => {
    await expect(insert('spring_holiday', '2028-02-12', '2028-03-19')).rejects.toThrow(
      'closed_period_length',
    );
    await expect(insert('summer_holiday', '2028-07-08', '2028-07-30')).rejects.toThrow(
      'closed_period_length',
    );
    await expect(insert('feest', '2028-02-12', '2028-02-12')).rejects.toThrow('closed_period_length');
    await expect(insert('lessons', '2028-02-12', '2028-02-12')).rejects.toThrow('closed_period_hours');
    await expect(insert('study_day', '2028-02-12', '2028-02-12', "'{2}', '', ''")).rejects.toThrow(
      'closed_period_hours',
    );
  });
});
