import { randomUUID } from 'node:crypto';
import type {
  CalendarDto,
  CalendarFeedDto,
  CalendarsDto,
  CyclePlanDto,
  MeetingDto,
  TodayDto,
  YearDto,
} from '@leerkring/shared';
import ICAL from 'ical.js';
import { kindOfName } from '../src/calendars/period-kind.rules.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { institutions, otherPlg, plg } from './support/cast.ts';

let house: TestApp;
let marit: Visitor;
beforeAll(async () => {
  house = await bootApp();
  marit = await house.as('marit');
});
afterAll(() => house.close());

const rhythm = {
  startOn: '2026-09-17',
  weekday: 4,
  meetings: 5,
  targetWeeks: 8,
  minWeeks: 6,
  maxWeeks: 11,
  kept: [] as string[],
  startTime: '15:30',
  endTime: '17:30',
};
const outsiders = ['esra', 'sjors', 'vera', 'pauline'] as const;
const closure = (label: string, from: string, to: string, kind = kindOfName(label)) => ({
  kind,
  label,
  from,
  to,
  weekdays: [] as number[],
  source: 'Jaarplanning',
});

const read = (url: string, headers = {}) =>
  house.stranger().request<string>('GET', new URL(url).pathname, undefined, headers);

const asked = async (name: 'marit' | 'renske') =>
  (await (await house.as(name)).get<TodayDto>('/api/today')).body.obligations.map(({ kind }) => kind);

const insert = (startsAt: string, endsAt: string, joinUrl: string | null = null) =>
  house.db.query(
    `insert into meeting (id, plg_id, title, starts_at, ends_at, uid, join_url) values ($1, $2, 'x', $3, $4, $5, $6)`,
    [randomUUID(), plg, startsAt, endsAt, randomUUID(), joinUrl],
  );

const events = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((it) => new ICAL.Event(it));

describe('the calendar of an institution', () => {
  const autumn = closure('Herfstvakantie', '2026-10-10', '2026-10-18');

  it('is kept by its own people only', async () => {
    const path = `/api/institutions/${institutions.twente}/closed-periods`;
    for (const name of ['esra', 'sjors', 'noor', 'vera'] as const)
      expect((await (await house.as(name)).post(path, autumn)).status).toBe(403);
    expect((await house.stranger().post(path, autumn)).status).toBe(401);
  });

  it('refuses a spring holiday of 37 days, one that ends before it starts, a day that does not exist, and the same twice', async () => {
    const path = `/api/institutions/${institutions.twente}/closed-periods`;
    const codes: unknown[] = [];
    for (const input of [
      closure('Voorjaarsvakantie', '2027-02-13', '2027-03-21'),
      closure('Voorjaarsvakantie', '2027-02-21', '2027-02-13'),
      closure('Voorjaarsvakantie', '2027-02-30', '2027-03-01'),
      { ...autumn, source: '' },
    ])
      codes.push((await marit.post(path, input)).body['code']);
    expect(codes).toEqual(['closed_period.length', 'closed_period.ends_before_start', 'invalid', 'invalid']);
    expect((await marit.post(path, autumn)).status).toBe(201);
    expect((await marit.post(path, autumn)).body['code']).toBe('closed_period.exists');
  });

  it('shows members every closed day with its source, and the public holidays of the school year', async () => {
    for (const name of outsiders)
      expect((await (await house.as(name)).get(`/api/plgs/${plg}/calendars`)).status).toBe(404);
    const { body } = await (await house.as('renske')).get<CalendarsDto>(`/api/plgs/${plg}/calendars`);
    expect(body.institutions.map(({ institutionName, canEdit }) => ({ institutionName, canEdit }))).toEqual([
      { institutionName: 'ROC van Twente (demo)', canEdit: true },
    ]);
    expect(body.institutions[0]?.periods).toMatchObject([
      { label: 'Herfstvakantie', source: 'Jaarplanning', retrievedOn: null },
    ]);
    expect(body.publicHolidays).toContainEqual({ on: '2027-05-06', name: 'ascension_day' });
    expect(body.publicHolidays.every(({ on }) => on >= '2026-08-01' && on <= '2027-07-31')).toBe(true);
  });

  it('says what the region says as long as the institution says nothing of its own', async () => {
    const path = `/api/institutions/${institutions.twente}`;
    const year = async () =>
      (await marit.get<CalendarDto>(`${path}/calendar?schoolYear=2021-2022`)).body.periods.map(
        ({ id, label, from }) => `${label} ${from}${id === null ? ' (regio)' : ''}`,
      );
    expect(await year()).toEqual([
      'Herfstvakantie 2021-10-16 (regio)',
      'Kerstvakantie 2021-12-25 (regio)',
      'Voorjaarsvakantie 2022-02-19 (regio)',
      'Meivakantie 2022-04-30 (regio)',
      'Zomervakantie 2022-07-16 (regio)',
    ]);
    const own = await marit.post<{ id: string }>(
      `${path}/closed-periods`,
      closure('Voorjaarsvakantie', '2022-02-26', '2022-03-06'),
    );
    expect(await year()).toContain('Voorjaarsvakantie 2022-02-26');
    expect(await year()).not.toContain('Voorjaarsvakantie 2022-02-19 (regio)');
    await marit.delete(`/api/closed-periods/${own.body.id}`);
    expect(await year()).toContain('Voorjaarsvakantie 2022-02-19 (regio)');
    expect((await marit.get(`${path}/calendar?schoolYear=2021`)).status).toBe(422);
  });

  it('knows lessons by weekday and hour, and whole days without', async () => {
    const path = `/api/institutions/${institutions.twente}/closed-periods`;
    const lessons = { ...closure('Lessen', '2027-06-01', '2027-06-30'), kind: 'lessons', weekdays: [2] };
    const codes: unknown[] = [];
    for (const input of [
      lessons,
      { ...lessons, startTime: '13:00', endTime: '12:00' },
      { ...closure('Examenweek', '2027-06-01', '2027-06-05'), weekdays: [2] },
      { ...lessons, startTime: '9 uur', endTime: '12:00' },
      { ...lessons, weekdays: [8], startTime: '09:00', endTime: '12:00' },
    ])
      codes.push((await marit.post(path, input)).body['code']);
    expect(codes).toEqual([
      'closed_period.hours',
      'closed_period.hours',
      'closed_period.hours',
      'invalid',
      'invalid',
    ]);
  });

  it('lets a date go again, for its own people only', async () => {
    const { body } = await marit.post<{ id: string }>(
      `/api/institutions/${institutions.twente}/closed-periods`,
      closure('Studiedag', '2027-06-15', '2027-06-15'),
    );
    expect((await (await house.as('esra')).delete(`/api/closed-periods/${body.id}`)).status).toBe(403);
    expect((await marit.delete(`/api/closed-periods/${body.id}`)).status).toBe(204);
    expect((await marit.delete(`/api/closed-periods/${body.id}`)).status).toBe(404);
  });
});

