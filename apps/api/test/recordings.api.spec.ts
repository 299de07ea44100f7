import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { recordingLimits, type RecordingDto, type RecordingsDto, type RetentionDto } from '@leerkring/shared';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { RecordingsService } from '../src/recordings/recordings.service.ts';
import { bootApp, type Answer, type TestApp, type Visitor } from './support/app.ts';
import { plg, type CastName } from './support/cast.ts';
import { agreeVisit, revision, startBody, writeGuide, type Guide } from './support/conversation.ts';

type Told<T> = Answer<T & { code?: string; facts?: Record<string, unknown> }>;

let house: TestApp;
let renske: Visitor;
let guide: Guide;
let visit: string;
beforeAll(async () => {
  house = await bootApp();
  renske = await house.as('renske');
  guide = await writeGuide(house.db);
  visit = await agreeVisit(house.db, 'renske', 'MZ');
});
afterAll(() => house.close());

/** What a browser makes of a microphone begins with these four bytes; the rest is noise here. */
const soundOf = (size: number): Buffer =>
  Buffer.concat([Buffer.from('1a45dfa3', 'hex'), randomBytes(size - 4)]);
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const inPieces = (bytes: Buffer, size: number): Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );

async function talkOf(more: Parameters<typeof startBody>[2] = {}): Promise<string> {
  const body = startBody(guide, visit, more);
  const { status } = await renske.post(`/api/plgs/${plg}/interviews`, body);
  expect(status).toBe(201);
  return body.id;
}

const begin = (talk: string, more: object = {}, who: Visitor = renske): Promise<Told<RecordingDto>> =>
  who.post(`/api/interviews/${talk}/recordings`, {
    id: randomUUID(),
    type: 'audio/webm;codecs=opus',
    startedAt: '2026-11-16T09:00:00.000Z',
    consentAt: '2026-11-16T09:00:00.000Z',
    consentVersion: '1.0',
    ...more,
  });

const send = (
  id: string,
  number: number,
  bytes: Buffer,
  { hash = sha256(bytes), who = renske, type = 'application/octet-stream' } = {},
): Promise<Told<{ stored: number }>> =>
  fetch(`${house.origin}/api/recordings/${id}/chunks?number=${number}&sha256=${hash}`, {
    method: 'POST',
    headers: { 'content-type': type, origin: house.origin, ...(who.cookie && { cookie: who.cookie }) },
    body: new Uint8Array(bytes),
  }).then(async (response) => {
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : {}, headers: response.headers };
  });

const finish = (
  id: string,
  whole: Buffer,
  chunks: number,
  who: Visitor = renske,
): Promise<Told<RecordingDto>> =>
  who.post(`/api/recordings/${id}/finish`, { chunks, seconds: 12, sha256: sha256(whole) });

async function recorded(talk: string, whole = soundOf(9000)): Promise<string> {
  const { id } = (await begin(talk)).body;
  const pieces = inPieces(whole, 4000);
  for (const [number, piece] of pieces.entries()) expect((await send(id, number, piece)).status).toBe(200);
  expect((await finish(id, whole, pieces.length)).body.sha256).toBe(sha256(whole));
  return id;
}

const listen = async (id: string, who: Visitor = renske) => {
  const response = await fetch(`${house.origin}/api/recordings/${id}/listen`, {
    method: 'POST',
    headers: { origin: house.origin, ...(who.cookie && { cookie: who.cookie }) },
  });
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  };
};

const refusal = async (asked: Promise<Told<object>>) => {
  const { status, body } = await asked;
  return `${status} ${body.code}`;
};

const rowsOf = async (id: string) => {
  const [row] = await house.db.query<{ rows: number; pieces: number; keys: number }>(
    `select (select count(*) from recording where id = $1)::int as rows,
       (select count(*) from recording_chunk where recording_id = $1)::int as pieces,
       (select count(*) from respondent_keys.respondent_key where id = $1)::int as keys`,
    [id],
  );
  return row;
};
const gone = { rows: 0, pieces: 0, keys: 0 };

const everyoneElse: CastName[] = ['youssef', 'carlijn', 'marit', 'bram', 'gijs', 'pauline', 'esra'];

