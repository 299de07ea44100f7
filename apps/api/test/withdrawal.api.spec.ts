import { createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  pageCodeOf,
  summaryTextKind,
  type AnalysisDto,
  type AnswerDto,
  type AskedBackDto,
  type CodeDto,
  type CommentDto,
  type HandedInDto,
  type InterviewDto,
  type QuoteDto,
  type ReadingDto,
  type ReportDto,
  type TandemDto,
  type TandemKitDto,
  type TandemTalkDetailDto,
  type ThemeDto,
  type VersionDto,
} from '@leerkring/shared';
import { verifyDossier } from '../../../scripts/verify-dossier.mjs';
import { verifyRelease } from '../../../scripts/verify-release.mjs';
import { besideOf, mostInside, sealedFile } from '../src/dossiers/dossier-archive.rules.ts';
import { keyOf, unlock } from '../src/dossiers/dossier-seal.rules.ts';
import { readZip } from '../src/platform/files/zip.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { LivingText } from '../src/platform/living-text/living-text.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, membershipOf, plg, type CastName } from './support/cast.ts';
import {
  agreeVisit,
  holdConversation,
  revision,
  startBody,
  writeGuide,
  type Guide,
} from './support/conversation.ts';
import { columnsWith, everyReading, readWhole } from './support/everything.ts';
import { everyPage, fetchBytes } from './support/publication.ts';
import { editWord, tracked } from './support/word-edit.ts';

/**
 * Two people whose words went everywhere they can go. One takes them back with the code of an own page, the other through
 * the interviewer, one right after the other and with everything looked at in between.
 */
interface Teller {
  /** Is in everything they said, in their name, and in what was said about their words. */
  mark: string;
  talk: InterviewDto;
  quote: QuoteDto;
  /** As they were before anything was taken back. */
  keys: Buffer[];
  takeBack: () => Promise<{ status: number }>;
}

let house: TestApp;
let guide: Guide;
let report: ReportDto;
let version: VersionDto;
let theme: ThemeDto;
let visit: string;
const names = ['marit', 'renske', 'youssef', 'carlijn', 'floor', 'harmjan', 'bram', 'loes', 'aylin'] as const;
const people = {} as Record<(typeof names)[number] | 'pauline', Visitor>;
const tellers: Teller[] = [];
/** What was signed, as it could be taken along on the first day. */
let frozen: Buffer;
/** The draft in Word with the quotes in it, changed by somebody who sends it back when they are gone. */
let late: Buffer;

async function ok<T>(asked: Promise<{ status: number; body: T }>): Promise<T> {
  const { status, body } = await asked;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}
const answersOf = async (code: string): Promise<AnswerDto[]> =>
  (await ok(people.bram.get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`))).filter(
    (it) => it.code === code,
  );
const saidBy = (mark: string) => [
  revision(guide.student[0]!, `Mijn ${mark}lied klonk over het plein.`, {
    isQuote: true,
    followUps: [{ asked: 'Wie hoorde het?', answer: `De hele ${mark}straat.` }],
  }),
  revision(guide.student[1]!, `${mark}toelichting`, { scale: 4 }),
  revision(guide.student[2]!, '', { skipReason: `Wegens ${mark}verdriet.` }),
];

/** Held by one, and put right with a reason. */
async function toldToOne(mark: string, visit: string): Promise<InterviewDto> {
  const body = startBody(guide, visit, { respondent: { id: randomUUID(), name: `${mark} Kievit` } });
  await ok(people.renske.post(`/api/plgs/${plg}/interviews`, body));
  await ok(people.renske.post(`/api/interviews/${body.id}/answers`, { answers: saidBy(mark) }));
  await ok(people.renske.post(`/api/interviews/${body.id}/submit`));
  await recordSound(body.id, `${mark}geluid`);
  return ok(
    people.renske.post<InterviewDto>(`/api/interviews/${body.id}/correct`, {
      questionId: guide.student[0],
      text: `Mijn ${mark}lied klonk over het hele plein.`,
      reason: `Het ${mark}bandje zei het.`,
    }),
  );
}

/** Sound begins with four bytes that say what it is; what follows is words here, which can be looked for. */
async function recordSound(talkId: string, words: string): Promise<void> {
  const sound = Buffer.concat([Buffer.from('1a45dfa3', 'hex'), Buffer.from(words)]);
  const sha256 = createHash('sha256').update(sound).digest('hex');
  const { id } = await ok(
    people.renske.post<{ id: string }>(`/api/interviews/${talkId}/recordings`, {
      id: randomUUID(),
      type: 'audio/webm;codecs=opus',
      startedAt: '2026-11-16T09:00:00.000Z',
      consentAt: '2026-11-16T09:00:00.000Z',
      consentVersion: '1.0',
    }),
  );
  await fetch(`${house.origin}/api/recordings/${id}/chunks?number=0&sha256=${sha256}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      origin: house.origin,
      cookie: people.renske.cookie ?? '',
    },
    body: new Uint8Array(sound),
  });
  await ok(people.renske.post(`/api/recordings/${id}/finish`, { chunks: 1, seconds: 12, sha256 }));
}

