import { randomBytes } from 'node:crypto';
import {
  pageCodeOf,
  showPageCode,
  type AnalysisDto,
  type AnswerDto,
  type InterviewDto,
  type QuoteDto,
  type RespondentPageDto,
  type ThemeDto,
} from '@leerkring/shared';
import { everyPage } from './support/publication.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { plg } from './support/cast.ts';
import {
  agreeVisit,
  holdConversation,
  revision,
  startBody,
  writeGuide,
  type Guide,
} from './support/conversation.ts';

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

const newCode = (): string => pageCodeOf(randomBytes(26));
const give = (who: Visitor, id: string, code: string) => who.put(`/api/interviews/${id}/page-code`, { code });
const open = (code: string) =>
  house.stranger().post<RespondentPageDto & { code: string }>('/api/respondent-page', { code });
const act = (what: 'amend' | 'quoting' | 'withdraw', body: object) =>
  house.stranger().post<RespondentPageDto & { code: string }>(`/api/respondent-page/${what}`, body);

async function talkWith(
  text: string,
  name: string | null = null,
): Promise<{ talk: InterviewDto; code: string }> {
  const talk = await holdConversation(renske, guide, visit, text, name);
  const code = newCode();
  expect((await give(renske, talk.id, code)).status).toBe(204);
  return { talk, code };
}
const readBy = async (who: Visitor, code: string) =>
  (await who.get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`)).body.filter((it) => it.code === code);
async function quoteOf(talk: InterviewDto, words: string): Promise<QuoteDto> {
  const answer = (await readBy(bram, talk.code)).find(({ text }) => text.includes(words));
  const start = answer?.text.indexOf(words) ?? 0;
  const { status, body } = await bram.post<QuoteDto>(`/api/plgs/${plg}/quotes`, {
    answerId: answer?.id,
    start,
    end: start + words.length,
  });
  expect(status).toBe(201);
  return body;
}
const wordsOf = async (id: string) =>
  (await bram.get<QuoteDto[]>(`/api/plgs/${plg}/quotes`)).body.find((it) => it.id === id)?.words;

describe('the code of a page', () => {
  it('is handed over by the interviewer of the conversation alone', async () => {
    const { talk } = await talkWith('Rustig.');
    for (const who of ['pauline', 'marit', 'bram', 'carlijn', 'youssef', 'esra'] as const)
      expect((await give(await house.as(who), talk.id, newCode())).status).toBe(404);
    expect((await give(house.stranger(), talk.id, newCode())).status).toBe(401);
    expect((await give(renske, talk.id, 'KORT')).status).toBe(422);
  });

  it('is stored as what it comes to, and may be handed over again; then the one before opens nothing', async () => {
    const { talk, code } = await talkWith('Rustig.');
    expect((await give(renske, talk.id, code)).status).toBe(204);
    const kept = await house.db.query('select p::text as row from respondents.respondent_pass p');
    expect(JSON.stringify(kept)).not.toContain(code);
    expect((await open(code)).status).toBe(200);
    const next = newCode();
    await give(renske, talk.id, next);
    expect((await open(code)).body.code).toBe('respondent_page.unknown');
    expect((await open(next)).body.code).toBe(talk.code);
  });

  it('opens however it is typed: in groups, in small letters, with an O for a zero', async () => {
    const { talk, code } = await talkWith('Rustig.');
    for (const typed of [
      showPageCode(code),
      code.toLowerCase(),
      ` ${code} `,
      code.replaceAll('0', 'o').replaceAll('1', 'l'),
    ])
      expect((await open(typed)).body.code).toBe(talk.code);
  });

  it('that is wrong, old or no code at all gets one and the same answer', async () => {
    const answers = await Promise.all(
      [newCode(), 'x', `${newCode()}${newCode()}`, "' or 1=1 --", '%00', '../..'].map(open),
    );
    for (const { status, body } of answers) {
      const { requestId: _, ...rest } = body as unknown as Record<string, unknown>;
      expect({ status, ...rest }).toEqual({ status: 404, code: 'respondent_page.unknown' });
    }
    for (const what of ['amend', 'quoting', 'withdraw'] as const) {
      const body = { code: newCode(), questionId: guide.student[0], text: 'x', isAllowed: true };
      const wanted =
        what === 'amend'
          ? { ...body, isAllowed: undefined }
          : { code: body.code, ...(what === 'quoting' ? { isAllowed: true } : {}) };
      expect((await act(what, wanted)).body.code).toBe('respondent_page.unknown');
    }
  });
});

describe('the page', () => {
  it('shows what was said and what was agreed, and nobody: no name, no interviewer, no programme', async () => {
    const { talk, code } = await talkWith('Je valt op als je stil bent.', 'Kanarie Vogelzang');
    await renske.post(`/api/interviews/${talk.id}/respondent`);
    const { body } = await open(code);
    expect(body).toMatchObject({
      code: talk.code,
      state: 'submitted',
      mayQuote: true,
      looks: 1,
      isFrozen: false,
      letterVersion: '1.0',
    });
    expect(body.letter).toContain('Je antwoorden krijgen een code.');
    expect(body.answers.map(({ text, scale }) => [text, scale])).toEqual([
      ['Je valt op als je stil bent.', null],
      ['', 4],
    ]);
    expect(body.nameUntil).not.toBeNull();
    expect(JSON.stringify(body)).not.toMatch(/Kanarie|Renske|Bolhuis|Maatschappelijke/);
    expect(JSON.stringify(body)).not.toContain(talk.id);
  });

  it('opens no other conversation, and no other door', async () => {
    const { code } = await talkWith('Rustig.');
    const visitor = house.stranger();
    await visitor.post('/api/respondent-page', { code });
    expect((await visitor.get(`/api/plgs/${plg}/interviews/answers`)).status).toBe(401);
    const other = await act('amend', { code, questionId: guide.teacher[0], text: 'Niet van mij' });
    expect(other.body.code).toBe('not_found');
  });

  it('before it was handed in shows what was written so far, to take back but not to change', async () => {
    const body = startBody(guide, visit);
    await renske.post(`/api/plgs/${plg}/interviews`, body);
    await renske.post(`/api/interviews/${body.id}/answers`, {
      answers: [revision(guide.student[0] ?? '', 'Nog bezig.')],
    });
    const code = newCode();
    await give(renske, body.id, code);
    expect((await open(code)).body.can).toEqual({ amend: false, withdraw: true, quote: true });
    const refused = await act('amend', { code, questionId: guide.student[0], text: 'Anders' });
    expect(refused.body.code).toBe('interview.not_submitted');
    expect((await act('withdraw', { code })).body).toMatchObject({ state: 'withdrawn', answers: [] });
  });
});

const overtaken = (text: string) => ({
  code: 'edit.overtaken',
  fields: { text: ['overtaken'] },
  now: { text },
});

describe('other words for an answer', () => {
  it('are read by everyone from then on, and take quotes of the old words out of texts', async () => {
    const { talk, code } = await talkWith('Het is rustig. En soms saai.');
    const [kept, lost] = [await quoteOf(talk, 'Het is rustig.'), await quoteOf(talk, 'En soms saai.')];
    const { body } = await act('amend', {
      code,
      questionId: guide.student[0],
      text: 'Het is rustig. Nooit saai.',
    });
    expect(body.answers[0]).toMatchObject({
      text: 'Het is rustig. Nooit saai.',
      quotes: 1,
      correctedAt: expect.any(String),
    });
    expect((await readBy(bram, talk.code))[0]?.text).toBe('Het is rustig. Nooit saai.');
    expect(await wordsOf(kept.id)).toBe('Het is rustig.');
    expect(await wordsOf(lost.id)).toBeNull();
    const own = await renske.get<InterviewDto>(`/api/interviews/${talk.id}`);
    expect(own.body.answers.map(({ text }) => text)).toContain('Het is rustig. Nooit saai.');
    const log = await house.db.query(`select e::text as row from event e where subject_id = $1`, [talk.id]);
    expect(JSON.stringify(log)).not.toContain('saai');
  });

  it('are never written over what was put right meanwhile: by another tab, or by who asked', async () => {
    const { talk, code } = await talkWith('Het is rustig.');
    const amend = (text: string, seen?: string) =>
      act('amend', {
        code,
        questionId: guide.student[0],
        text,
        ...(seen !== undefined && { seen: { text: seen } }),
      });
    const correct = (text: string, seen: string) =>
      renske.post<InterviewDto>(`/api/interviews/${talk.id}/correct`, {
        questionId: guide.student[0],
        text,
        reason: 'Zo zei de student het',
        seen: { text: seen },
      });
    const wordsNow = async () => (await open(code)).body.answers[0]?.text;
    expect((await amend('Het is vaak rustig.', 'Het is rustig.')).status).toBe(200);
    expect((await amend('Het is druk.', 'Het is rustig.')).body).toMatchObject(
      overtaken('Het is vaak rustig.'),
    );
    expect((await correct('Rustig dus.', 'Het is rustig.')).body).toMatchObject(
      overtaken('Het is vaak rustig.'),
    );
    expect(await wordsNow()).toBe('Het is vaak rustig.');
    // Whoever read it meanwhile may; and what nobody touched stays as another made it.
    expect((await correct('Meestal rustig.', 'Het is vaak rustig.')).status).toBe(200);
    expect((await amend('Het is vaak rustig.', 'Het is vaak rustig.')).status).toBe(200);
    expect(await wordsNow()).toBe('Meestal rustig.');
    const both = await Promise.all(['Of zo.', 'Of zus.'].map((text) => amend(text, 'Meestal rustig.')));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    // To take an answer away is said of whatever stands there.
    expect((await amend('')).body.answers.map(({ scale }) => scale)).toEqual([4]);
  });

  it('or none at all: then the answer goes from lists, counts and threads, and the rest stays', async () => {
    const { talk, code } = await talkWith('Dit wil ik niet meer.');
    const quote = await quoteOf(talk, 'Dit wil ik');
    const answer = (await readBy(bram, talk.code)).find(({ text }) => text !== '');
    const told = await bram.post<QuoteDto>(`/api/plgs/${plg}/quotes/tell`, {
      answerId: answer?.id,
      start: 0,
      end: 10,
      words: 'Deze leerling liet iets los.',
    });
    expect(told.status).toBe(201);
    const { body: theme } = await bram.post<ThemeDto>(`/api/plgs/${plg}/themes`, {
      name: 'Rust',
      description: '',
      leadingQuestionId: null,
    });
    await bram.post(`/api/themes/${theme.id}/link`, { answerId: answer?.id, voice: 'support' });
    const { body } = await act('amend', { code, questionId: guide.student[0], text: ' ' });
    expect(body.answers.map(({ scale }) => scale)).toEqual([4]);
    expect((await readBy(bram, talk.code)).map(({ scale }) => scale)).toEqual([4]);
    expect(await wordsOf(quote.id)).toBeNull();
    expect(await wordsOf(told.body.id)).toBeNull();
    const themes = (await bram.get<ThemeDto[]>(`/api/plgs/${plg}/themes`)).body;
    expect(themes.find(({ id }) => id === theme.id)?.links).toEqual([]);
  });

  it('come too late once the report is final; taking back does not', async () => {
    const { talk, code } = await talkWith('Voor het rapport.');
    await house.db.query(
      `with made as (insert into report (id, plg_id, title) values (gen_random_uuid(), $1, 'Rapport') returning id)
       insert into report_version (id, plg_id, report_id, major, minor, change_note, snapshot, sha256, frozen_at)
       select gen_random_uuid(), $1, id, 1, 0, '', '{}', repeat('0', 64), now() from made`,
      [plg],
    );
    try {
      expect((await open(code)).body).toMatchObject({
        isFrozen: true,
        can: { amend: false, withdraw: true, quote: true },
      });
      const refused = await act('amend', { code, questionId: guide.student[0], text: 'Te laat' });
      expect(refused).toMatchObject({ status: 409, body: { code: 'respondent_page.frozen' } });
      expect((await act('withdraw', { code })).body.state).toBe('withdrawn');
      expect(await readBy(bram, talk.code)).toEqual([]);
    } finally {
      await house.db.query('alter table report_version disable trigger user');
      await house.db.query('delete from report_version');
      await house.db.query('alter table report_version enable trigger user');
    }
  });
});

describe('permission to be quoted', () => {
  it('is a yes of its own: what is not said is no, for the service and for the database', async () => {
    const body = startBody(guide, visit, { mayQuote: false });
    await renske.post(`/api/plgs/${plg}/interviews`, body);
    await renske.post(`/api/interviews/${body.id}/answers`, {
      answers: [
        revision(guide.student[0] ?? '', 'Niet aanhalen.'),
        revision(guide.student[1] ?? '', '', { scale: 2 }),
      ],
    });
    const { body: talk } = await renske.post<InterviewDto>(`/api/interviews/${body.id}/submit`);
    const [answer] = await readBy(bram, talk.code);
    expect(answer).toMatchObject({ text: 'Niet aanhalen.', can: { read: true, quote: false } });
    const quote = { answerId: answer?.id, start: 0, end: 4 };
    expect((await bram.post(`/api/plgs/${plg}/quotes`, quote)).status).toBe(403);
    await expect(
      house.db.query(
        `insert into quote (id, plg_id, answer_id, code, audience, start_at, end_at, words_sealed)
         values (gen_random_uuid(), $1, $2, 'ST-01', 'student', 0, 4, 'x')`,
        [plg, answer?.id],
      ),
    ).rejects.toMatchObject({ driverError: { constraint: 'quote_is_allowed' } });
  });

  it('can be taken back and given again; the quotes of before stay gone, the answers stay', async () => {
    const { talk, code } = await talkWith('Haal mij maar aan.');
    const quote = await quoteOf(talk, 'Haal mij maar aan.');
    expect((await act('quoting', { code, isAllowed: false })).body).toMatchObject({ mayQuote: false });
    expect(await wordsOf(quote.id)).toBeNull();
    expect((await readBy(bram, talk.code))[0]).toMatchObject({
      text: 'Haal mij maar aan.',
      can: { quote: false },
    });
    expect((await act('quoting', { code, isAllowed: true })).body).toMatchObject({ mayQuote: true });
    expect(await wordsOf(quote.id)).toBeNull();
    await quoteOf(talk, 'Haal mij maar aan.');
  });
});

describe('taking everything back', () => {
  it('reaches answers, quotes and counts at once, tells open screens, and stays a number', async () => {
    const { talk, code } = await talkWith('Alles terug.', 'Iemand Anders');
    const quote = await quoteOf(talk, 'Alles terug.');
    const count = async () => (await bram.get<AnalysisDto>(`/api/plgs/${plg}/analysis`)).body;
    const before = await count();
    const socket = await bram.socket();
    const hints: { resource: string }[] = [];
    const told = new Promise<void>((done) => {
      socket.on('hint', (hint: { resource: string }) => {
        hints.push(hint);
        if (hint.resource === 'quotes') done();
      });
    });
    const { body } = await act('withdraw', { code });
    expect(body).toMatchObject({
      state: 'withdrawn',
      answers: [],
      can: { amend: false, withdraw: false, quote: false },
    });
    await told;
    socket.close();
    expect(JSON.stringify(hints)).not.toMatch(/Alles|ST-/);
    expect(await wordsOf(quote.id)).toBeNull();
    expect(await readBy(bram, talk.code)).toEqual([]);
    expect((await count()).withdrawn).toBe(before.withdrawn + 1);
    expect((await act('withdraw', { code })).status).toBe(200);
    expect((await act('quoting', { code, isAllowed: true })).body.code).toBe('interview.withdrawn');
    expect((await renske.get<InterviewDto>(`/api/interviews/${talk.id}`)).body.state).toBe('withdrawn');
    const log = await house.db.query(
      `select actor_id from event where subject_id = $1 and name = 'interview.withdrawn'`,
      [talk.id],
    );
    expect(log).toEqual([{ actor_id: null }]);
  });

  it('takes the words out of the page and the file that are public, which say how many were withdrawn', async () => {
    const public_ = await bootApp({ holding: 'example' });
    try {
      const [row] = await public_.db.query<{ id: string; slug: string; interviewer: string; quote: string }>(
        `select i.id, r.slug, u.name as interviewer, q.id as quote
         from report_version v join report r on r.id = v.report_id
         cross join lateral jsonb_array_elements(v.snapshot->'quotes') shown
         join quote q on q.id = (shown->>'id')::uuid and q.withdrawn_at is null
         join answer a on a.id = q.answer_id join interview i on i.id = a.interview_id
         join user_account u on u.id = i.interviewer_id
         where v.published_at is not null and v.withdrawn_at is null limit 1`,
      );
      const interviewer = await public_.asPerson(row?.interviewer ?? '');
      const { body: own } = await interviewer.get<InterviewDto>(`/api/interviews/${row?.id}`);
      const code = newCode();
      await give(interviewer, row?.id ?? '', code);
      const stranger = public_.stranger();
      const page = async () =>
        [...(await everyPage(stranger, `/publicatie/${row?.slug}`)).values()].join('\n');
      const shown = own.answers.map(({ text }) => text).filter((text) => text !== '');
      const before = await page();
      const words = shown.filter((text) => before.includes(text.slice(0, 20).replaceAll('&', '&amp;')));
      expect(words.length).toBeGreaterThan(0);
      await stranger.post('/api/respondent-page/withdraw', { code });
      const after = await page();
      for (const text of words) expect(after).not.toContain(text.slice(0, 20));
      expect(after).toContain('Dit citaat is ingetrokken.');
      expect(after).toMatch(/ingetrokken: \d+ gesprek/);
    } finally {
      await public_.close();
    }
  }, 60_000);
});

describe('asking too often', () => {
  it('is told to wait, from that address and also with a right code', async () => {
    const { code } = await talkWith('Rustig.');
    const flood = await bootApp();
    try {
      let status = 0;
      for (let tries = 0; tries < 80 && status !== 429; tries++)
        ({ status } = await flood.stranger().post('/api/respondent-page', { code: newCode() }));
      expect(status).toBe(429);
      const told = await flood
        .stranger()
        .post<{ facts: { seconds: number } }>('/api/respondent-page', { code });
      expect(told).toMatchObject({
        status: 429,
        body: { code: 'too_many_requests', facts: { seconds: expect.any(Number) } },
      });
    } finally {
      await flood.close();
    }
  });
});