describe('what was recorded', () => {
  it('is heard, seen and added to by nobody else: host, coordinator, author, administrator, guessed ids', async () => {
    const talk = await talkOf();
    const id = await recorded(talk);
    const piece = soundOf(50);
    const ask = async (who: Visitor, at: string, of: string) => [
      (await who.get(`/api/interviews/${of}/recordings`)).status,
      (await begin(of, {}, who)).status,
      (await send(at, 0, piece, { who })).status,
      (await finish(at, piece, 1, who)).status,
      (await listen(at, who)).status,
      (await who.request('DELETE', `/api/interviews/${of}/recordings`)).status,
    ];
    for (const name of everyoneElse)
      expect(await ask(await house.as(name), id, talk)).toEqual(Array(6).fill(404));
    expect(await ask(renske, randomUUID(), randomUUID())).toEqual(Array(6).fill(404));
    expect(await ask(house.stranger(), id, talk)).toEqual(Array(6).fill(401));
    expect((await listen(id)).status).toBe(200);
  });

  it('is heard whole by who recorded it, and every listening stands in the log that others read', async () => {
    const talk = await talkOf();
    const whole = soundOf(60_000);
    const id = await recorded(talk, whole);
    const { status, headers, bytes } = await listen(id);
    expect(status).toBe(200);
    expect(bytes.equals(whole)).toBe(true);
    expect(headers.get('content-type')).toBe('audio/webm;codecs=opus');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    await listen(id);
    const [heard] = await house.db.query(
      `select count(*)::int as times, min(facts::text) as facts from event where name = 'recording.listened' and subject_id = $1`,
      [talk],
    );
    expect(heard).toEqual({ times: 2, facts: '{}' });
  });

  it('is in the database sealed, each piece with its place', async () => {
    const talk = await talkOf();
    const canary = Buffer.concat([Buffer.from('1a45dfa3', 'hex'), Buffer.from('kanarie in het geluid')]);
    const id = await recorded(talk, canary);
    const [row] = await house.db.query<{ sealed: Buffer }>(
      'select sealed from recording_chunk where recording_id = $1',
      [id],
    );
    expect(row?.sealed.includes('kanarie')).toBe(false);
    await expect(
      house.db.query('update recording_chunk set number = 7 where recording_id = $1', [id]),
    ).rejects.toMatchObject({ driverError: { constraint: 'recording_chunk_of_kept' } });
  });
});

describe('a piece', () => {
  it('counts once, however often and in whatever order it comes', async () => {
    const talk = await talkOf();
    const { id } = (await begin(talk)).body;
    const whole = soundOf(10_000);
    const pieces = inPieces(whole, 4000);
    for (const number of [2, 0, 2, 1, 0])
      expect((await send(id, number, pieces[number]!)).body.stored).toBe(number);
    await Promise.all([1, 1, 1].map((number) => send(id, number, pieces[number]!)));
    expect(await rowsOf(id)).toMatchObject({ pieces: 3 });
    expect((await finish(id, whole, 3)).body).toMatchObject({ sha256: sha256(whole), seconds: 12 });
    // The answer was lost on its way: asked again, it is the same, and nothing can be added.
    expect((await finish(id, whole, 3)).status).toBe(200);
    expect((await send(id, 1, pieces[1]!)).status).toBe(200);
    expect((await send(id, 3, pieces[1]!)).body.code).toBe('recording.kept_already');
    expect((await listen(id)).bytes.equals(whole)).toBe(true);
  });

  it('is refused when it is damaged, too large, empty, out of range, of another kind, or not the one from before', async () => {
    const { id } = (await begin(await talkOf())).body;
    const piece = soundOf(200);
    expect(await refusal(send(id, 0, piece, { hash: sha256(soundOf(200)) }))).toBe(
      '422 recording.chunk_damaged',
    );
    const large = soundOf(recordingLimits.chunkBytes + 1);
    expect(await refusal(send(id, 0, large))).toBe('413 recording.chunk_too_large');
    expect(await refusal(send(id, 0, Buffer.alloc(0)))).toBe('422 file.empty');
    expect(await refusal(send(id, recordingLimits.chunks, piece))).toBe('422 invalid');
    expect(await refusal(send(id, -1, piece))).toBe('422 invalid');
    expect(await refusal(send(id, 0, piece, { hash: 'x' }))).toBe('422 invalid');
    for (const type of ['audio/webm', 'text/html', 'multipart/form-data; boundary=x', 'text/plain'])
      expect(await refusal(send(id, 0, piece, { type }))).toBe('400 unreadable');
    expect(await rowsOf(id)).toMatchObject({ pieces: 0 });
    await send(id, 0, piece);
    expect(await refusal(send(id, 0, soundOf(200)))).toBe('409 recording.chunk_differs');
    expect(await rowsOf(id)).toMatchObject({ pieces: 1 });
  });

  it('is refused beyond what one conversation may hold', async () => {
    const talk = await talkOf();
    const { id } = (await begin(talk)).body;
    await house.db.query('update recording set bytes = $2 where id = $1', [id, recordingLimits.bytes - 100]);
    expect((await send(id, 0, soundOf(101))).body.code).toBe('recording.full');
    expect((await send(id, 0, soundOf(100))).status).toBe(200);
  });
});

