import { createHash, randomUUID } from 'node:crypto';
import {
  minutesText,
  type AgendaItemDto,
  type CommitmentDto,
  type MeetingDto,
  type MeetingRoomDto,
  type MinutesDto,
  type NoteDto,
  type SearchHitDto,
  type TodayDto,
} from '@leerkring/shared';
import type { Socket } from 'socket.io-client';
import * as Y from 'yjs';
import { Clock } from '../src/platform/clock.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, membershipOf, plg } from './support/cast.ts';
import { TextEditor } from './support/text-editor.ts';

let house: TestApp;
let marit: Visitor;
let renske: Visitor;
let bram: Visitor;
const sockets: Socket[] = [];

async function hold(date: string): Promise<{ meeting: MeetingDto; item: AgendaItemDto }> {
  const input = { title: `Bijeenkomst ${date}`, date, startTime: '15:30', endTime: '17:30' };
  const meeting = (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, input)).body;
  const item = (
    await marit.post<AgendaItemDto>(`/api/meetings/${meeting.id}/agenda-items`, {
      title: 'Rooster',
      minutes: 20,
    })
  ).body;
  return { meeting, item };
}

async function open(visitor: Visitor, item: AgendaItemDto): Promise<TextEditor> {
  const socket = await visitor.socket();
  sockets.push(socket);
  return TextEditor.open(socket, { kind: minutesText.kind, subjectId: item.id, field: minutesText.field });
}

const at = (meeting: { id: string }, rest = '') => `/api/meetings/${meeting.id}/minutes${rest}`;
const read = async (meeting: { id: string }, visitor = marit) =>
  (await visitor.get<MinutesDto>(at(meeting))).body;
