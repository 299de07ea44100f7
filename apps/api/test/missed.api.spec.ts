import {
  minutesText,
  type AgendaItemDto,
  type Hint,
  type MeetingDto,
  type MissedDto,
  type MissedItemDto,
  type MissedSummaryDto,
  type ProposalDto,
} from '@leerkring/shared';
import type { Socket } from 'socket.io-client';
import { StaysService } from '../src/meeting-room/stays.service.ts';
import { Clock } from '../src/platform/clock.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { ask, bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, membershipOf, plg, seats, type CastName } from './support/cast.ts';
import { TextEditor } from './support/text-editor.ts';

let house: TestApp;
let meeting: MeetingDto;
let items: AgendaItemDto[];
/** What is missed of the meeting after it. */
let nextAt: string;
const people = new Map<CastName, Visitor>();
const sockets = new Map<string, Socket>();

async function as(name: CastName): Promise<Visitor> {
  const known = people.get(name) ?? (await house.as(name));
  people.set(name, known);
  return known;
}
const at = (verb: string) => `/api/meetings/${meeting.id}/${verb}`;
const read = async (name: CastName) => (await (await as(name)).get<MissedDto>(at('missed'))).body;
const mine = async (name: CastName) => (await (await as(name)).get<MissedSummaryDto[]>('/api/missed')).body;
const texts = (page: MissedDto, kind: MissedItemDto['kind']) =>
  page.items.filter((it) => it.kind === kind).map(({ text }) => text);

async function come(name: CastName, device = 'laptop'): Promise<void> {
  const socket = await (await as(name)).socket();
  sockets.set(`${name} ${device}`, socket);
  expect((await ask(socket, 'room.join', { meetingId: meeting.id })).problem).toBeUndefined();
}

const openStays = async (name: CastName) =>
  (
    await house.db.query('select 1 from stay where membership_id = $1 and left_at is null', [
      membershipOf(cast[name]),
    ])
  ).length;

async function go(name: CastName, device = 'laptop', staysWith = 0): Promise<void> {
  sockets.get(`${name} ${device}`)!.disconnect();
  while ((await openStays(name)) > staysWith) await new Promise((done) => setTimeout(done, 10));
}

const advance = (index: number) =>
  ask(sockets.get('marit laptop')!, 'agenda.advance', { meetingId: meeting.id, itemId: items[index]!.id });
const decide = async (text: string, index: number) =>
  (await as('marit')).post(at('decisions'), { text, agendaItemId: items[index]!.id });
const note = async (kind: string, text: string, index: number) =>
  (await as('renske')).post(`/api/agenda-items/${items[index]!.id}/outcomes`, {
    id: crypto.randomUUID(),
    kind,
    text,
  });
const promise = async (text: string, name: CastName, index: number) =>
  (await as('renske')).post(at('commitments'), {
    text,
    membershipId: membershipOf(cast[name]),
    dueOn: '2027-03-01',
    agendaItemId: items[index]!.id,
  });

const seen = async (name: CastName, list: { kind: string; id: string }[]) =>
  (await as(name)).post<MissedDto & { code?: string }>(at('missed/seen'), { items: list });
/** No log has it for longer than they see it themselves: rows of the log never go. */
const events = () => house.db.query(`select * from event where name like 'missed.%'`);

async function write(text: string, index: number): Promise<void> {
  const editor = await TextEditor.open(sockets.get('renske laptop')!, {
    kind: minutesText.kind,
    subjectId: items[index]!.id,
    field: minutesText.field,
  });
  expect((await editor.write(text)).problem).toBeUndefined();
}

beforeAll(async () => {
  house = await bootApp();
  const marit = await as('marit');
  const when = { date: '2026-11-26', startTime: '15:30', endTime: '17:30' };
  meeting = (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, { title: 'Aanbevelen', ...when }))
    .body;
  items = [];
  for (const title of ['Welkom', 'Werkwijze', 'Rooster', 'Vragen', 'Bezoeken', 'Afspraken'])
    items.push((await marit.post<AgendaItemDto>(at('agenda-items'), { title, minutes: 10 })).body);
});
afterAll(async () => {
  for (const socket of sockets.values()) socket.disconnect();
  jest.restoreAllMocks();
  await house.close();
});

it('is refused to people outside the group, to former members and to guests', async () => {
  const body = { items: [{ kind: 'decision', id: meeting.id }] };
  for (const name of ['esra', 'sjors', 'vera', 'pauline', 'noor'] as const) {
    const outsider = await as(name);
    expect((await outsider.get(at('missed'))).status).toBe(404);
    expect((await outsider.post(at('missed/seen'), body)).status).toBe(404);
    expect(await mine(name)).toEqual([]);
  }
});