describe('proposing a year', () => {
  const path = `/api/plgs/${plg}/cycle/propose`;

  it('is for the coordinator', async () => {
    for (const name of outsiders) expect((await (await house.as(name)).post(path, rhythm)).status).toBe(404);
    for (const name of ['renske', 'tjeerd'] as const)
      expect((await (await house.as(name)).post(path, rhythm)).status).toBe(403);
    expect((await marit.post(`/api/plgs/${otherPlg}/cycle/propose`, rhythm)).status).toBe(404);
  });

  it('refuses what cannot be planned', async () => {
    expect((await marit.post(path, { ...rhythm, targetWeeks: 12 })).body['code']).toBe(
      'cycle.bounds_exclude_target',
    );
    for (const wrong of [
      { startOn: '2026-02-30' },
      { startOn: 'gisteren' },
      { meetings: 0 },
      { meetings: '5' },
      { weekday: 8 },
      { kept: ['2026-13-01'] },
    ])
      expect((await marit.post(path, { ...rhythm, ...wrong })).status).toBe(422);
  });

  it('plans the year 2021-2022 of five programmes as they did (row 000-02)', async () => {
    const year = { ...rhythm, startOn: '2021-09-16' };
    const first = (await marit.post<CyclePlanDto>(path, year)).body;
    expect(first.skipped.map(({ on }) => on)).toEqual(['2022-01-06', '2022-05-05']);
    expect(first.skipped[0]?.blocks).toMatchObject([
      { kind: 'closed_period', label: 'Kerstvakantie', institutionName: 'ROC van Twente (demo)' },
    ]);
    expect(first.skipped[1]?.blocks).toMatchObject([{ holiday: 'liberation_day' }, { label: 'Meivakantie' }]);
    expect(first.skipped[0]?.nearestFree).toContain('2022-01-20');
    expect(first.skipped[1]?.nearestFree).toContain('2022-04-28');
    const kept = ['2021-09-16', '2021-11-11', '2022-01-20', '2022-03-10'];
    const tail = (await marit.post<CyclePlanDto>(path, { ...year, kept })).body;
    // As far from the target as 28 April, and not the day after King's Day.
    expect(tail.meetings.map(({ on }) => on)).toEqual([...kept, '2022-05-12']);
    const chosen = (await marit.post<CyclePlanDto>(path, { ...year, kept: [...kept, '2022-04-28'] })).body;
    expect(chosen.meetings.map(({ on }) => on)).toEqual([...kept, '2022-04-28']);
    expect(chosen.meetings.map(({ gapDays }) => gapDays && gapDays / 7)).toEqual([null, 8, 10, 7, 7]);
    expect(chosen.meanWeeks).toBe(8);
  });

  it('is asked of the coordinator under Today, as long as no meeting is planned', async () => {
    expect(await asked('marit')).toContain('cycle.plan');
    expect(await asked('renske')).not.toContain('cycle.plan');
  });

  it('leaves nothing behind', async () => {
    expect((await marit.get<YearDto>(`/api/plgs/${plg}/cycle`)).body).toEqual({
      cycle: null,
      meanWeeks: null,
      meetings: [],
    });
  });
});

