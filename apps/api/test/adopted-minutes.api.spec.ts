import { randomUUID } from 'node:crypto';
import type {
  AgendaItemDto,
  CommitmentDto,
  DecisionDto,
  MeetingDto,
  MinutesDto,
  NoteDto,
} from '@leerkring/shared';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, membershipOf, plg } from './support/cast.ts';

let house: TestApp;
let marit: Visitor;
let bram: Visitor;
let meeting: MeetingDto;
let item: AgendaItemDto;
let decision: DecisionDto;
let note: NoteDto;
let commitment: CommitmentDto;

const plan = async (date: string) => {
  const input = { title: `Bijeenkomst ${date}`, date, startTime: '15:30', endTime: '17:30' };
  return (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, input)).body;
};
const minutes = async () => (await marit.get<MinutesDto>(`/api/meetings/${meeting.id}/minutes`)).body;
const decisions = async () => (await marit.get<DecisionDto[]>(`/api/plgs/${plg}/decisions`)).body;
const notes = async () => (await marit.get<NoteDto[]>(`/api/plgs/${plg}/notes`)).body;
const outcome = (kind: string, text: string) =>
  bram.post<{ code: string }>(`/api/agenda-items/${item.id}/outcomes`, { id: randomUUID(), kind, text });

beforeAll(async () => {
  house = await bootApp();
  [marit, bram] = [await house.as('marit'), await house.as('bram')];
  meeting = await plan('2026-11-26');
  const at = `/api/meetings/${meeting.id}`;
  item = (await marit.post<AgendaItemDto>(`${at}/agenda-items`, { title: 'Rooster', minutes: 20 })).body;
  const of = { agendaItemId: item.id };
  decision = (await bram.post<DecisionDto>(`${at}/decisions`, { ...of, text: 'We lezen vooraf.' })).body;
  await outcome('insight', 'Rust helpt.');
  note = (await notes())[0]!;
  const action = {
    ...of,
    text: 'Rooster opvragen',
    membershipId: membershipOf(cast.bram),
    dueOn: '2026-12-10',
  };
  commitment = (await bram.post<CommitmentDto>(`${at}/commitments`, action)).body;
  await marit.post(`${at}/open`);
  await marit.post(`${at}/close`);
  while ((await minutes()).state !== 'concept') await new Promise((done) => setTimeout(done, 20));
});
afterAll(() => house.close());

describe('what a meeting came to', () => {
  it('can be worded otherwise and noted until its minutes are adopted', async () => {
    expect((await decisions())[0]?.can).toEqual({ read: true, edit: true, steward: true });
    expect(note.can.edit).toBe(true);
    expect((await minutes()).can.note).toBe(true);
    expect((await bram.patch(`/api/decisions/${decision.id}`, { text: 'We lezen elkaar.' })).status).toBe(
      200,
    );
    expect((await outcome('decision', 'We beginnen op tijd.')).status).toBe(201);
  });

  it('keeps its words once they are, and says so before somebody tries', async () => {
    const next = await plan('2026-12-03');
    await marit.post(`/api/meetings/${next.id}/open`);
    expect((await marit.post<MinutesDto>(`/api/meetings/${meeting.id}/minutes/adopt`)).body.state).toBe(
      'adopted',
    );
    for (const it of await decisions()) expect(it.can).toEqual({ read: true, edit: false, steward: true });
    for (const it of await notes()) expect(it.can).toEqual({ read: true, edit: false });
    expect((await minutes()).can.note).toBe(false);
    for (const path of [`/api/decisions/${decision.id}`, `/api/notes/${note.id}`])
      for (const answer of [
        await bram.patch<{ code: string }>(path, { text: 'Toch anders.' }),
        await bram.delete<{ code: string }>(path),
      ])
        expect([path, answer.status, answer.body.code]).toEqual([path, 409, 'minutes.adopted']);
    expect((await decisions()).map(({ text }) => text)).toEqual(['We lezen elkaar.', 'We beginnen op tijd.']);
    expect((await notes()).map(({ text }) => text)).toEqual(['Rust helpt.']);
  });

  it('takes in nothing after that', async () => {
    const { length } = await decisions();
    const late = { text: 'En nog iets.' };
    const answers = [
      await bram.post<{ code: string }>(`/api/meetings/${meeting.id}/decisions`, late),
      await outcome('decision', late.text),
      await outcome('question', late.text),
    ];
    for (const { status, body } of answers) expect([status, body.code]).toEqual([409, 'minutes.adopted']);
    expect(await decisions()).toHaveLength(length);
  });

  it('is kept by the database as well', async () => {
    for (const statement of [
      `update decision set text = 'Anders.' where meeting_id = $1`,
      `delete from decision where meeting_id = $1`,
      `insert into decision (id, plg_id, meeting_id, text, decided_on)
       select gen_random_uuid(), plg_id, id, 'Later.', '2026-11-26' from meeting where id = $1`,
      `update decision set meeting_id = null, agenda_item_id = null where meeting_id = $1`,
      `update note set text = 'Anders.' where meeting_id = $1`,
      `delete from note where meeting_id = $1`,
      `insert into note (id, plg_id, meeting_id, agenda_item_id, kind, text)
       select gen_random_uuid(), plg_id, meeting_id, id, 'insight', 'Later.' from agenda_item where meeting_id = $1`,
    ])
      await expect(house.db.query(statement, [meeting.id])).rejects.toThrow('adopted minutes never change');
  });

  it('goes on all the same: who keeps an eye on it, what takes its place, and whether an action is done', async () => {
    const ownerId = membershipOf(cast.bram);
    const steward = { ownerId, reviewOn: '2027-02-01' };
    expect((await bram.put(`/api/decisions/${decision.id}/steward`, steward)).status).toBe(200);
    const next = (await marit.get<MeetingDto[]>(`/api/plgs/${plg}/meetings`)).body.find(
      ({ state }) => state === 'open',
    )!;
    const { body: newer } = await bram.post<DecisionDto>(`/api/meetings/${next.id}/decisions`, {
      text: 'We lezen hardop.',
    });
    const put = await bram.put<DecisionDto>(`/api/decisions/${decision.id}/successor`, { byId: newer.id });
    expect(put.body.status).toBe('superseded');
    const done = await bram.post<CommitmentDto>(`/api/commitments/${commitment.id}/settle`, {
      state: 'done',
    });
    expect(done.body.state).toBe('done');
  });
});