/** Written down by two, who heard different things and settled that. */
async function toldToTwo(mark: string, led: string, along: string): Promise<InterviewDto> {
  const { id } = await ok(
    people.renske.post<TandemDto>(`/api/plgs/${plg}/tandems`, { assignmentIds: [led, along], isBlind: true }),
  );
  const body = startBody(guide, led, { respondent: { id: randomUUID(), name: `${mark} Snip` } });
  await ok(people.renske.post(`/api/plgs/${plg}/interviews`, body));
  await ok(people.renske.post(`/api/interviews/${body.id}/tandem`, { number: 1 }));
  await ok(people.renske.post(`/api/interviews/${body.id}/answers`, { answers: saidBy(mark) }));
  const { audience, protocolVersionId, startedAt, consentAt } = body;
  const log = { id: randomUUID(), audience, number: 1, protocolVersionId, startedAt, consentAt };
  await ok(people.youssef.post(`/api/tandems/${id}/logs`, log));
  const heard = saidBy(mark).map((it) => ({ ...it, id: randomUUID(), scale: it.scale === null ? null : 2 }));
  await ok(people.youssef.post(`/api/tandem-logs/${log.id}/answers`, { answers: heard }));
  await ok(people.renske.post<HandedInDto>(`/api/interviews/${body.id}/hand-in`));
  await ok(people.youssef.post<HandedInDto>(`/api/tandem-logs/${log.id}/hand-in`));
  const { tasks } = await ok(people.renske.get<TandemKitDto>('/api/tandems/mine'));
  const talkId = tasks[0]?.talks[0]?.id;
  const talk = await ok(people.renske.get<TandemTalkDetailDto>(`/api/tandem-talks/${talkId}`));
  for (const { id: differenceId } of talk.differences)
    await ok(
      people.renske.post(`/api/tandem-differences/${differenceId}/resolve`, {
        kept: 'first',
        reason: `Zo zei de ${mark} het.`,
      }),
    );
  return ok(people.renske.get<InterviewDto>(`/api/interviews/${body.id}`));
}

beforeAll(async () => {
  house = await bootApp();
  for (const name of [...names, 'pauline'] as const) people[name] = await house.as(name as CastName);
  guide = await writeGuide(house.db);
  visit = await agreeVisit(house.db, 'renske', 'MZ');
  const along = await agreeVisit(house.db, 'youssef', 'MZ');
  for (const number of [1, 2, 3, 4, 5])
    await holdConversation(people.renske, guide, visit, `Dit blijft staan, nummer ${number}.`);
  const own = await toldToOne('zwaluw', visit);
  const two = await toldToTwo('wielewaal', visit, along);
  const code = pageCodeOf(randomBytes(26));
  await ok(people.renske.put(`/api/interviews/${own.id}/page-code`, { code }));
  for (const [mark, talk, takeBack] of [
    ['zwaluw', own, () => house.stranger().post('/api/respondent-page/withdraw', { code })],
    ['wielewaal', two, () => people.renske.post(`/api/interviews/${two.id}/withdraw`)],
  ] as const)
    tellers.push({ mark, talk, takeBack, quote: await useWordsOf(talk), keys: await keysOf(talk) });
  await readAndJoin();
  await writeReport();
}, 120_000);
afterAll(() => house.close());

