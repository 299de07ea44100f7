import { createCipheriv, randomBytes, randomUUID } from 'node:crypto';
import type { AnswerDto, InterviewDto, QuoteDto, RespondentDto } from '@leerkring/shared';
import { createDataSource } from '../src/platform/db/data-source.ts';
import { openAnswer, unseal } from '../src/interviews/respondent-key.rules.ts';
import { RespondentKeysService } from '../src/interviews/respondent-keys.service.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { plg } from './support/cast.ts';
import { createDatabase } from './support/database.ts';
import { agreeVisit, holdConversation, writeGuide, type Guide } from './support/conversation.ts';

let house: TestApp;
let renske: Visitor;
let bram: Visitor;
let guide: Guide;
let visit: string;
beforeAll(async () => {
  house = await bootApp();
  renske = await house.as('renske');
  bram = await house.as('bram');
  guide = await writeGuide(house.db);
  visit = await agreeVisit(house.db, 'renske', 'MZ');
});
afterAll(() => house.close());

type Copy = Record<string, Record<string, unknown>[]>;

/** Every row of every table, as an ordinary copy of the database has it: without the schema of keys. */
async function copyOf(): Promise<Copy> {
  const tables = await house.db.query<{ name: string }>(
    `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema', 'respondent_keys')`,
  );
  const copy: Copy = {};
  for (const { name } of tables) {
    const rows = await house.db.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${name} t`,
    );
    copy[name] = rows.map(({ row }) => row);
  }
  return copy;
}

/** Words as text and as the bytes they are stored as. */
const holds = (copy: Copy, words: string): boolean => {
  const text = JSON.stringify(copy);
  return text.includes(words) || text.includes(Buffer.from(words).toString('hex'));
};

async function putBack(copy: Copy, tables: string[]): Promise<void> {
  await house.db.transaction(async () => {
    await house.db.query('set local session_replication_role = replica');
    for (const table of tables) {
      await house.db.query(`delete from ${table}`);
      for (const row of copy[table] ?? [])
        await house.db.query(`insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`, [
          JSON.stringify(row),
        ]);
    }
  });
}

const answersOf = async (code: string): Promise<AnswerDto[]> =>
  (await bram.get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`)).body.filter((it) => it.code === code);

const refusalOf = async (query: string, values: unknown[]): Promise<string> => {
  try {
    await house.db.query(query, values);
    return 'done';
  } catch (error) {
    return (error as { driverError?: { constraint?: string } }).driverError?.constraint ?? String(error);
  }
};

describe('looking at who it was', () => {
  it('is for the interviewer, and stands in the log that others read; an administrator finds nothing', async () => {
    const talk = await holdConversation(renske, guide, visit, 'Rustig.', 'Sanne Zilverschoon');
    const path = `/api/interviews/${talk.id}/respondent`;
    for (const who of ['pauline', 'marit', 'bram', 'gijs', 'carlijn', 'youssef', 'esra'] as const)
      expect((await (await house.as(who)).post(path)).status).toBe(404);
    expect((await house.stranger().post(path)).status).toBe(401);
    expect((await renske.post<RespondentDto>(path)).body.name).toBe('Sanne Zilverschoon');
    await renske.post(path);
    const { body } = await (await house.as('marit')).get<unknown>(`/api/plgs/${plg}/audit`);
    const looks = JSON.stringify(body).split('respondent.looked_at').length - 1;
    expect(looks).toBe(2);
    expect(JSON.stringify(body)).not.toContain('Zilverschoon');
  });
});

describe('a name and words that were said', () => {
  it('are found by nobody through search, and no refusal repeats them', async () => {
    const talk = await holdConversation(renske, guide, visit, 'Zwaluwnest boven de deur.', 'Tjitske Zwaluw');
    for (const who of ['renske', 'bram', 'marit', 'carlijn', 'gijs', 'pauline', 'esra'] as const) {
      const visitor = await house.as(who);
      for (const q of ['Tjitske Zwaluw', 'zwaluwnest', 'Zwaluw', 'deur'])
        expect((await visitor.get(`/api/search?q=${encodeURIComponent(q)}`)).body).toEqual([]);
    }
    const said = { id: talk.id, respondent: { id: talk.id, name: 'Tjitske Zwaluw' }, text: 'Zwaluwnest' };
    for (const [path, body] of [
      [`/api/plgs/${plg}/interviews`, said],
      [`/api/interviews/${talk.id}/answers`, { answers: [{ ...said, text: 'Zwaluwnest\u0000' }] }],
      [`/api/interviews/${talk.id}/correct`, said],
      ['/api/respondent-page/amend', { ...said, code: 'Zwaluwnest', questionId: talk.id }],
    ] as const)
      for (const who of [renske, bram, house.stranger()]) {
        const answer = await who.post(path, body);
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(JSON.stringify(answer.body)).not.toMatch(/Zwaluw/);
      }
  });
});