describe('setting the year', () => {
  const path = `/api/plgs/${plg}/cycle`;
  const days = ['2026-09-17', '2026-11-12', '2027-01-07', '2027-03-04', '2027-04-22'];
  const form = {
    ...rhythm,
    key: randomUUID(),
    startTime: '15:30',
    endTime: '17:30',
    planned: days.map((on, index) => ({ on, title: `Bijeenkomst ${index + 1}` })),
    location: 'Gieterij 200, Hengelo',
    joinUrl: 'https://meet.example.org/kring',
  };

  const dates = (...list: string[]) => ({ ...form, planned: list.map((on) => ({ on, title: 'Samen' })) });

  it('is for the coordinator', async () => {
    for (const name of outsiders) {
      expect((await (await house.as(name)).post(path, form)).status).toBe(404);
      expect((await (await house.as(name)).get(path)).status).toBe(404);
    }
    for (const name of ['renske', 'tjeerd'] as const)
      expect((await (await house.as(name)).post(path, form)).status).toBe(403);
  });

  it('refuses a closed day, a wrong order, a mean outside the bounds, backward hours and the hour that spring skips', async () => {
    const codes: unknown[] = [];
    for (const input of [
      dates('2026-08-20', '2026-10-15'),
      dates('2027-05-06'),
      // Years after the start: whatever is chosen is looked up.
      { ...dates('2022-02-24'), startOn: '2026-09-17' },
      dates('2026-11-12', '2026-09-17'),
      dates('2026-09-17', '2026-09-24'),
      { ...form, endTime: '15:30' },
      { ...dates('2027-03-28'), startTime: '02:30', endTime: '04:00' },
      { ...form, joinUrl: 'http://meet.example.org' },
      { ...form, joinUrl: 'javascript:alert(1)' },
      { ...form, planned: [{ on: '2026-09-17', title: 'a\u0000b' }] },
    ])
      codes.push((await marit.post(path, input)).body['code']);
    expect(codes).toEqual([
      'meeting.closed_day',
      'meeting.closed_day',
      'meeting.closed_day',
      'cycle.dates_out_of_order',
      'cycle.mean_out_of_bounds',
      'meeting.ends_before_start',
      // 28 March 2027 is Easter Sunday, closed before its clock is looked at.
      'meeting.closed_day',
      'invalid',
      'invalid',
      'invalid',
    ]);
    expect((await marit.get<YearDto>(path)).body.cycle).toBeNull();
  });

  it('makes one cycle of a double press', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => marit.post<YearDto>(path, form)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.cycle?.id)).size).toBe(1);
    const { body } = await marit.get<YearDto>(path);
    expect(
      body.meetings.map(({ date, startTime, endTime, number }) => ({ date, startTime, endTime, number })),
    ).toEqual(days.map((date, index) => ({ date, startTime: '15:30', endTime: '17:30', number: index + 1 })));
    expect(body.meanWeeks).toBe(7.75);
    expect((await marit.post(path, { ...form, key: randomUUID() })).body['code']).toBe(
      'cycle.already_planned',
    );
  });

  it('stores the instants of a wall clock that changes in between', async () => {
    const { body } = await marit.get<YearDto>(path);
    expect(body.meetings.map(({ startsAt }) => startsAt.slice(11, 16))).toEqual([
      '13:30',
      '14:30',
      '14:30',
      '14:30',
      '13:30',
    ]);
  });

  it('raises a conflict when a calendar changes, and moves nothing', async () => {
    const { body: period } = await marit.post<{ id: string }>(
      `/api/institutions/${institutions.twente}/closed-periods`,
      closure('Studiedag', '2027-03-04', '2027-03-04'),
    );
    const { body } = await marit.get<YearDto>(path);
    expect(body.meetings.map(({ conflicts }) => conflicts.length)).toEqual([0, 0, 0, 1, 0]);
    expect(body.meetings[3]).toMatchObject({ date: '2027-03-04', conflicts: [{ label: 'Studiedag' }] });
    await marit.delete(`/api/closed-periods/${period.id}`);
  });
});