/** The concept is written just after the commit that closed the meeting. */
async function concept(meeting: { id: string }): Promise<MinutesDto> {
  for (;;) {
    const minutes = await read(meeting);
    if (minutes.state === 'concept') return minutes;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const adoptions = async (it: { id: string }) =>
  house.db.query<{ actor_id: string | null; facts: object }>(
    `select actor_id, facts from event where name = 'minutes.adopted' and subject_id = $1`,
    [it.id],
  );
async function close(on: string): Promise<MeetingDto> {
  const { meeting: it } = await hold(on);
  await marit.post(`/api/meetings/${it.id}/open`);
  await marit.post(`/api/meetings/${it.id}/close`);
  await concept(it);
  return it;
}
const textOf = (editor: TextEditor) => (editor.root.get(0) as Y.XmlElement).get(0) as Y.XmlText;
const isQuiet = async (...editors: TextEditor[]) => {
  while (new Set(editors.map(({ words }) => words)).size > 1)
    await new Promise((done) => setTimeout(done, 20));
};

beforeAll(async () => {
  house = await bootApp();
  [marit, renske, bram] = [await house.as('marit'), await house.as('renske'), await house.as('bram')];
});
afterAll(async () => {
  for (const socket of sockets) socket.disconnect();
  await house.close();
});

describe('a line that becomes a thing', () => {
  it('is refused to people outside the group and to guests of other meetings', async () => {
    const { item } = await hold('2026-11-02');
    const line = { id: randomUUID(), kind: 'insight', text: 'Rust helpt.' };
    for (const name of ['esra', 'sjors', 'vera', 'pauline', 'noor'] as const) {
      const outsider = await house.as(name);
      expect((await outsider.post(`/api/agenda-items/${item.id}/outcomes`, line)).status).toBe(404);
      expect((await outsider.get(`/api/plgs/${plg}/notes`)).status).toBe(404);
    }
  });

  it('keeps both texts and makes one action when two type in the paragraph and one turns it into an action', async () => {
    const { item } = await hold('2026-11-03');
    const [one, other] = [await open(marit, item), await open(renske, item)];
    await one.write('Renske vraagt het rooster op');
    await isQuiet(one, other);
    const id = randomUUID();
    const outcome = () =>
      renske.post(`/api/agenda-items/${item.id}/outcomes`, {
        id,
        kind: 'commitment',
        text: 'Renske vraagt het rooster op',
        ownerId: membershipOf(cast.renske),
        dueOn: '2026-12-01',
      });
    const [typed, pointed, ...made] = await Promise.all([
      one.edit(() => textOf(one).insert(28, ', samen met Bram')),
      other.edit(() => {
        const node = new Y.XmlElement('outcome');
        node.setAttribute('outcomeId', id);
        (other.root.get(0) as Y.XmlElement).insert(0, [node]);
      }),
      outcome(),
      outcome(),
    ]);
    expect([typed.problem, pointed.problem, ...made.map(({ status }) => status)]).toEqual([
      undefined,
      undefined,
      201,
      201,
    ]);
    await isQuiet(one, other);
    expect(one.words).toBe('Renske vraagt het rooster op, samen met Bram');
    expect((one.root.get(0) as Y.XmlElement).toString()).toContain(`outcomeId="${id}"`);
    const listed = (await marit.get<CommitmentDto[]>(`/api/plgs/${plg}/commitments`)).body;
    expect(listed.filter((it) => it.agendaItemId === item.id).map((it) => [it.id, it.ownerName])).toEqual([
      [id, 'Renske Bolhuis'],
    ]);
    const asked = (await renske.get<TodayDto>('/api/today')).body.obligations;
    expect(asked.filter(({ subjectId }) => subjectId === id)).toHaveLength(1);
    // A server that starts anew tells the same, to the letter.
    const again = await bootApp({ database: house.databaseUrl });
    const later = await open(await again.as('bram'), item);
    expect(later.root.toString()).toBe(one.root.toString());
    const kept = (await (await again.as('marit')).get<CommitmentDto[]>(`/api/plgs/${plg}/commitments`)).body;
    expect(kept).toEqual(listed);
    later.socket.disconnect();
    await again.close();
  });

  it('needs someone and a day when it is an action, and nothing more when it is an insight, a question or a quote', async () => {
    const { item } = await hold('2026-11-04');
    const make = (kind: string, rest: object = {}) =>
      marit.post<{ code?: string; fields?: object }>(`/api/agenda-items/${item.id}/outcomes`, {
        id: randomUUID(),
        kind,
        text: `Een ${kind}`,
        ...rest,
      });
    const bare = await make('commitment');
    expect([bare.status, bare.body.code, Object.keys(bare.body.fields ?? {})]).toEqual([
      422,
      'outcome.owner_missing',
      ['ownerId', 'dueOn'],
    ]);
    for (const kind of ['insight', 'question', 'quote', 'decision'])
      expect((await make(kind)).status).toBe(201);
    const notes = (await renske.get<NoteDto[]>(`/api/plgs/${plg}/notes`)).body.filter(
      (it) => it.agendaItemId === item.id,
    );
    expect(notes.map(({ kind, text }) => [kind, text])).toEqual([
      ['insight', 'Een insight'],
      ['question', 'Een question'],
      ['quote', 'Een quote'],
    ]);
    const elsewhere = await hold('2026-11-05');
    const twice = await marit.post<{ code: string }>(`/api/agenda-items/${elsewhere.item.id}/outcomes`, {
      id: notes[0]!.id,
      kind: 'insight',
      text: 'x',
    });
    expect([twice.status, twice.body.code]).toEqual([409, 'outcome.line_taken']);
    const found = (await marit.get<SearchHitDto[]>('/api/search?q=insight')).body;
    expect(found).toContainEqual(expect.objectContaining({ kind: 'insight', subjectId: notes[0]!.id }));
  });

  it('falls to the deputy when its owner leaves', async () => {
    const { meeting } = await hold('2026-11-06');
    const make = (deputy: string) =>
      marit.post<CommitmentDto & { code: string }>(`/api/meetings/${meeting.id}/commitments`, {
        text: 'Ruimte regelen',
        membershipId: membershipOf(cast.dennis),
        deputyId: deputy,
        dueOn: '2026-12-01',
      });
    expect((await make(membershipOf(cast.dennis))).body.code).toBe('commitment.deputy_is_owner');
    const { body } = await make(membershipOf(cast.loes));
    expect(body.deputyName).toBe('Loes Reuvekamp');
    const loes = await house.as('loes');
    const isAsked = async () =>
      (await loes.get<TodayDto>('/api/today')).body.obligations.some(
        ({ subjectId }) => subjectId === body.id,
      );
    expect(await isAsked()).toBe(false);
    await marit.delete(`/api/members/${membershipOf(cast.dennis)}`);
    expect(await isAsked()).toBe(true);
    expect((await loes.post(`/api/commitments/${body.id}/settle`, { state: 'done' })).status).toBe(200);
  });

  it('converges: five people type two hundred times in ten seconds and read the same', async () => {
    const { item } = await hold('2026-11-09');
    const names = ['marit', 'renske', 'bram', 'floor', 'harmjan'] as const;
    const editors = await Promise.all(names.map(async (name) => open(await house.as(name), item)));
    await editors[0]!.write('Begin. ');
    await isQuiet(...editors);
    await Promise.all(
      editors.map(async (editor, who) => {
        for (let round = 0; round < 40; round++) {
          const text = textOf(editor);
          const place = (round * 7 + who * 3) % (text.length + 1);
          const isCut = round % 5 === 4 && text.length > place + 1;
          const { problem } = await editor.edit(() =>
            isCut ? text.delete(place, 1) : text.insert(place, `${who}${round} `),
          );
          if (problem) throw new Error(problem.code);
        }
      }),
    );
    await isQuiet(...editors);
    const hashes = editors.map(({ words }) => createHash('sha256').update(words).digest('hex'));
    expect(new Set(hashes).size).toBe(1);
    const late = await open(await house.as('carlijn'), item);
    expect(late.words).toBe(editors[0]!.words);
  });
});

describe('minutes', () => {
  let meeting: MeetingDto;
  let item: AgendaItemDto;

  beforeAll(async () => {
    ({ meeting, item } = await hold('2026-11-12'));
    const editor = await open(marit, item);
    await editor.write('Wij kiezen voor twee lessen per week.');
    for (const name of ['renske', 'carlijn', 'willemijn'] as const)
      await marit.post(`/api/meetings/${meeting.id}/attendance`, {
        membershipId: membershipOf(cast[name]),
        state: 'present',
      });
  });

  const correct = (visitor: Visitor, rest: object = {}) =>
    visitor.post<MinutesDto & { code: string; fields: object }>(at(meeting, '/corrections'), {
      agendaItemId: item.id,
      passage: 'twee lessen',
      replacement: 'drie lessen',
      ...rest,
    });

  it('are closed to people outside the group, and to guests of other meetings', async () => {
    for (const name of ['esra', 'sjors', 'vera', 'pauline', 'noor'] as const) {
      const outsider = await house.as(name);
      for (const path of [at(meeting), at(meeting, '.json')])
        expect((await outsider.get(path)).status).toBe(404);
      for (const verb of ['/confirm', '/adopt'])
        expect((await outsider.post(at(meeting, verb))).status).toBe(404);
      expect((await outsider.put(at(meeting, '/scribe'), { membershipId: null })).status).toBe(404);
      expect((await correct(outsider)).status).toBe(404);
    }
  });

  it('are kept by a scribe, who hands over with one press', async () => {
    const { body } = await renske.put<MinutesDto>(at(meeting, '/scribe'), {
      membershipId: membershipOf(cast.renske),
    });
    expect(body.scribe?.name).toBe('Renske Bolhuis');
    expect((await renske.put(at(meeting, '/scribe'), { membershipId: randomUUID() })).status).toBe(404);
    expect((await marit.post<{ code: string }>(at(meeting, '/confirm'))).body.code).toBe(
      'minutes.no_concept',
    );
    expect((await marit.get<{ code: string }>(at(meeting, '.json'))).body.code).toBe('minutes.no_concept');
  });

  it('become a concept when the meeting is closed: nobody types in it any more', async () => {
    await marit.post(`/api/meetings/${meeting.id}/open`);
    await marit.post<MeetingRoomDto>(`/api/meetings/${meeting.id}/close`);
    const minutes = await concept(meeting);
    expect(minutes).toMatchObject({ version: 1, isAdoptable: false, confirmed: [], wasPresent: false });
    expect(minutes.present).toEqual(['Maatschappelijke Zorg', 'Medewerker Facilitaire Dienstverlening']);
    expect(JSON.stringify(minutes.items)).toContain('twee lessen per week');
    const editor = await open(renske, item);
    expect(editor.joined.canWrite).toBe(false);
    expect((await editor.write('Nog iets.')).problem).toBeDefined();
  });

  it('are confirmed by those who were there; those who were not may only propose', async () => {
    expect((await renske.post<MinutesDto>(at(meeting, '/confirm'))).body).toMatchObject({
      confirmed: ['Medewerker Facilitaire Dienstverlening'],
      isConfirmedByMe: true,
    });
    const willemijn = await (await house.as('willemijn')).post<MinutesDto>(at(meeting, '/confirm'));
    expect(willemijn.body.confirmedOthers).toBe(1);
    const absent = await bram.post<{ code: string }>(at(meeting, '/confirm'));
    expect([absent.status, absent.body.code]).toEqual([409, 'minutes.was_absent']);
    expect((await correct(bram)).status).toBe(200);
    const gone = await correct(bram, { passage: 'vier lessen' });
    expect([gone.status, gone.body.code, Object.keys(gone.body.fields)]).toEqual([
      409,
      'minutes.passage_gone',
      ['passage'],
    ]);
  });

  it('get a second version when the scribe accepts a correction, with what changed word by word', async () => {
    const [correction] = (await read(meeting)).corrections;
    const settle = `/api/minutes-corrections/${correction!.id}/settle`;
    expect((await bram.post(settle, { isAccepted: true })).status).toBe(403);
    expect((await (await house.as('esra')).post(settle, { isAccepted: true })).status).toBe(404);
    expect((await marit.post<{ code: string }>(at(meeting, '/adopt'))).body.code).toBe('minutes.too_early');
    const { body } = await renske.post<MinutesDto>(settle, { isAccepted: true });
    expect(body).toMatchObject({ version: 2, confirmed: [], isConfirmedByMe: false });
    expect(body.corrections[0]).toMatchObject({ state: 'accepted', inVersion: 2, byName: 'Bram Nijkamp' });
    expect(
      body.items[0]?.changes.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim()),
    ).toEqual(['twee', 'drie']);
    expect((await renske.post(settle, { isAccepted: true })).status).toBe(403);
    const found = (await marit.get<SearchHitDto[]>(`/api/search?q=${encodeURIComponent('drie lessen')}`))
      .body;
    expect(found).toContainEqual(expect.objectContaining({ kind: 'minutes', subjectId: item.id }));
  });

  it('keep an accepted correction when the meeting is opened once more', async () => {
    await marit.post(`/api/meetings/${meeting.id}/open`);
    while ((await read(meeting)).state !== 'live') await new Promise((done) => setTimeout(done, 20));
    await marit.post(`/api/meetings/${meeting.id}/close`);
    const minutes = await concept(meeting);
    expect(minutes.version).toBe(3);
    expect(JSON.stringify(minutes.items)).toContain('drie lessen');
  });

  it('are adopted once the next meeting has begun, with the hash of the file that anyone can download', async () => {
    await correct(bram, { passage: 'per week', replacement: 'elke week' });
    const next = await hold('2026-11-19');
    await marit.post(`/api/meetings/${next.meeting.id}/open`);
    expect((await marit.post<{ code: string }>(at(meeting, '/adopt'))).body.code).toBe(
      'minutes.corrections_open',
    );
    const openOne = (await read(meeting)).corrections.find(({ state }) => state === 'open');
    await renske.post(`/api/minutes-corrections/${openOne!.id}/settle`, { isAccepted: false });
    expect((await bram.post(at(meeting, '/adopt'))).status).toBe(403);
    const { body } = await renske.post<MinutesDto>(at(meeting, '/adopt'));
    expect(body.state).toBe('adopted');
    const file = await fetch(`${house.origin}${at(meeting, '.json')}`, {
      headers: { cookie: bram.cookie ?? '' },
    });
    expect(file.headers.get('content-type')).toContain('application/json');
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(body.sha256);
    expect((JSON.parse(bytes.toString()) as { items: { plain: string }[] }).items[0]?.plain).toBe(
      'Wij kiezen voor drie lessen per week.',
    );
  });

  it('are saved under a name in the language of who downloads them', async () => {
    const nameFor = async () => (await renske.get(at(meeting, '.json'))).headers.get('content-disposition');
    expect(await nameFor()).toBe('attachment; filename="notulen.json"');
    await renske.patch('/api/me', { locale: 'en' });
    expect(await nameFor()).toBe('attachment; filename="minutes.json"');
    await renske.patch('/api/me', { locale: 'nl' });
  });

  it('never change after that: not through the API, and not in the database', async () => {
    for (const [verb, body] of [
      ['/confirm', {}],
      ['/adopt', {}],
      ['/corrections', { agendaItemId: item.id, passage: 'drie', replacement: 'vier' }],
    ] as const) {
      const answer = await renske.post<{ code: string }>(at(meeting, verb), body);
      expect([verb, answer.status, answer.body.code]).toEqual([verb, 409, 'minutes.adopted']);
    }
    for (const statement of [
      `update minutes_version set content = '{}' where meeting_id = $1`,
      `delete from minutes_version where meeting_id = $1`,
      `insert into minutes_version (id, plg_id, minutes_id, meeting_id, number, content, sha256)
       select gen_random_uuid(), plg_id, id, meeting_id, 9, '{}', encode(sha256('{}'), 'hex')
       from meeting_minutes where meeting_id = $1`,
      `update meeting_minutes set state = 'concept', adopted_at = null where meeting_id = $1`,
      `delete from meeting_minutes where meeting_id = $1`,
    ])
      await expect(house.db.query(statement, [meeting.id])).rejects.toThrow(/never change/);
    const editor = await open(marit, item);
    expect((await editor.write('Toch nog.')).problem?.code).toBe('text.frozen');
  });

  describe('that nobody thinks of', () => {
    const day = 86_400_000;
    const later = async (days: number) => {
      jest.spyOn(house.app.get(Clock), 'now').mockReturnValue(new Date(Date.now() + days * day));
      await house.app.get(Jobs).runDue();
      jest.restoreAllMocks();
    };
    it('are adopted by themselves after the days that the group chose, which only the coordinator chooses', async () => {
      expect((await renske.patch(`/api/plgs/${plg}`, { minutesDays: 3 })).status).toBe(403);
      for (const minutesDays of [0, 61, 1.5, '9'])
        expect((await marit.patch(`/api/plgs/${plg}`, { minutesDays })).status).toBe(422);
      await marit.patch(`/api/plgs/${plg}`, { minutesDays: 20 });
      const last = await close('2027-01-14');
      const { adoptsOn, conceptAt } = await read(last);
      expect(Date.parse(adoptsOn!) - Date.parse(conceptAt!.slice(0, 10))).toBeLessThanOrEqual(21 * day);
      await later(18);
      expect((await read(last)).state).toBe('concept');
      await later(21);
      const adopted = await read(last);
      expect(adopted).toMatchObject({ state: 'adopted', adoptsOn: null });
      const file = await fetch(`${house.origin}${at(last, '.json')}`, {
        headers: { cookie: bram.cookie ?? '' },
      });
      const bytes = Buffer.from(await file.arrayBuffer());
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(adopted.sha256);
      await later(22);
      expect(await adoptions(last)).toEqual([{ actor_id: null, facts: { version: 1 } }]);
    });

    it('wait while a correction is open, however many days go by', async () => {
      const { meeting: last, item: topic } = await hold('2027-02-11');
      const editor = await open(marit, topic);
      await editor.write('Wij kiezen voor twee lessen.');
      await marit.post(`/api/meetings/${last.id}/open`);
      await marit.post(`/api/meetings/${last.id}/close`);
      await concept(last);
      const input = { agendaItemId: topic.id, passage: 'twee lessen', replacement: 'drie lessen' };
      expect((await bram.post(at(last, '/corrections'), input)).status).toBe(200);
      await later(40);
      expect((await read(last)).state).toBe('concept');
      const [correction] = (await read(last)).corrections;
      await marit.post(`/api/minutes-corrections/${correction!.id}/settle`, { isAccepted: true });
      await later(41);
      expect(await read(last)).toMatchObject({ state: 'adopted', version: 2 });
    });

    it('are adopted once the next meeting is over, not when it begins', async () => {
      const last = await close('2027-03-11');
      const { meeting: next } = await hold('2027-04-08');
      await marit.post(`/api/meetings/${next.id}/open`);
      await later(0);
      expect((await read(last)).state).toBe('concept');
      await marit.post(`/api/meetings/${next.id}/close`);
      await concept(next);
      await later(0);
      expect((await read(last)).state).toBe('adopted');
      expect((await read(next)).state).toBe('concept');
    });
  });

  it('show errata beside them', async () => {
    expect((await bram.post(at(meeting, '/errata'), { text: 'x' })).status).toBe(403);
    const before = (await read(meeting)).sha256;
    await renske.post(at(meeting, '/errata'), { text: 'De lessen begonnen pas in december.' });
    const minutes = await read(meeting, bram);
    expect(minutes.errata).toEqual([
      expect.objectContaining({ text: 'De lessen begonnen pas in december.', byName: 'Renske Bolhuis' }),
    ]);
    expect(minutes.sha256).toBe(before);
  });

  it('go along when the whole group goes', async () => {
    await house.db.query('delete from meeting where id = $1', [meeting.id]);
    expect(await house.db.query('select 1 from minutes_version where meeting_id = $1', [meeting.id])).toEqual(
      [],
    );
  });
});
