import type {
  AgendaItemDto,
  AgendaOccurrenceDto,
  AgendaProposalDto,
  DecisionDto,
  MeetingDto,
  MeetingRoomDto,
} from '@leerkring/shared';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, membershipOf, plg } from './support/cast.ts';

let house: TestApp;
let marit: Visitor;
let renske: Visitor;
let first: MeetingDto;
let second: MeetingDto;
let items: AgendaItemDto[];

const plan = async (title: string, date: string) =>
  (
    await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, {
      title,
      date,
      startTime: '15:30',
      endTime: '17:30',
    })
  ).body;
const proposal = async () => (await marit.get<AgendaProposalDto>(`/api/plgs/${plg}/agenda-proposal`)).body;
const agendaOf = async (meeting: MeetingDto) =>
  (await marit.get<MeetingRoomDto>(`/api/meetings/${meeting.id}/room`)).body.agenda;
const historyOf = async (id: string) =>
  (await renske.get<AgendaOccurrenceDto[]>(`/api/agenda-items/${id}/history`)).body;
const place = (meeting: MeetingDto, input: { place: string[]; prune: string[] }, visitor = marit) =>
  visitor.post<AgendaProposalDto>(`/api/meetings/${meeting.id}/agenda-proposal`, input);

beforeAll(async () => {
  house = await bootApp();
  [marit, renske] = [await house.as('marit'), await house.as('renske')];
  first = await plan('Eerste', '2026-09-01');
  second = await plan('Tweede', '2026-10-27');
  for (const title of ['Een', 'Twee', 'Drie', 'Vier', 'Vijf'])
    await marit.post(`/api/meetings/${first.id}/agenda-items`, { title, minutes: 10 });
  items = await agendaOf(first);
  await marit.post(`/api/meetings/${first.id}/commitments`, {
    text: 'Rooster opvragen',
    membershipId: membershipOf(cast.renske),
    dueOn: '2026-10-01',
  });
  await marit.post(`/api/meetings/${first.id}/commitments`, {
    text: 'Pas later',
    membershipId: membershipOf(cast.renske),
    dueOn: '2027-05-01',
  });
  const decision = await marit.post<DecisionDto>(`/api/meetings/${first.id}/decisions`, {
    text: 'Elke twee weken.',
  });
  await marit.put(`/api/decisions/${decision.body.id}/steward`, { ownerId: null, reviewOn: '2026-10-20' });
  // Three of the five were talked about.
  await house.db.query('update agenda_item set elapsed_ms = 60000 where id = any ($1)', [
    items.slice(0, 3).map(({ id }) => id),
  ]);
  await marit.post(`/api/meetings/${first.id}/open`);
  await marit.post(`/api/meetings/${first.id}/close`);
});
afterAll(() => house.close());

it('is closed to people outside the group; members read, and only the coordinator places', async () => {
  for (const name of ['esra', 'sjors', 'vera', 'pauline', 'noor'] as const) {
    const outsider = await house.as(name);
    expect((await outsider.get(`/api/plgs/${plg}/agenda-proposal`)).status).toBe(404);
    expect((await place(second, { place: [], prune: [] }, outsider)).status).toBe(404);
    expect((await outsider.post(`/api/plgs/${plg}/agenda-requests`, { title: 'x', minutes: 5 })).status).toBe(
      404,
    );
    expect((await outsider.get(`/api/agenda-items/${items[0]!.id}/history`)).status).toBe(404);
    expect((await outsider.post(`/api/agenda-items/${items[0]!.id}/postpone`)).status).toBe(404);
  }
  expect((await place(second, { place: [], prune: [] }, renske)).status).toBe(403);
  expect((await marit.get(`/api/plgs/${plg}/agenda-proposal`)).status).toBe(200);
});