describe('a meeting', () => {
  let meeting: MeetingDto;
  const to = (date: string) =>
    marit.post<MeetingDto>(path('/move'), { date, startTime: '15:30', endTime: '17:30' });
  beforeAll(async () => {
    meeting = (await marit.get<MeetingDto[]>(`/api/plgs/${plg}/meetings`)).body[2]!;
  });
  const path = (verb = '') => `/api/meetings/${meeting.id}${verb}`;

  it('does not exist for people outside the group, and members may read but not change it', async () => {
    const move = { date: '2027-01-14', startTime: '15:30', endTime: '17:30' };
    for (const name of outsiders) {
      const outsider = await house.as(name);
      expect((await outsider.get(path())).status).toBe(404);
      expect((await outsider.get(path('/calendar.ics'))).status).toBe(404);
      expect((await outsider.patch(path(), { title: 'Gekaapt' })).status).toBe(404);
      expect((await outsider.post(path('/move'), move)).status).toBe(404);
      expect((await outsider.post(path('/cancel'))).status).toBe(404);
      expect((await outsider.get(`/api/plgs/${plg}/meetings`)).status).toBe(404);
    }
    const renske = await house.as('renske');
    expect((await renske.get(path())).status).toBe(200);
    expect((await renske.patch(path(), { title: 'Gekaapt' })).status).toBe(403);
    expect((await renske.post(path('/move'), move)).status).toBe(403);
    expect((await renske.post(path('/cancel'))).status).toBe(403);
    expect((await marit.get('/api/meetings/niets')).status).toBe(404);
    expect((await marit.get(`/api/meetings/${randomUUID()}`)).status).toBe(404);
  });

  it('moves with a sequence one higher; moving to where it is changes nothing', async () => {
    const moved = await to('2027-01-14');
    expect(moved.body).toMatchObject({ date: '2027-01-14', sequence: 1 });
    expect((await to('2027-01-14')).body.sequence).toBe(1);
  });

  it('gives two moves at once a sequence each', async () => {
    const moved = await Promise.all([to('2027-01-21'), to('2027-01-28')]);
    expect(moved.map(({ body }) => body.sequence).toSorted()).toEqual([2, 3]);
    expect((await to('2027-01-14')).body.sequence).toBe(4);
  });

  it('does not move onto a closed day, onto another meeting, or into an hour that does not exist', async () => {
    const move = { startTime: '15:30', endTime: '17:30' };
    const codes: unknown[] = [];
    for (const input of [
      { ...move, date: '2027-05-05' },
      { ...move, date: '2027-03-04' },
      { date: '2028-03-26', startTime: '02:15', endTime: '05:00' },
      { date: '2027-02-04', startTime: '17:30', endTime: '15:30' },
      { ...move, date: '2027-02-31' },
    ])
      codes.push((await marit.post(path('/move'), input)).body['code']);
    expect(codes).toEqual([
      'meeting.closed_day',
      'meeting.exists',
      'meeting.time_does_not_exist',
      'meeting.ends_before_start',
      'invalid',
    ]);
    expect((await marit.get<MeetingDto>(path())).body.sequence).toBe(4);
  });

  it('keeps the first of the two hours when autumn repeats it', async () => {
    const night = { title: 'Nachtploeg', date: '2026-10-25', startTime: '02:30', endTime: '05:00' };
    const { body } = await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, night);
    expect([body.startsAt, body.endsAt]).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-25T04:00:00.000Z']);
    await marit.post(`/api/meetings/${body.id}/cancel`);
  });

  it('is one event in its file, whatever its title pretends', async () => {
    const title = 'Overleg; met, komma’s END:VEVENT ATTACH:https://kwaad.example 🎉';
    expect((await marit.patch(path(), { title, joinUrl: 'http://nee.example' })).status).toBe(422);
    expect((await marit.patch(path(), { title, location: 'Zaal 1, Hengelo' })).status).toBe(200);
    const { body, headers } = await (await house.as('renske')).get<string>(path('/calendar.ics'));
    expect(headers.get('content-type')).toContain('text/calendar');
    expect(events(body).map(({ summary, location }) => ({ summary, location }))).toEqual([
      { summary: `${title} · Leren van kleine groepen`, location: 'Zaal 1, Hengelo' },
    ]);
    expect(body).not.toMatch(/demo\.example|ATTENDEE|ORGANIZER/);
  });

  it('is cancelled once', async () => {
    const { body: extra } = await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, {
      title: 'Extra',
      date: '2027-06-10',
      startTime: '10:00',
      endTime: '11:00',
    });
    expect((await marit.post<MeetingDto>(`/api/meetings/${extra.id}/cancel`)).body.sequence).toBe(1);
    expect((await marit.post(`/api/meetings/${extra.id}/cancel`)).status).toBe(403);
  });
});

