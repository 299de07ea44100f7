import { randomUUID } from 'node:crypto';
import type { CyclePlanDto, MeetingDto, PlgDto, ReplanDto, TodayDto, YearDto } from '@leerkring/shared';
import { Clock } from '../src/platform/clock.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { institutions, plg as ownPlg, programmes } from './support/cast.ts';
import { threeRegions } from './support/three-regions.ts';

/** Check C1: a group that spans three regions plans six Tuesdays. */
let house: TestApp;
let marit: Visitor;
let pauline: Visitor;
let group: string;

const byRegion = {
  noord: institutions.twente,
  midden: institutions.rivierenbeek,
  zuid: institutions.waterveld,
};
const tuesdays = {
  startOn: '2026-09-01',
  weekday: 2,
  meetings: 6,
  targetWeeks: 8,
  minWeeks: 6,
  maxWeeks: 10,
  startTime: '15:00',
  endTime: '17:00',
  kept: [] as string[],
};
const expected = ['2026-09-01', '2026-10-27', '2026-12-15', '2027-02-09', '2027-04-06', '2027-06-01'];
const plan = (input: object = {}) =>
  marit.post<CyclePlanDto>(`/api/plgs/${group}/cycle/propose`, { ...tuesdays, ...input });
const year = async () => (await marit.get<YearDto>(`/api/plgs/${group}/cycle`)).body.meetings;
const close = async (institutionId: string, period: object) =>
  pauline.post<{ id: string }>(`/api/institutions/${institutionId}/closed-periods`, {
    kind: 'study_day',
    label: 'Studiedag',
    weekdays: [],
    source: 'Jaarplanning',
    ...period,
  });
const dates = (plans: { on: string }[] | undefined) => plans?.map(({ on }) => on);

const movesOf = (series: ReplanDto['smallest']) =>
  (series?.meetings ?? [])
    .filter(({ isMoved }) => isMoved)
    .map(({ meetingId, on, sequence }) => ({ meetingId, date: on, sequence }));
const move = (moves: object[], plgId = group) => marit.post(`/api/plgs/${plgId}/meetings/move`, { moves });

beforeAll(async () => {
  house = await bootApp();
  // Nothing is planned on days that have passed, so this group lives in the autumn of its year.
  house.app.get(Clock).now = () => new Date('2026-11-02T09:00:00Z');
  [marit, pauline] = await Promise.all([house.as('marit'), house.as('pauline')]);
  const zuid = await pauline.post<{ id: string }>(`/api/institutions/${institutions.waterveld}/programmes`, {
    name: 'Kapper',
    levels: [2],
    route: 'bol',
    years: 2,
    hoursPerYear: 1000,
  });
  const founded = await marit.post<PlgDto>('/api/plgs', {
    name: 'Drie regio’s',
    schoolYear: '2026-2027',
    purpose: '',
    leadingQuestions: [{ text: 'Hoe doen jullie het?' }],
    seats: [programmes.FD, programmes.RB, zuid.body.id].map((programmeId) => ({
      programmeId,
      stance: 'does_already',
    })),
    adviceRequestIds: [],
  });
  group = founded.body.id;
  for (const { region, kind, label, from, to } of threeRegions)
    await close(byRegion[region], { kind, label, from, to });
});
afterAll(() => house.close());