it('proposes exactly what was not discussed, what is due and what is to be reviewed, each with its reason', async () => {
  expect(
    (await proposal()).candidates.map(({ reason, title, times, since }) => [reason, title, times, since]),
  ).toEqual([
    ['undiscussed', 'Vier', 2, '2026-09-01'],
    ['undiscussed', 'Vijf', 2, '2026-09-01'],
    ['action', 'Rooster opvragen', 1, '2026-09-01'],
    ['review', 'Elke twee weken.', 1, '2026-09-01'],
  ]);
});

it('adds what members ask for and what was put off', async () => {
  await renske.post(`/api/plgs/${plg}/agenda-requests`, { title: 'Excursie', minutes: 15 });
  await marit.post(`/api/agenda-items/${items[0]!.id}/postpone`);
  expect((await marit.post(`/api/agenda-items/${items[0]!.id}/postpone`)).status).toBe(409);
  const added = (await proposal()).candidates.filter(({ key }) => key.startsWith('backlog:'));
  expect(added.map(({ reason, title }) => [reason, title]).toSorted()).toEqual([
    ['postponed', 'Een'],
    ['requested', 'Excursie'],
  ]);
});

it('places what is kept, and moves what is left out to the backlog', async () => {
  const { candidates } = await proposal();
  const keyOf = (title: string) => candidates.find((it) => it.title === title)?.key ?? '';
  const kept = ['Vier', 'Rooster opvragen', 'Elke twee weken.', 'Een'].map(keyOf);
  const { body } = await place(second, { place: kept, prune: [keyOf('Vijf')] });
  expect(body.candidates.map(({ title }) => title)).toEqual(['Excursie']);
  expect(body.backlog.map(({ title, reason }) => [title, reason])).toEqual([['Vijf', 'undiscussed']]);
  expect((await agendaOf(second)).map(({ title }) => title).toSorted()).toEqual([
    'Een',
    'Elke twee weken.',
    'Rooster opvragen',
    'Vier',
  ]);
  // Pressed twice, it places nothing twice.
  await place(second, { place: kept, prune: [] });
  expect(await agendaOf(second)).toHaveLength(4);
  const picked = await place(second, { place: [body.backlog[0]!.key], prune: [] });
  expect(picked.body.backlog).toEqual([]);
});

it('tells of an item in which meetings it stood', async () => {
  const item = (await agendaOf(second)).find(({ title }) => title === 'Vier');
  expect(
    (await historyOf(item!.id)).map(({ meetingTitle, isDiscussed }) => [meetingTitle, isDiscussed]),
  ).toEqual([
    ['Eerste', false],
    ['Tweede', false],
  ]);
  const third = await plan('Derde', '2026-12-15');
  await marit.post(`/api/meetings/${second.id}/open`);
  await marit.post(`/api/meetings/${second.id}/close`);
  const again = (await proposal()).candidates.find(({ title }) => title === 'Vier');
  expect(again).toMatchObject({ reason: 'undiscussed', times: 3, since: '2026-09-01' });
  await place(third, { place: [again!.key], prune: [] });
  const [placed] = await agendaOf(third);
  expect((await historyOf(placed!.id)).map(({ meetingId }) => meetingId)).toEqual([
    first.id,
    second.id,
    third.id,
  ]);
  // Whoever was invited to one of these meetings learns of no other, nor who of the group comes.
  const guest = { name: 'Gast', email: cast.sjors.email, programme: 'Elders', takesPart: true };
  expect((await marit.post(`/api/meetings/${third.id}/guests`, guest)).status).toBe(201);
  const sjors = await house.as('sjors');
  const seen = await sjors.get<AgendaOccurrenceDto[]>(`/api/agenda-items/${placed!.id}/history`);
  expect(seen.body.map(({ meetingId }) => meetingId)).toEqual([third.id]);
  const invites = `/api/meetings/${third.id}/invites`;
  expect((await sjors.get(invites)).status).toBe(404);
  const mine = { answer: 'accepted', startsAt: third.startsAt };
  expect((await sjors.put(`${invites}/mine`, mine)).status).toBe(404);
  expect((await renske.put(`${invites}/mine`, mine)).status).toBe(200);
});