/** Of the words, of the name, and of what two wrote down. */
async function keysOf({ id }: InterviewDto): Promise<Buffer[]> {
  const rows = await house.db.query<{ bytes: Buffer }>(
    `select k.bytes from respondent_keys.respondent_key k join interview i on i.id = $1
     where k.id in (i.id, i.respondent_id) or k.id in (select id from tandem_talk where interview_id = $1)
       or k.id in (select id from recording where interview_id = $1)`,
    [id],
  );
  return rows.map(({ bytes }) => bytes);
}

/** Asked back about, coded, under a thread and quoted. */
async function useWordsOf({ code }: InterviewDto): Promise<QuoteDto> {
  const [answer] = await answersOf(code);
  const mark = /Mijn (\w+)lied/.exec(answer!.text)?.[1] ?? '';
  const asked = await ok(
    people.marit.post<AskedBackDto>(`/api/plgs/${plg}/ask-backs`, {
      code,
      questionId: guide.student[1],
      text: `Klopt de ${mark}toelichting?`,
    }),
  );
  const content = { scale: 5, choice: null, isQuote: false, probes: [], skipReason: null };
  await ok(
    people.renske.post(`/api/ask-backs/${asked.id}/answer`, {
      id: randomUUID(),
      outcome: 'changed',
      answer: { ...content, text: `${mark}verbetering` },
      note: `De ${mark} zei het nog eens.`,
    }),
  );
  const made = { name: `Klank ${code}`, definition: '', include: '', exclude: '', parentId: null };
  const { id: codeId } = await ok(people.bram.post<CodeDto>(`/api/plgs/${plg}/codes`, made));
  const words = answer!.text.slice(0, -1);
  const range = { answerId: answer!.id, start: 0, end: words.length };
  await ok(people.bram.post(`/api/plgs/${plg}/codings`, { ...range, codeId, words }));
  theme ??= await ok(
    people.bram.post<ThemeDto>(`/api/plgs/${plg}/themes`, {
      name: 'Klank',
      description: '',
      leadingQuestionId: null,
    }),
  );
  await ok(people.bram.post(`/api/themes/${theme.id}/link`, { answerId: answer!.id, voice: 'support' }));
  return ok(people.bram.post<QuoteDto>(`/api/plgs/${plg}/quotes`, range));
}

/** Read by those who were given it, and brought together. */
async function readAndJoin(): Promise<void> {
  const readers = ['bram', 'loes', 'aylin'] as const;
  const readerIds = readers.map((who) => membershipOf(cast[who]));
  await ok(people.marit.put(`/api/plgs/${plg}/reading/plan`, { readerIds }));
  for (const who of readers) {
    const reading = await ok(people[who].get<ReadingDto>(`/api/plgs/${plg}/reading`));
    const mine = reading.readers.find(({ isMe }) => isMe)?.plan.map(({ code }) => code) ?? [];
    const words = [];
    for (const { talk } of tellers)
      if (mine.includes(talk.code)) {
        const [it] = await answersOf(talk.code);
        words.push({ answerId: it!.id, start: 0, end: it!.text.length, words: it!.text });
      }
    const thread = { id: randomUUID(), canonicalId: guide.student[0], name: `Van ${who}`, text: '' };
    await ok(people[who].post(`/api/plgs/${plg}/read-threads`, { ...thread, codes: mine, words }));
    await ok(people[who].post(`/api/plgs/${plg}/reading/hand-in`));
  }
  const { threads } = await ok(people.bram.get<ReadingDto>(`/api/plgs/${plg}/reading`));
  const threadIds = threads.map(({ id }) => id);
  await ok(people.bram.post(`/api/plgs/${plg}/joint-threads`, { threadIds, name: 'Klanken', text: '' }));
}