describe('the whole', () => {
  it('is not kept while a piece is missing, and says which', async () => {
    const { id } = (await begin(await talkOf())).body;
    const whole = soundOf(12_000);
    const pieces = inPieces(whole, 4000);
    await send(id, 0, pieces[0]!);
    await send(id, 2, pieces[2]!);
    const refused = await finish(id, whole, 3);
    expect(refused.body).toMatchObject({ code: 'recording.incomplete', facts: { missing: ['1'] } });
    expect((await listen(id)).status).toBe(409);
    await send(id, 1, pieces[1]!);
    expect((await finish(id, whole, 3)).status).toBe(200);
  });

  it('is an hour, in as many pieces as that makes, out of order and some twice, with one hash (S15)', async () => {
    // What a microphone gives in an hour, a minute or so in a piece.
    const whole = soundOf(3600 * 3000);
    const pieces = inPieces(whole, 12 * 4 * 3000);
    expect(pieces).toHaveLength(75);
    const { id } = (await begin(await talkOf())).body;
    const order = pieces.map((_, number) => (number * 32) % 75);
    for (const number of [...order, 3, 74, 0]) {
      const piece = pieces[number] ?? Buffer.alloc(0);
      expect((await send(id, number, piece)).body).toEqual({ stored: number });
    }
    const told = await renske.post<RecordingDto>(`/api/recordings/${id}/finish`, {
      chunks: 75,
      seconds: 3600,
      sha256: sha256(whole),
    });
    expect(told.body).toMatchObject({ sha256: sha256(whole), seconds: 3600 });
    expect((await listen(id)).bytes.equals(whole)).toBe(true);
  });

  it('is not kept when the two hashes differ, or when it is no sound', async () => {
    const { id } = (await begin(await talkOf())).body;
    const whole = soundOf(5000);
    await send(id, 0, whole);
    expect((await finish(id, soundOf(5000), 1)).body.code).toBe('recording.hash_differs');
    const [row] = await house.db.query('select kept_at, sha256 from recording where id = $1', [id]);
    expect(row).toEqual({ kept_at: null, sha256: null });
    expect((await finish(id, whole, 1)).status).toBe(200);
    const page = Buffer.from('<!doctype html><script>alert(1)</script>');
    const other = (await begin(await talkOf())).body.id;
    await send(other, 0, page);
    expect((await finish(other, page, 1)).body.code).toBe('recording.kind');
    expect((await begin(await talkOf(), { type: 'text/html' })).status).toBe(422);
  });
});