describe('a copy of the database', () => {
  const words = 'Zeldzame kanariepiet in de gymzaal';
  const name = 'Wubbo Ganzevoort';
  let talk: InterviewDto;
  let copy: Copy;

  it('holds no word that was said and no name, not even of conversations that stand', async () => {
    talk = await holdConversation(renske, guide, visit, words, name);
    await renske.post(`/api/interviews/${talk.id}/correct`, {
      questionId: guide.student[0],
      text: `${words}, zei ze`,
      reason: 'kanarie-reden',
    });
    const answer = (await answersOf(talk.code)).find(({ text }) => text.startsWith(words));
    const quote = { answerId: answer?.id, start: 0, end: words.length };
    expect((await bram.post<QuoteDto>(`/api/plgs/${plg}/quotes`, quote)).body.words).toBe(words);
    copy = await copyOf();
    expect(holds(copy, talk.code)).toBe(true);
    for (const said of [words, 'kanariepiet', 'kanarie-reden', name, 'Ganzevoort'])
      expect(holds(copy, said)).toBe(false);
  });

  it('of yesterday, beside the keys of today, yields nothing of what was taken back since', async () => {
    await renske.post(`/api/interviews/${talk.id}/withdraw`);
    const keys = await house.db.query('select id from respondent_keys.respondent_key where id = $1', [
      talk.id,
    ]);
    expect(keys).toEqual([]);

    await putBack(copy, ['public.interview', 'respondents.respondent', 'public.answer', 'public.quote']);
    const [row] = await house.db.query<{ withdrawn_at: Date | null; words_sealed: Buffer | null }>(
      `select i.withdrawn_at, a.words_sealed from interview i join answer a on a.interview_id = i.id
       where i.id = $1 and a.is_quote`,
      [talk.id],
    );
    expect(row).toMatchObject({ withdrawn_at: null, words_sealed: expect.any(Buffer) });
    expect(JSON.stringify(await answersOf(talk.code))).not.toContain('kanarie');
    const quotes = (await bram.get<QuoteDto[]>(`/api/plgs/${plg}/quotes`)).body;
    expect(quotes.filter(({ code }) => code === talk.code).map(({ words: left }) => left)).toEqual([null]);
    expect((await renske.post<RespondentDto>(`/api/interviews/${talk.id}/respondent`)).body.name).toBeNull();

    // The next start takes back again what the copy brought.
    await house.app.get(RespondentKeysService).onApplicationBootstrap();
    expect((await renske.get<InterviewDto>(`/api/interviews/${talk.id}`)).body).toMatchObject({
      state: 'withdrawn',
      answers: [],
    });
    expect(holds(await copyOf(), talk.code)).toBe(true);
  });

  it('loses nothing of the conversations that stand', async () => {
    const other = await holdConversation(renske, guide, visit, 'Dit blijft staan.', null);
    await house.app.get(RespondentKeysService).onApplicationBootstrap();
    expect((await answersOf(other.code)).map(({ text }) => text)).toContain('Dit blijft staan.');
  });
});

describe('the database itself', () => {
  it('takes no words without a key, and destroys the keys with the conversation, whoever withdraws', async () => {
    const talk = await holdConversation(renske, guide, visit, 'Nog een kanarie.', 'Iemand');
    const key =
      'select count(*)::int as count from respondent_keys.respondent_key k join interview i on k.id in (i.id, i.respondent_id) where i.id = $1';
    expect(await house.db.query(key, [talk.id])).toEqual([{ count: 2 }]);
    await house.db.query('update interview set withdrawn_at = now() where id = $1', [talk.id]);
    expect(await house.db.query(key, [talk.id])).toEqual([{ count: 0 }]);
    expect(
      await house.db.query(
        'select count(*)::int as count from answer where interview_id = $1 and words_sealed is not null',
        [talk.id],
      ),
    ).toEqual([{ count: 0 }]);
    const standing = await holdConversation(renske, guide, visit, 'En nog een.');
    await house.db.query('delete from respondent_keys.respondent_key where id = $1', [standing.id]);
    expect(
      await refusalOf(
        `update answer set words_sealed = 'x', corrected_at = now(), corrected_voice = 'interviewer' where interview_id = $1`,
        [standing.id],
      ),
    ).toBe('answer_words_have_key');
  });
});