it('is nothing before the meeting has begun', async () => {
  expect(await read('carlijn')).toMatchObject({ extent: 'none', items: [], unseen: 0 });
});

describe('of a meeting that someone left at the third of six items', () => {
  let proposal: ProposalDto;

  beforeAll(async () => {
    const marit = await as('marit');
    await house.db.query(
      `insert into substitution (id, plg_id, meeting_id, seat_id, replaced_id, substitute_id, arranged_by_id)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`,
      [plg, meeting.id, seats.HV, membershipOf(cast.floor), membershipOf(cast.aylin), cast.marit.id],
    );
    for (const name of ['marit', 'renske', 'youssef', 'bram', 'aylin', 'floor'] as const) await come(name);
    await come('youssef', 'phone');
    await marit.post(at('open'));
    await advance(0);
    await decide('We beginnen op tijd.', 0);
    await advance(1);
    proposal = (
      await marit.post<ProposalDto>(`/api/plgs/${plg}/proposals`, {
        title: 'Vaste dag',
        text: 'We overleggen op dinsdag.',
        meetingId: meeting.id,
        agendaItemId: items[1]!.id,
      })
    ).body;
    await marit.post(`/api/proposals/${proposal.id}/advance`, { to: 'deciding' });
    for (const name of ['renske', 'bram', 'aylin'] as const)
      await (
        await as(name)
      ).put(`/api/proposals/${proposal.id}/position`, { kind: 'consent', textVersion: 1 });
    await advance(2);
    await write('Bram legt het rooster uit.', 2);
    house.app.get(StaysService).graceMs = 0;
    await go('bram');
    await go('youssef', 'phone', 1);
    await decide('Het rooster blijft tot de zomer zo.', 2);
    await go('renske');
    await advance(3);
    await decide('We kiezen acht vragen.', 3);
    await come('renske');
    await write('Dat zoekt Bram Nijkamp uit.', 3);
    await note('insight', 'Rust helpt.', 3);
    await advance(4);
    await promise('De directie bellen', 'loes', 4);
    await promise('Een zaal regelen', 'youssef', 4);
    await note('question', 'Wie bezoekt wie?', 4);
    await marit.post(at('close'));
    await decide('Nagekomen: de lokalen zijn geregeld.', 5);
  });

  it('is exactly what came about since they left, the rest of the year included', async () => {
    const page = await read('bram');
    expect(page).toMatchObject({ extent: 'part', unseen: page.items.length, title: 'Aanbevelen' });
    expect(page.absences).toHaveLength(1);
    expect(page.absences[0]?.until).toBeNull();
    expect(texts(page, 'decision')).toEqual([
      'Het rooster blijft tot de zomer zo.',
      'We kiezen acht vragen.',
      'Nagekomen: de lokalen zijn geregeld.',
    ]);
    expect(texts(page, 'insight')).toEqual(['Rust helpt.']);
    expect(texts(page, 'question')).toEqual(['Wie bezoekt wie?']);
    expect(texts(page, 'passage')).toEqual(['Dat zoekt Bram Nijkamp uit.']);
    const actions = page.items.filter(({ kind }) => kind === 'commitment');
    expect(
      actions.map(({ text, isForMe, ownerName, agendaItemTitle }) => [
        text,
        isForMe,
        ownerName,
        agendaItemTitle,
      ]),
    ).toEqual([
      ['De directie bellen', true, 'Loes Reuvekamp', 'Bezoeken'],
      ['Een zaal regelen', false, 'Youssef el Amrani', 'Bezoeken'],
    ]);
    expect(page.items).toHaveLength(8);
  });

  it('is for who came back only what they were not there for, and not what they made themselves', async () => {
    const page = await read('renske');
    expect(page).toMatchObject({ extent: 'part' });
    expect(page.absences.map(({ until }) => until === null)).toEqual([false]);
    expect(page.items.map(({ text }) => text)).toEqual(['We kiezen acht vragen.']);
  });

  it('is nothing for who stayed, also when another of their devices went away', async () => {
    for (const name of ['marit', 'youssef', 'aylin'] as const)
      expect(await read(name)).toMatchObject({ extent: 'none', items: [] });
  });

  it('is all of it for who was not there, and for who was replaced and read along', async () => {
    for (const name of ['carlijn', 'floor'] as const) {
      const page = await read(name);
      expect(page.extent).toBe('whole');
      expect(texts(page, 'decision')).toEqual([
        'We beginnen op tijd.',
        'We overleggen op dinsdag.',
        'Het rooster blijft tot de zomer zo.',
        'We kiezen acht vragen.',
        'Nagekomen: de lokalen zijn geregeld.',
      ]);
      expect(texts(page, 'passage')).toEqual([]);
    }
  });

  it('tells an absent programme that it may still answer, and their answer is counted for everyone', async () => {
    const askOf = async (name: CastName) =>
      (await read(name)).items.find(({ ask: it }) => it?.proposalId === proposal.id)?.ask;
    expect(await askOf('carlijn')).toMatchObject({ isMine: true, answered: 3, seatCount: 5 });
    expect((await askOf('carlijn'))?.until).not.toBeNull();
    expect(await askOf('harmjan')).toMatchObject({ isMine: true });
    // Someone else acted for Floor's programme.
    expect(await askOf('floor')).toMatchObject({ isMine: false, answered: 3 });
    const carlijn = await as('carlijn');
    const told = new Promise<Hint>((resolve) => {
      const listen = (hint: Hint) => hint.resource === 'proposals' && resolve(hint);
      sockets.get('marit laptop')!.on('hint', listen);
    });
    const answer = { kind: 'consent', textVersion: 1 };
    expect((await carlijn.put(`/api/proposals/${proposal.id}/position`, answer)).status).toBe(200);
    expect(await askOf('carlijn')).toMatchObject({ isMine: false, answered: 4 });
    expect(await askOf('harmjan')).toMatchObject({ isMine: true, answered: 4 });
    // Whoever looks at it is told, and sees the new count without asking for it.
    expect(await told).toMatchObject({ id: proposal.id, plgId: plg });
    const { body } = await (await as('marit')).get<ProposalDto>(`/api/proposals/${proposal.id}`);
    expect(body.answered).toBe(4);
  });

  it('tells of portraits and conversations since, but of those only how many', async () => {
    await house.db.query(
      `with made as (
         insert into portrait (id, plg_id, seat_id, template_version, published_at, published_number)
         values (gen_random_uuid(), $1, $2, 1, now(), 1), (gen_random_uuid(), $1, $3, 1, now(), 1),
           (gen_random_uuid(), $1, $4, 1, null, null)
         returning id)
       insert into portrait_version (id, plg_id, portrait_id, number, template_version, "values")
       select gen_random_uuid(), $1, id, 1, 1, '{}' from made`,
      [plg, seats.VK, seats.SB, seats.FD],
    );
    // Bram's own programme published one too.
    expect(texts(await read('bram'), 'portrait')).toEqual(['Verkoper']);
    expect(texts(await read('carlijn'), 'portrait').toSorted()).toEqual(['Sport & Bewegen', 'Verkoper']);
    expect((await read('bram')).items.filter(({ kind }) => kind === 'interviews')).toEqual([]);
  });

  it('ends for portraits with the next meeting: who missed that too, hears of them there', async () => {
    const marit = await as('marit');
    const when = { date: '2026-12-10', startTime: '15:30', endTime: '17:30' };
    const next = (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, { title: 'Hierna', ...when }))
      .body;
    await marit.post(`/api/meetings/${next.id}/open`);
    const socket = await (await as('carlijn')).socket();
    sockets.set('carlijn next', socket);
    await ask(socket, 'room.join', { meetingId: next.id });
    await house.db.query('update portrait set published_at = now() where seat_id = $1', [seats.VK]);
    await marit.post(`/api/meetings/${next.id}/close`);
    expect(texts(await read('carlijn'), 'portrait')).toEqual(['Sport & Bewegen']);
    expect(texts(await read('bram'), 'portrait')).toEqual([]);
    nextAt = `/api/meetings/${next.id}/missed`;
    expect(texts((await (await as('carlijn')).get<MissedDto>(nextAt)).body, 'portrait')).toEqual([]);
    expect(texts((await (await as('bram')).get<MissedDto>(nextAt)).body, 'portrait')).toEqual(['Verkoper']);
  });
});