/** In a chapter and a summary, talked about in Word, laid ready for signing, and public. */
async function writeReport(): Promise<void> {
  await ok(people.aylin.post(`/api/plgs/${plg}/counts/settle`));
  report = await ok(people.marit.post<ReportDto>(`/api/plgs/${plg}/reports`, { title: 'Rapport' }));
  const content = tellers.map(({ quote: { id } }) => ({ type: 'quote', attrs: { quoteId: id } }));
  const texts = house.app.get(LivingText);
  for (const place of [
    { kind: 'section', subjectId: report.sections[0]!.id, field: 'text' },
    { kind: summaryTextKind, subjectId: report.id, field: 'practice' },
  ])
    await texts.setInitial(null, { ...place, plgId: plg }, { type: 'doc', content });
  const draft = await fetchBytes(house, `/api/reports/${report.id}/docx`, people.bram);
  const [changed, again] = [await changedIn(draft, 'Ineke'), await changedIn(draft, 'Joost')];
  late = again;
  expect((await returnDraft(changed)).status).toBe(200);
  version = await ok(
    people.bram.post<VersionDto>(`/api/reports/${report.id}/versions`, {
      number: '1.0',
      changeNote: 'Vastgesteld',
    }),
  );
  for (const name of ['renske', 'carlijn', 'floor', 'bram', 'harmjan'] as const)
    await ok(people[name].post(`/api/versions/${version.id}/approve`));
  await ok(
    people.marit.post(`/api/reports/${report.id}/sign`, { sha256: version.contentSha256, reason: 'x' }),
  );
  await ok(people.marit.post(`/api/versions/${version.id}/publish`));
  frozen = await fetchBytes(house, `${version.path}.json`);
}

const around = (at: number): [string, string] => [
  `<w:commentRangeStart w:id="${at}"/>`,
  `<w:commentRangeEnd w:id="${at}"/>`,
];

/** A word of each quote becomes another, and something is said about each in the margin. */
function changedIn(draft: Buffer, author: string): Promise<Buffer> {
  const said = tellers.map(
    ({ talk }, at) =>
      `<w:comment w:id="${70 + at}" w:author="${author}" w:initials="I"><w:p><w:r><w:t>Mooi gezegd over ${talk.code}.</w:t></w:r></w:p></w:comment>`,
  );
  return editWord(draft, {
    'word/document.xml': (source) =>
      tellers.reduce(
        (text, { mark }, at) => tracked(text, `${mark}lied`, `${mark}gezang`, { author }, around(70 + at)),
        source,
      ),
    'word/comments.xml': (source) => source.replace('</w:comments>', `${said.join('')}</w:comments>`),
  });
}

const returnDraft = (bytes: Buffer) =>
  fetch(`${house.origin}/api/reports/${report.id}/returned-drafts`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      origin: house.origin,
      cookie: people.carlijn.cookie ?? '',
    },
    body: new Uint8Array(bytes),
  });

/** What a page, a PDF or a document says, without its marks. */
const plain = (words: string): string => words.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ');

/** Who reads what of a group: each meets other words. */
const readers = ['bram', 'marit', 'renske', 'youssef'] as const;

/** The same for whoever may have it, and much work to make. */
const isFile = (route: string): boolean => /(pdf|docx|dossier|qda-file)$/.test(route);

/** Every place in which anybody reads each mark: routes, public pages and files, and the sealed part of the dossier. */
async function meetings(): Promise<Record<string, string[]>> {
  const found = new Map(tellers.map(({ mark }) => [mark, new Set<string>()]));
  const look = (place: string, words: string) => {
    const said = words.toLowerCase();
    for (const [mark, places] of found) if (said.includes(mark)) places.add(place);
  };
  for (const [route, paths] of await everyReading(house, plg, 12))
    for (const who of isFile(route) ? (['bram', 'marit'] as const) : readers)
      for (const path of paths) look(route, await readWhole(house, path, people[who]));
  const stranger = house.stranger();
  for (const form of ['', '.pdf', '.docx', '.json', '/alles', '/voor-de-praktijk', '/voor-de-praktijk.pdf'])
    look(`public${form}`, await readWhole(house, `${version.path}${form}`, stranger));
  for (const [path, words] of await everyPage(stranger, version.path))
    if (path !== `${version.path}/voor-de-praktijk`) look('public', words);
  for (const who of readers)
    for (const { mark } of tellers)
      look('search', JSON.stringify((await people[who].get(`/api/search?q=${mark}`)).body));
  look('the sealed part of the dossier', await sealedWords());
  return Object.fromEntries([...found].map(([mark, places]) => [mark, [...places].toSorted()]));
}