describe('sound without a yes', () => {
  it('is not made: under 16 without a parent, of another conversation, or by the database', async () => {
    const young = await talkOf({ isUnder16: true });
    expect((await begin(young)).body.code).toBe('recording.refused');
    expect((await begin(await talkOf(), { consentAt: undefined })).status).toBe(422);
    await expect(
      house.db.query(
        `insert into recording (id, plg_id, interview_id, type, started_at, consent_at, consent_version)
         values (gen_random_uuid(), $2, $1, 'audio/mp4', now(), now(), '1.0')`,
        [young, plg],
      ),
    ).rejects.toMatchObject({ driverError: { constraint: 'recording_is_allowed' } });
    const known = (await begin(await talkOf())).body;
    expect((await begin(await talkOf(), { id: known.id })).body.code).toBe('recording.id_taken');
    expect((await begin(known.interviewId, { id: known.id })).status).toBe(201);
  });

  it('goes at once with its key, and what is still on its way is not taken in', async () => {
    const talk = await talkOf();
    const id = await recorded(talk);
    const late = (await begin(talk)).body.id;
    await send(late, 0, soundOf(100));
    const { body } = await renske.request<RecordingsDto>('DELETE', `/api/interviews/${talk}/recordings`);
    expect(body).toEqual({ recordings: [], eraseAt: null, isRefused: true });
    expect([await rowsOf(id), await rowsOf(late)]).toEqual([gone, gone]);
    expect((await send(late, 1, soundOf(100))).status).toBe(404);
    expect((await begin(talk)).body.code).toBe('recording.refused');
    expect((await listen(id)).status).toBe(404);
    expect((await renske.request('DELETE', `/api/interviews/${talk}/recordings`)).status).toBe(200);
    // What was said in words stays.
    const answers = { answers: [revision(guide.student[0]!, 'Blijft staan.')] };
    expect((await renske.post(`/api/interviews/${talk}/answers`, answers)).status).toBe(200);
  });

  it('goes with the whole conversation, through every door', async () => {
    const talk = await talkOf();
    const id = await recorded(talk);
    await renske.post(`/api/interviews/${talk}/withdraw`);
    expect(await rowsOf(id)).toEqual(gone);
    expect((await begin(talk)).body.code).toBe('interview.withdrawn');
    expect((await listen(id)).status).toBe(404);
  });

  it('goes by the code of whoever was recorded, who reads that there is sound and for how long', async () => {
    const talk = await talkOf();
    const id = await recorded(talk);
    const code = 'ABCDEFGHJKMNPQRSTVWXYZ2345';
    await renske.put(`/api/interviews/${talk}/page-code`, { code });
    const someone = house.stranger();
    const page = await someone.post<{ recordedSeconds: number }>('/api/respondent-page', {
      code,
    });
    expect(page.body).toMatchObject({ recordedSeconds: 12, isRecordingRefused: false });
    const refused = await someone.post('/api/respondent-page/recordings/refuse', { code });
    expect(refused.body).toMatchObject({ recordedSeconds: null, isRecordingRefused: true, state: 'started' });
    expect(await rowsOf(id)).toEqual(gone);
    const wrong = await someone.post('/api/respondent-page/recordings/refuse', {
      code: code.toLowerCase().slice(1),
    });
    expect(wrong.body).toMatchObject({ code: 'respondent_page.unknown' });
  });

  it('is in no copy of yesterday beside the keys of today', async () => {
    const talk = await talkOf();
    const id = await recorded(talk);
    await house.db.query('delete from respondent_keys.respondent_key where id = $1', [id]);
    expect((await listen(id)).status).toBe(409);
    await house.app.get(RecordingsService).onApplicationBootstrap();
    expect(await rowsOf(id)).toEqual(gone);
    expect((await renske.get<RecordingsDto>(`/api/interviews/${talk}/recordings`)).body.isRefused).toBe(true);
  });
});

describe('the clock', () => {
  it('erases sound six months after the conversation, tells beforehand, and stops for a hold', async () => {
    const [young, old] = [await recorded(await talkOf()), await recorded(await talkOf())];
    await house.db.query(
      `update interview set started_at = now() - interval '7 months'
       where id = (select interview_id from recording where id = $1)`,
      [old],
    );
    const marit = await house.as('marit');
    const terms = async () =>
      (await marit.get<RetentionDto>(`/api/plgs/${plg}/retention`)).body.terms.find(
        (it) => it.category === 'sound',
      );
    expect((await terms())?.kept).toBeGreaterThanOrEqual(2);
    const night = async () => {
      await house.db.query(`delete from job_run where name = 'recordings.erase'`);
      await house.db.query(
        `insert into job_run (id, name, key, due_at) values (gen_random_uuid(), 'recordings.erase', 'now', now())`,
      );
      await house.app.get(Jobs).runDue();
    };
    await marit.post(`/api/plgs/${plg}/retention/hold`, { reason: 'Een klacht die nog loopt.' });
    await night();
    expect(await rowsOf(old)).toMatchObject({ rows: 1, keys: 1 });
    await marit.request('DELETE', `/api/plgs/${plg}/retention/hold`);
    await night();
    expect([await rowsOf(old), await rowsOf(young)]).toEqual([
      gone,
      expect.objectContaining({ rows: 1, keys: 1 }),
    ]);
  });
});