describe('a personal calendar address', () => {
  it('is made for oneself only', async () => {
    for (const method of ['GET', 'POST', 'DELETE'])
      expect(
        (await house.stranger().request(method, '/api/calendar-feed', method === 'POST' ? {} : undefined))
          .status,
      ).toBe(401);
    expect((await house.stranger().get('/api/calendar-feeds/onbekend.ics')).status).toBe(404);
  });

  it('reads the meetings of one’s groups without signing in, cancelled ones as cancelled, and names nobody', async () => {
    const renske = await house.as('renske');
    const { body } = await renske.post<CalendarFeedDto>('/api/calendar-feed');
    const file = await read(body.url ?? '');
    expect(file.headers.get('content-type')).toContain('text/calendar');
    const found = events(file.body);
    expect(found).toHaveLength(7);
    expect(found.filter((it) => it.component.getFirstPropertyValue('status') === 'CANCELLED')).toHaveLength(
      2,
    );
    expect(file.body).not.toMatch(/@demo\.example|mailto:|CANARY/i);
    expect((await renske.get<CalendarFeedDto>('/api/calendar-feed')).body.url).toBeNull();
  });

  it('answers 304 until something changed', async () => {
    const { body } = await (await house.as('bram')).post<CalendarFeedDto>('/api/calendar-feed');
    const first = await read(body.url ?? '');
    const etag = first.headers.get('etag') ?? '';
    expect((await read(body.url ?? '', { 'if-none-match': etag })).status).toBe(304);
    const [meeting] = (await marit.get<MeetingDto[]>(`/api/plgs/${plg}/meetings`)).body;
    await marit.patch(`/api/meetings/${meeting?.id}`, { location: 'Elders' });
    expect((await read(body.url ?? '', { 'if-none-match': etag })).status).toBe(200);
  });

  it('shows someone elsewhere only their own group, and one who left nothing', async () => {
    for (const name of ['esra', 'vera'] as const) {
      const { body } = await (await house.as(name)).post<CalendarFeedDto>('/api/calendar-feed');
      expect(events((await read(body.url ?? '')).body)).toEqual([]);
    }
  });

  it('stops working when it is renewed or withdrawn', async () => {
    const carlijn = await house.as('carlijn');
    const first = (await carlijn.post<CalendarFeedDto>('/api/calendar-feed')).body.url ?? '';
    const second = (await carlijn.post<CalendarFeedDto>('/api/calendar-feed')).body.url ?? '';
    expect((await read(first)).status).toBe(404);
    expect((await read(second)).status).toBe(200);
    expect((await carlijn.delete('/api/calendar-feed')).status).toBe(204);
    expect((await read(second)).status).toBe(404);
    expect((await carlijn.delete('/api/calendar-feed')).status).toBe(204);
  });
});

describe('the database', () => {
  it('refuses by itself a meeting that ends before it starts, lasts 400 days, or links to anything but https', async () => {
    await expect(insert('2027-06-01T10:00Z', '2027-06-01T09:00Z')).rejects.toThrow(
      'meeting_ends_after_start',
    );
    await expect(insert('2027-06-01T10:00Z', '2028-07-06T10:00Z')).rejects.toThrow('meeting_within_a_day');
    await expect(insert('2027-06-01T10:00Z', '2027-06-01T11:00Z', 'javascript:x')).rejects.toThrow(
      'meeting_join_url_is_https',
    );
  });
});