async function sealedWords(): Promise<string> {
  const zip = await fetchBytes(house, `/api/plgs/${plg}/dossier`, people.marit);
  const files = await readZip(zip, mostInside);
  const { code } = await ok(people.pauline.get<{ code: string }>('/api/dossier-code'));
  const [key, sealed] = [keyOf(code), files.get(sealedFile)];
  const opened = key && sealed && unlock(key, besideOf(files), sealed, mostInside.bytes);
  if (!opened) throw new Error('The dossier does not open.');
  expect(verifyDossier(zip, undefined).filter(({ isRight }) => !isRight)).toEqual([]);
  return opened.toString();
}

/**
 * Tables whose bytes say the mark to whoever has the keys of before, whatever they were sealed for: what is left of a row
 * must say nothing to who kept a key either.
 */
async function tablesThatTell({ mark, keys }: Teller): Promise<string[]> {
  const columns = await house.db.query<{ table: string; column: string }>(
    `select table_schema || '.' || table_name as table, column_name as column from information_schema.columns
     where data_type = 'bytea' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const found: string[] = [];
  for (const { table, column } of columns) {
    const rows = await house.db.query<{ bytes: Buffer }>(
      `select ${column} as bytes from ${table} where length(${column}) > 28`,
    );
    const says = ({ bytes }: { bytes: Buffer }, key: Buffer) =>
      createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
        .update(bytes.subarray(28))
        .toString()
        .includes(mark);
    if (rows.some((row) => keys.some((key) => says(row, key)))) found.push(table);
  }
  return found;
}

const everywhere = [
  '/api/interviews/{id}',
  '/api/plgs/{plgId}/ask-backs',
  '/api/plgs/{plgId}/codings',
  '/api/plgs/{plgId}/dossier',
  '/api/plgs/{plgId}/interviews/answers',
  '/api/plgs/{plgId}/qda-file',
  '/api/plgs/{plgId}/quotes',
  '/api/plgs/{plgId}/reading',
  '/api/quotes/{id}/source',
  '/api/reports/{id}/docx',
  '/api/reports/{id}/summaries/{audience}/pdf',
  '/api/versions/{id}/docx',
  '/api/versions/{id}/page',
  '/api/versions/{id}/pdf',
  'public',
  'public.docx',
  'public.pdf',
  'public/alles',
  'public/voor-de-praktijk',
  'public/voor-de-praktijk.pdf',
  'the sealed part of the dossier',
];
const sealed = [
  'public.answer',
  'public.ask_back',
  'public.coding',
  'public.quote',
  'public.read_words',
  'respondents.respondent',
];

it('stand wherever words can stand, and in the database only under a key', async () => {
  expect(await meetings()).toEqual({
    zwaluw: everywhere,
    wielewaal: [...everywhere, '/api/tandem-talks/{id}'].toSorted(),
  });
  const [own, two] = tellers;
  expect(await tablesThatTell(own!)).toEqual([...sealed, 'public.recording_chunk'].toSorted());
  expect(await tablesThatTell(two!)).toEqual([...sealed, 'public.tandem_difference'].toSorted());
  for (const { mark } of tellers) expect(await columnsWith(house, mark)).toEqual([]);
});

it('are told of by their code alone when somebody changes them in Word', async () => {
  const comments = await ok(people.bram.get<CommentDto[]>(`/api/plgs/${plg}/comments`));
  const codes = tellers.map(({ talk }) => talk.code);
  expect(comments.map(({ text, excerpt }) => [text, excerpt]).toSorted()).toEqual(
    codes
      .flatMap((code) => [
        [
          `Ineke in Word: In een citaat van ${code} is iets veranderd. Wat iemand letterlijk zei, blijft staan.`,
          code,
        ],
        [`Ineke in Word: Mooi gezegd over ${code}.`, code],
      ])
      .toSorted(),
  );
  expect(await ok(people.bram.get(`/api/plgs/${plg}/suggestions`))).toEqual([]);
});

it.each([
  ['with the code of an own page', 0],
  ['through the interviewer', 1],
])('are nowhere at all once they are taken back %s, and the report stays right', async (_how, at) => {
  const teller = tellers[at]!;
  const gone = tellers.slice(0, at + 1);
  expect((await teller.takeBack()).status).toBe(200);

  const met = await meetings();
  for (const it of gone) {
    expect(met[it.mark]).toEqual([]);
    expect(await columnsWith(house, it.mark)).toEqual([]);
    expect(await tablesThatTell(it)).toEqual([]);
    const left = await house.db.query(`select from respondent_keys.respondent_key where bytes = any($1)`, [
      it.keys,
    ]);
    expect(left).toEqual([]);
  }
  for (const it of tellers.slice(at + 1)) expect(met[it.mark]).toContain('public');

  // A number stays, and it is the same everywhere.
  expect(await ok(people.bram.get<AnalysisDto>(`/api/plgs/${plg}/analysis`))).toMatchObject({
    conversations: 7,
    withdrawn: gone.length,
  });
  const themes = await ok(people.carlijn.get<ThemeDto[]>(`/api/plgs/${plg}/themes`));
  expect(themes.find(({ id }) => id === theme.id)?.support?.conversations).toBe(2 - gone.length);
  const told = at === 0 ? '1 gesprek en 1 citaat' : '2 gesprekken en 2 citaten';
  for (const form of ['', '.pdf', '.docx'])
    expect(plain(await readWhole(house, `${version.path}${form}`, house.stranger()))).toContain(
      `Na het vaststellen ingetrokken: ${told}.`,
    );
  // In the chapter, in the summary and under the red thread.
  const whole = await readWhole(house, `${version.path}/alles`, house.stranger());
  expect(whole.split('Dit citaat is ingetrokken.').length - 1).toBe(3 * gone.length);

  // What was signed is what is public, and its files come out the same again.
  expect((await verifyRelease(`${house.origin}${version.path}`)).filter(({ isRight }) => !isRight)).toEqual(
    [],
  );
  expect((await fetchBytes(house, `${version.path}.json`)).equals(frozen)).toBe(true);
  const versions = await ok(people.bram.get<VersionDto[]>(`/api/plgs/${plg}/versions`));
  const mine = versions.find(({ id }) => id === version.id);
  expect(mine).toMatchObject({ isIntact: true, contentSha256: version.contentSha256 });
  expect(mine?.changedCounts.map(({ name }) => name)).toEqual(['Klank']);
});

it('stay away from what is written since: letters, a new version and a document that comes back late', async () => {
  expect((await returnDraft(late)).status).toBe(200);
  await house.app.get(Jobs).runDue();
  const next = await ok(
    people.bram.post<VersionDto>(`/api/reports/${report.id}/versions`, {
      number: '1.1',
      changeNote: 'Later',
    }),
  );
  const page = await ok(people.bram.get<string>(`/api/versions/${next.id}/page`));
  expect(page).toMatch(/2 gesprekken.{0,60}ingetrokken|ingetrokken.{0,60}2/i);
  for (const { mark } of tellers) {
    expect(page.toLowerCase()).not.toContain(mark);
    expect(await columnsWith(house, mark)).toEqual([]);
  }
});

it('count where they were counted: not who stopped half-way, nor in a version who spoke after it', async () => {
  const before = await ok(people.bram.get<AnalysisDto>(`/api/plgs/${plg}/analysis`));
  const half = startBody(guide, visit);
  await ok(people.renske.post(`/api/plgs/${plg}/interviews`, half));
  await ok(people.renske.post(`/api/interviews/${half.id}/withdraw`));
  expect(await ok(people.bram.get(`/api/plgs/${plg}/analysis`))).toEqual(before);
  const { id } = await holdConversation(people.renske, guide, visit, 'Dit kwam later.');
  await ok(people.renske.post(`/api/interviews/${id}/withdraw`));
  expect(await ok(people.bram.get(`/api/plgs/${plg}/analysis`))).toMatchObject({
    conversations: before.conversations + 1,
    withdrawn: before.withdrawn + 1,
  });
  const page = (await house.stranger().get<string>(version.path)).body;
  expect(page).toContain('Na het vaststellen ingetrokken: 2 gesprekken en 2 citaten.');
});