describe('a proposal for three regions', () => {
  it('lists the six Tuesdays of least deviation, with whose holiday and which source passed over a week', async () => {
    const { body } = await plan();
    expect(dates(body.meetings)).toEqual(expected);
    expect(body.meetings.map(({ gapDays }) => gapDays)).toEqual([null, 56, 49, 56, 56, 56]);
    expect(body.deviationDays).toBe(7);
    expect(dates(body.skipped)).toEqual(['2026-12-22']);
    const reasons = body.skipped[0]?.blocks ?? [];
    expect(reasons.map(({ institutionName }) => institutionName).toSorted()).toEqual([
      'ROC Rivierenbeek (fictief)',
      'ROC van Twente (demo)',
      'Waterveld College (fictief)',
    ]);
    expect(reasons[0]).toMatchObject({ label: 'Kerstvakantie', source: 'Jaarplanning', isHard: true });
  });

  it('shows what a strict series would hit: Christmas everywhere and the spring holiday of Zuid', async () => {
    const hit = (await plan()).body.strict.filter(({ blocks }) => blocks.some(({ isHard }) => isHard));
    expect(hit.map(({ on, blocks }) => [on, ...new Set(blocks.map(({ label }) => label))])).toEqual([
      ['2026-12-22', 'Kerstvakantie'],
      ['2027-02-16', 'Voorjaarsvakantie'],
    ]);
    expect(hit[1]?.blocks.map(({ institutionName }) => institutionName)).toEqual([
      'Waterveld College (fictief)',
    ]);
  });

  it('solves again only what comes after a date that someone chose', async () => {
    const kept = [...expected.slice(0, 2), '2026-12-08'];
    const { body } = await plan({ kept });
    expect(dates(body.meetings)?.slice(0, 3)).toEqual(kept);
    expect(body.meetings[3]?.on).toBe('2027-02-02');
    expect((await year()).length).toBe(0);
  });

  it('avoids the closed days of an institution that is welcome but not required, and no more than that', async () => {
    const kept = [...expected.slice(0, 3), '2027-02-16'];
    const hard = (await plan({ kept })).body.meetings[3]?.blocks ?? [];
    expect(hard).toMatchObject([{ label: 'Voorjaarsvakantie', isHard: true }]);
    const soft = (await plan({ kept, optionalInstitutionIds: [institutions.waterveld] })).body;
    expect(soft.meetings[3]?.blocks).toMatchObject([{ label: 'Voorjaarsvakantie', isHard: false }]);
    expect((await plan({ optionalInstitutionIds: ['niets'] })).status).toBe(422);
  });

  it('minds lessons at the hour of the meeting only', async () => {
    const lessons = {
      kind: 'lessons',
      label: 'Lessen',
      from: '2026-10-27',
      to: '2026-10-27',
      weekdays: [2],
    };
    const morning = await close(byRegion.midden, { ...lessons, startTime: '08:30', endTime: '12:30' });
    expect(dates((await plan()).body.meetings)).toEqual(expected);
    const afternoon = await close(byRegion.midden, { ...lessons, startTime: '14:00', endTime: '16:00' });
    const { body } = await plan();
    expect(dates(body.meetings)?.[1]).not.toBe('2026-10-27');
    expect(body.meetings).toHaveLength(6);
    for (const { body: period } of [morning, afternoon])
      await pauline.delete(`/api/closed-periods/${period.id}`);
  });
});

