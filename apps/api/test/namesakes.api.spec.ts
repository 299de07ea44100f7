import { randomUUID } from 'node:crypto';
import type {
  AssignmentPlanDto,
  CommitmentDto,
  DatePollDto,
  FormatRunDto,
  MeetingRoomDto,
  SeatHistoryDto,
  InvitesDto,
  MeetingDto,
  RecommendationDto,
  ReportDto,
  VersionDto,
  WeighingDto,
} from '@leerkring/shared';
import { bootApp, type TestApp } from './support/app.ts';
import { cast, institutions, membershipOf, plg, programmes, seats } from './support/cast.ts';

/** Two institutions each send a programme that is called the same, as institutions do. */
let house: TestApp;
beforeAll(async () => {
  house = await bootApp();
  await house.db.query('update programme set name = $1, institution_id = $2 where id = $3', [
    'Haarverzorging',
    institutions.rivierenbeek,
    programmes.VK,
  ]);
});
afterAll(() => house.close());

const both = ['Haarverzorging (ROC Rivierenbeek (fictief))', 'Haarverzorging (ROC van Twente (demo))'];
const namesakes = (names: (string | null)[]) => names.filter((it) => it?.startsWith('Haar')).toSorted();

it('keeps apart who comes to a meeting for each of them', async () => {
  const marit = await house.as('marit');
  const when = { title: 'Samen', date: '2027-09-16', startTime: '15:30', endTime: '17:30' };
  const { id } = (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, when)).body;
  const { body } = await marit.get<InvitesDto>(`/api/meetings/${id}/invites`);
  expect(namesakes(body.programmes.map((it) => it.programmeName))).toEqual(both);
});

it('says at which of them somebody visits', async () => {
  const marit = await house.as('marit');
  const { body } = await marit.get<AssignmentPlanDto>(`/api/plgs/${plg}/assignment-plan`);
  expect(namesakes(body.programmes.map((it) => it.name))).toEqual(both);
});

it('counts the support of each by itself', async () => {
  const [marit, floor, harmjan] = await Promise.all(
    (['marit', 'floor', 'harmjan'] as const).map((name) => house.as(name)),
  );
  const path = `/api/plgs/${plg}/recommendations`;
  const input = { audience: 'practice', wording: 'Begin bij de student.', themeIds: [] };
  const { id } = (await floor!.post<RecommendationDto>(path, input)).body;
  const weighing = await marit!.post<WeighingDto>(`/api/plgs/${plg}/weighings`, {
    step: 'weighing',
    dots: 3,
  });
  for (const [who, fingers] of [
    [floor, 5],
    [harmjan, 1],
  ] as const) {
    const given = { wordingVersion: 1, fingers, dots: 0, concern: '' };
    expect((await who!.post(`/api/recommendations/${id}/weigh`, given)).status).toBe(201);
  }
  await marit!.post(`/api/weighings/${weighing.body.id}/advance`, { from: 'weighing' });
  const { body } = await marit!.get<RecommendationDto[]>(path);
  const programmesOf = body.find((it) => it.id === id)?.weighed?.programmes;
  expect(programmesOf).toEqual([
    { programmeName: both[0], fingers: [0, 1, 0, 0, 0, 0] },
    { programmeName: both[1], fingers: [0, 0, 0, 0, 0, 1] },
  ]);
});

it('says in a report that both took part, and which of them approved it', async () => {
  const marit = await house.as('marit');
  const report = await marit.post<ReportDto>(`/api/plgs/${plg}/reports`, { title: 'Samen' });
  const frozen = await marit.post<VersionDto>(`/api/reports/${report.body.id}/versions`, {
    number: '1.0',
    changeNote: 'De eerste',
  });
  expect(frozen.status).toBe(201);
  expect(namesakes(frozen.body.approvals.map((it) => it.programmeName))).toEqual(both);
  const { body: html } = await marit.get<string>(`/api/versions/${frozen.body.id}/page`);
  for (const name of both) expect(html).toContain(name);
});

it('says at whose place an action hangs, which the name alone does not', async () => {
  const marit = await house.as('marit');
  const when = { title: 'Afspreken', date: '2027-10-14', startTime: '15:30', endTime: '17:30' };
  const meeting = (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, when)).body;
  for (const membershipId of [membershipOf(cast.floor), membershipOf(cast.harmjan)])
    await marit.post(`/api/meetings/${meeting.id}/commitments`, {
      text: 'Neem het portret mee.',
      membershipId,
      dueOn: '2027-12-01',
    });
  const { body } = await marit.get<CommitmentDto[]>(`/api/plgs/${plg}/commitments`);
  const hangAt = (id: string) => body.filter((it) => it.membershipId === id).map((it) => it.seatId);
  expect(hangAt(membershipOf(cast.floor))).toEqual([seats.HV]);
  expect(hangAt(membershipOf(cast.harmjan))).toEqual([seats.VK]);
});

it('counts who is at a meeting for each by itself', async () => {
  const marit = await house.as('marit');
  const when = { title: 'Bijeen', date: '2027-11-11', startTime: '15:30', endTime: '17:30' };
  const { id } = (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, when)).body;
  const { body } = await marit.get<MeetingRoomDto>(`/api/meetings/${id}/room`);
  expect(namesakes(body.programmes.map((it) => it.programmeName))).toEqual(both);
  const seated = body.attendees.map((it) => it.programmeName);
  expect(namesakes([...new Set(seated)])).toEqual(both);
});

it('says whose place is whose', async () => {
  const marit = await house.as('marit');
  const { body } = await marit.get<SeatHistoryDto[]>(`/api/plgs/${plg}/seat-histories`);
  expect(namesakes(body.map((it) => it.programmeName))).toEqual(both);
});

it('says which of them can make a date', async () => {
  const marit = await house.as('marit');
  const option = { date: '2027-12-09', startTime: '15:30', endTime: '17:30' };
  const input = { key: randomUUID(), title: 'Wanneer', options: [option] };
  const { body } = await marit.post<DatePollDto>(`/api/plgs/${plg}/date-polls`, input);
  expect(namesakes(body.options[0]!.programmes.map((it) => it.programmeName))).toEqual(both);
});

it('gives each a turn of its own in a format, and keeps their notes apart', async () => {
  const [marit, floor, harmjan] = await Promise.all(
    (['marit', 'floor', 'harmjan'] as const).map((name) => house.as(name)),
  );
  const when = { title: 'Vandaag', date: '2026-11-26', startTime: '15:30', endTime: '17:30' };
  const { id } = (await marit!.post<MeetingDto>(`/api/plgs/${plg}/meetings`, when)).body;
  await marit!.post(`/api/meetings/${id}/open`);
  const start = async (key: string) =>
    (await marit!.post<FormatRunDto>(`/api/meetings/${id}/formats`, { key })).body;
  const round = await start('verhalenronde');
  expect(namesakes([...new Set(round.steps.map((it) => it.programmeName ?? null))])).toEqual(both);
  await marit!.post(`/api/format-runs/${round.id}/end`);
  const { id: runId } = await start('portrettengalerij');
  for (const who of [floor, harmjan])
    expect(
      await who!.post(`/api/format-runs/${runId}/notes`, { stepIndex: 0, text: 'Rust', kind: 0 }),
    ).toMatchObject({ status: 201 });
  const { body } = await marit!.post<FormatRunDto>(`/api/format-runs/${runId}/open`, { stepIndex: 0 });
  expect(namesakes(body.notes.map((it) => it.programmeName))).toEqual(both);
});