describe('what someone has seen of it', () => {
  it('is refused for what they did not miss', async () => {
    const [first] = (await read('carlijn')).items;
    const early = (await read('carlijn')).items.find(({ text }) => text === 'We beginnen op tijd.')!;
    expect((await seen('bram', [{ kind: early.kind, id: early.id }])).status).toBe(404);
    expect((await seen('carlijn', [{ kind: 'question', id: first!.id }])).status).toBe(404);
    expect((await seen('carlijn', [])).status).toBe(422);
    expect((await seen('carlijn', [{ kind: 'gossip', id: first!.id }])).status).toBe(422);
    expect(await events()).toEqual([]);
  });

  it('leaves the badge thing by thing, on all their devices at once and on nobody else’s', async () => {
    const [phone, marit] = [await (await as('bram')).socket(), await (await as('marit')).socket()];
    sockets.set('bram phone', phone).set('marit phone', marit);
    const others: Hint[] = [];
    marit.on('hint', (hint: Hint) => others.push(hint));
    const told = new Promise<Hint>((resolve) => {
      phone.on('hint', (hint: Hint) => hint.resource === 'missed' && resolve(hint));
    });
    const page = await read('bram');
    const [first, ...rest] = page.items.map(({ kind, id }) => ({ kind, id }));
    expect((await seen('bram', [first!])).body.unseen).toBe(page.unseen - 1);
    expect(await told).toMatchObject({ id: meeting.id, plgId: null });
    const badge = async () => (await mine('bram')).find(({ meetingId }) => meetingId === meeting.id)?.unseen;
    expect(await badge()).toBe(page.unseen - 1);
    expect((await seen('bram', [first!, ...rest])).body.unseen).toBe(0);
    expect(await badge()).toBe(0);
    expect((await seen('bram', [first!, ...rest])).status).toBe(200);
    // Nobody of the group is told, and no log has it.
    expect(others.filter(({ resource }) => resource === 'missed')).toEqual([]);
    expect(await events()).toEqual([]);
    expect((await read('carlijn')).items.every(({ isSeen }) => !isSeen)).toBe(true);
  });

  it('is news again when a portrait is published anew', async () => {
    const bram = await as('bram');
    const unseen = async () => (await bram.get<MissedDto>(nextAt)).body.items.filter(({ isSeen }) => !isSeen);
    const portraits = (await unseen()).map(({ kind, id }) => ({ kind, id }));
    expect(portraits.map(({ kind }) => kind)).toEqual(['portrait']);
    expect((await bram.post(`${nextAt}/seen`, { items: portraits })).status).toBe(200);
    expect(await unseen()).toEqual([]);
    await house.db.query(
      `update portrait set published_at = now() + interval '1 second' where seat_id = $1`,
      [seats.VK],
    );
    expect((await unseen()).map(({ kind }) => kind)).toEqual(['portrait']);
  });
});