describe('a calendar that changes after the year was set', () => {
  let meetings: MeetingDto[];
  let closed: string;
  const path = () => `/api/meetings/${meetings[3]?.id}/replan`;

  beforeAll(async () => {
    const set = await marit.post<YearDto>(`/api/plgs/${group}/cycle`, {
      ...tuesdays,
      key: randomUUID(),
      planned: expected.map((on, index) => ({ on, title: `Bijeenkomst ${index + 1}` })),
    });
    meetings = set.body.meetings;
  });

  it('keeps 15:00 on both sides of the clock change', async () => {
    expect(meetings.map(({ startTime }) => startTime)).toEqual(expected.map(() => '15:00'));
    const file = async (index: number) =>
      (await marit.get<string>(`/api/meetings/${meetings[index]?.id}/calendar.ics`)).body;
    expect(await file(0)).toContain('DTSTART:20260901T130000Z');
    expect(await file(1)).toContain('DTSTART:20261027T140000Z');
  });

  it('goes into a calendar under a name in the language of who takes it along', async () => {
    const nameFor = async () =>
      (await marit.get(`/api/meetings/${meetings[0]?.id}/calendar.ics`)).headers.get('content-disposition');
    expect(await nameFor()).toBe('attachment; filename="bijeenkomst.ics"');
    await marit.patch('/api/me', { locale: 'en' });
    expect(await nameFor()).toBe('attachment; filename="meeting.ics"');
    await marit.patch('/api/me', { locale: 'nl' });
  });

  it('is told to the coordinator at once, as a conflict on that meeting only', async () => {
    const socket = await marit.socket();
    const hinted = new Promise<{ resource: string }>((resolve) => socket.once('hint', resolve));
    const { body } = await close(byRegion.midden, { from: '2027-02-09', to: '2027-02-09' });
    closed = body.id;
    expect((await hinted).resource).toBe('calendars');
    socket.close();
    expect((await year()).map(({ date, conflicts }) => [date, conflicts.length])).toEqual(
      expected.map((date) => [date, date === '2027-02-09' ? 1 : 0]),
    );
    const today = (await marit.get<TodayDto>('/api/today')).body.obligations;
    expect(today.filter(({ kind }) => kind === 'meeting.replan')).toMatchObject([
      { subjectId: meetings[3]?.id, path: `/plg/${group}/cyclus/${meetings[3]?.id}` },
    ]);
  });

  it('offers its ways out to the coordinator only', async () => {
    for (const name of ['esra', 'sjors', 'vera', 'pauline', 'renske'] as const) {
      const outsider = await house.as(name);
      expect((await outsider.post(path())).status).toBe(404);
      const moves = [{ meetingId: meetings[3]?.id, date: '2027-02-02', sequence: 0 }];
      expect((await outsider.post(`/api/plgs/${group}/meetings/move`, { moves })).status).toBe(404);
    }
  });

  it('compares the smallest change with a new plan from here on, and moves nothing', async () => {
    const { body } = await marit.post<ReplanDto>(path());
    expect(dates(body.smallest?.meetings)).toEqual(expected.with(3, '2027-02-02'));
    expect(body.smallest).toMatchObject({ deviationDays: 21, moved: 1 });
    expect(dates(body.onwards?.meetings)).toEqual([
      ...expected.slice(0, 3),
      '2027-02-02',
      '2027-03-30',
      '2027-05-25',
    ]);
    expect(body.onwards).toMatchObject({ deviationDays: 14, moved: 3 });
    expect((await year()).map(({ date }) => date)).toEqual(expected);
  });

  it('follows a wish, but not onto a closed day', async () => {
    const wished = (await marit.post<ReplanDto>(path(), { date: '2027-01-26' })).body;
    expect(dates(wished.smallest?.meetings)?.[3]).toBe('2027-01-26');
    const shut = (await marit.post<ReplanDto>(path(), { date: '2027-02-16' })).body;
    expect([shut.smallest, shut.onwards]).toEqual([null, null]);
    expect((await marit.post(path(), { date: 'dinsdag' })).status).toBe(422);
  });

  it('refuses moves of another group, onto a closed day, twice the same, and from before someone else moved', async () => {
    const one = { meetingId: meetings[3]?.id, date: '2027-02-02', sequence: 0 };
    expect((await move([one], ownPlg)).status).toBe(404);
    expect((await move([{ ...one, date: '2027-02-16' }])).body['code']).toBe('meeting.closed_day');
    expect((await move([one, one])).status).toBe(422);
    expect((await move([])).status).toBe(422);
    expect((await move([{ ...one, sequence: 7 }])).body['code']).toBe('cycle.plan_outdated');
    expect((await year()).map(({ date }) => date)).toEqual(expected);
  });

  it('moves what was confirmed, each with one update per member, and a second press changes nothing', async () => {
    const { body } = await marit.post<ReplanDto>(path());
    const moves = movesOf(body.onwards);
    const answers = await Promise.all(
      [1, 2].map(() => marit.post<MeetingDto[]>(`/api/plgs/${group}/meetings/move`, { moves })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const after = await year();
    expect(after.map(({ date, sequence }) => [date, sequence])).toEqual([
      ['2026-09-01', 0],
      ['2026-10-27', 0],
      ['2026-12-15', 0],
      ['2027-02-02', 1],
      ['2027-03-30', 1],
      ['2027-05-25', 1],
    ]);
    expect(after.every(({ conflicts }) => conflicts.length === 0)).toBe(true);
    const sent = await house.db.query<{ recipient: string; subject: string }>(
      `select recipient, subject from mail where subject like 'Verplaatst%'`,
    );
    expect(new Set(sent.map(({ recipient, subject }) => recipient + subject)).size).toBe(sent.length);
    expect(sent).toHaveLength(3);
    expect((await marit.get<TodayDto>('/api/today')).body.obligations.map(({ kind }) => kind)).not.toContain(
      'meeting.replan',
    );
  });

  it('moves a whole tail one week on, although each takes the day of the one before', async () => {
    await pauline.delete(`/api/closed-periods/${closed}`);
    const current = await year();
    const moves = current.slice(3).map(({ id, sequence }, index) => ({
      meetingId: id,
      date: ['2027-03-30', '2027-05-25', '2027-07-06'][index],
      sequence,
    }));
    const answer = await marit.post(`/api/plgs/${group}/meetings/move`, { moves });
    expect(answer.status).toBe(200);
    expect((await year()).slice(3).map(({ date }) => date)).toEqual([
      '2027-03-30',
      '2027-05-25',
      '2027-07-06',
    ]);
  });
});