describe('an installation from before words were sealed', () => {
  it('keeps every name and word it had, sealed, and no trace of them as they were', async () => {
    const { url, drop } = await createDatabase(null);
    const source = await createDataSource(url, 2);
    await source.initialize();
    try {
      const all = source.migrations;
      const at = all.findIndex(({ constructor, name = constructor.name }) => name.startsWith('SealWords'));
      expect(at).toBeGreaterThan(0);
      Object.assign(source, { migrations: all.slice(0, at) });
      await source.runMigrations();
      const run = (query: string, values: unknown[] = []): Promise<unknown> => source.query(query, values);
      const [talk, gone, respondent, question, answer, quote] = Array.from({ length: 6 }, () => randomUUID());
      const key = randomBytes(32);
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const hidden = Buffer.concat([cipher.update('Oude Naam', 'utf8'), cipher.final()]);
      // The questions of those days are not at stake here.
      await run('alter table answer drop constraint answer_question');
      await source.transaction(async (tx) => {
        await tx.query('set local session_replication_role = replica');
        await tx.query(
          `insert into respondents.respondent (id, plg_id, code, name_cipher, name_key) values ($1, $2, 'ST-01', $3, $4)`,
          [respondent, plg, Buffer.concat([nonce, cipher.getAuthTag(), hidden]), key],
        );
        for (const [id, withdrawn] of [
          [talk, null],
          [gone, new Date()],
        ] as const)
          await tx.query(
            `insert into interview (id, plg_id, assignment_id, interviewer_id, protocol_version_id, audience, respondent_id, code, started_at, consent_at, consent_version, submitted_at, withdrawn_at)
             values ($1, $2, $1, $1, $4, 'student', $5, 'ST-01', now(), now(), '1.0', now(), $3)`,
            [id, plg, withdrawn, randomUUID(), id === talk ? respondent : null],
          );
        await tx.query(
          `insert into answer (id, plg_id, interview_id, question_id, revision, revision_id, text, follow_ups, is_quote)
           values ($1, $2, $3, $4, 1, $1, 'Oude woorden', '[{"asked":"Hoe?","answer":"Zo."}]', true)`,
          [answer, plg, talk, question],
        );
        await tx.query(
          `insert into quote (id, plg_id, answer_id, code, audience, start_at, end_at, words) values ($1, $2, $3, 'ST-01', 'student', 0, 4, 'Oude')`,
          [quote, plg, answer],
        );
      });
      Object.assign(source, { migrations: all.slice(0, at + 1) });
      await source.runMigrations();
      const keys = (await run('select id, bytes from respondent_keys.respondent_key')) as {
        id: string;
        bytes: Buffer;
      }[];
      expect(keys.map(({ id }) => id).toSorted()).toEqual([talk, respondent].toSorted());
      const keyOf = (id: string | undefined): Buffer =>
        keys.find((it) => it.id === id)?.bytes ?? Buffer.alloc(32);
      const [named] = (await run('select name_sealed from respondents.respondent')) as {
        name_sealed: Buffer;
      }[];
      expect(unseal(keyOf(respondent), `name ${respondent}`, named?.name_sealed ?? Buffer.alloc(0))).toBe(
        'Oude Naam',
      );
      const [kept] = (await run('select words_sealed from answer')) as { words_sealed: Buffer }[];
      expect(
        openAnswer(keyOf(talk), {
          interviewId: talk ?? '',
          questionId: question ?? '',
          wordsSealed: kept?.words_sealed ?? null,
        }),
      ).toEqual({
        text: 'Oude woorden',
        followUps: [{ asked: 'Hoe?', answer: 'Zo.' }],
        skipReason: null,
        correctionReason: null,
        namesKept: [],
      });
      const [quoted] = (await run('select words_sealed from quote')) as { words_sealed: Buffer }[];
      expect(unseal(keyOf(talk), `quote ${quote}`, quoted?.words_sealed ?? Buffer.alloc(0))).toBe('Oude');
    } finally {
      await source.destroy();
      await drop();
    }
  }, 60_000);
});