it('keeps one stay at a time, in the right order, whatever is written', async () => {
  const insert = (entered: string, left: string | null) =>
    house.db.query(
      `insert into stay (id, plg_id, meeting_id, membership_id, entered_at, left_at)
       values (gen_random_uuid(), $1, $2, $3, $4, $5)`,
      [plg, meeting.id, membershipOf(cast.harmjan), entered, left],
    );
  await expect(insert('2026-11-26T15:00Z', '2026-11-26T14:00Z')).rejects.toThrow('stay_ends_after_it_began');
  await insert('2026-11-26T15:00Z', null);
  await expect(insert('2026-11-26T15:10Z', null)).rejects.toThrow('stay_one_at_a_time');
  await expect(
    house.db.query(`update acknowledgement set kind = 'gossip' where meeting_id = $1`, [meeting.id]),
  ).rejects.toThrow('acknowledgement_kind');
});

it('is forgotten after ninety days, with who was there when, also of a meeting nobody closed', async () => {
  const marit = await as('marit');
  const when = { date: '2026-12-17', startTime: '15:30', endTime: '17:30' };
  const open = (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, { title: 'Blijft open', ...when }))
    .body;
  await marit.post(`/api/meetings/${open.id}/open`);
  const socket = await (await as('carlijn')).socket();
  sockets.set('carlijn open', socket);
  await ask(socket, 'room.join', { meetingId: open.id });
  const stays = async ({ id }: MeetingDto) =>
    (await house.db.query('select 1 from stay where meeting_id = $1', [id])).length;
  const after = async (start: number) => {
    const later = new Date(start + 91 * 86_400_000);
    jest.spyOn(house.app.get(Clock), 'now').mockReturnValue(later);
    await house.app.get(Jobs).runDue();
  };
  expect(await stays(open)).toBe(1);
  await after(Date.now());
  expect(await stays(meeting)).toBe(0);
  expect(await house.db.query('select 1 from acknowledgement')).toEqual([]);
  await after(Date.parse(open.endsAt));
  expect(await stays(open)).toBe(0);
  jest.restoreAllMocks();
  await marit.post(`/api/meetings/${open.id}/close`);
});
