import { randomUUID } from 'node:crypto';
import {
  portraitTextKind,
  summaryTextKind,
  type AnswerDto,
  type EditionDto,
  type InterviewDto,
  type PortraitDto,
  type QuoteDto,
  type ReportDto,
  type VersionDto,
} from '@leerkring/shared';
import type { Socket } from 'socket.io-client';
import { Clock } from '../src/platform/clock.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { LivingText } from '../src/platform/living-text/living-text.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, plg, seats, type CastName } from './support/cast.ts';
import { agreeVisit, revision, startBody, writeGuide, type Guide } from './support/conversation.ts';
import { everyReading, readWhole } from './support/everything.ts';
import { everyPage } from './support/publication.ts';

/** Nobody but the interviewer, and the respondent by code, may ever meet one of these. */
const canaries = {
  'the name of a respondent': 'Wubbo Ganzevoort',
  'a name that was taken out of an answer': cast.sjors.name,
  'a sensitive answer': 'hartkanarie',
  'withdrawn words': 'zwaluwkanarie',
  'the name of who withdrew': 'Tjitske Kievit',
  'a field that waits for its day': 'embargokanarie',
  'what was said about a host': 'gastheerkanarie',
};
/** Who brings answers together reads what is said about a host; the host and everyone else does not. */
const aboutHost = 'what was said about a host';
const analysts: readonly CastName[] = ['bram', 'gijs'];
/** What may be read: without meeting it, finding nothing would mean nothing. */
const standing = 'merelwoord';

let house: TestApp;
let renske: Visitor;
let guide: Guide;
let visit: string;
let version: VersionDto;
/** The public PDF while every word still stood. */
let before: string;
let edition: EditionDto;
let socket: Socket;
let talkId: string;
const heard: unknown[] = [];
const people = {} as Record<CastName, Visitor>;
const readers = ['bram', 'marit', 'gijs', 'carlijn', 'floor', 'youssef', 'pauline', 'esra'] as const;

async function talkWith(text: string, name: string, said: object = {}): Promise<InterviewDto> {
  const body = startBody(guide, visit, { respondent: { id: randomUUID(), name } });
  await renske.post(`/api/plgs/${plg}/interviews`, body);
  await renske.post(`/api/interviews/${body.id}/answers`, {
    answers: [
      revision(guide.student[0]!, text, { isQuote: true, ...said }),
      revision(guide.student[1]!, '', { scale: 4 }),
    ],
  });
  const { status, body: kept } = await renske.post<InterviewDto>(`/api/interviews/${body.id}/submit`);
  expect(status).toBe(200);
  return kept;
}

async function quoteOf(word: string): Promise<QuoteDto> {
  const { body } = await people.bram.get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`);
  const answer = body.find(({ text }) => text.includes(word));
  const { status, body: quote } = await people.bram.post<QuoteDto>(`/api/plgs/${plg}/quotes`, {
    answerId: answer?.id,
    start: 0,
    end: answer?.text.length,
  });
  expect(status).toBe(201);
  return quote;
}

/** A portrait that everyone reads, but for one field that opens long after this test. */
async function makePublic(): Promise<EditionDto> {
  const [harmjan, nadia] = [people.harmjan, await house.as('nadia')];
  const { body } = await harmjan.post<PortraitDto>(`/api/plgs/${plg}/portraits`, { seatId: seats.VK });
  const save = (fieldId: string, value: object) =>
    harmjan.put(`/api/portraits/${body.id}/fields`, { fieldId, revision: 0, value });
  for (const field of ['goal', 'organisation']) {
    const address = { kind: portraitTextKind, subjectId: body.id, field, plgId: plg };
    await house.db.transaction(() =>
      house.app.get(LivingText).setInitial(null, address, 'Van elkaar leren.'),
    );
  }
  await save('title', { line: 'Winkel van morgen' });
  await save('owner', { line: 'De embargokanarie' });
  await save('licence', { choice: 'cc_by' });
  const reach = (fieldId: string, opensOn: string | null) =>
    harmjan.put(`/api/portraits/${body.id}/reach`, { fieldIds: [fieldId], reach: 'public', opensOn });
  await reach('title', null);
  await reach('owner', '2029-01-01');
  await harmjan.post(`/api/portraits/${body.id}/publish`);
  const proposed = await harmjan.post<EditionDto>(`/api/portraits/${body.id}/editions`, {
    mayPublish: true,
  });
  const { id, sha256 } = proposed.body;
  const { status, body: made } = await nadia.post<EditionDto>(`/api/editions/${id}/consent`, {
    mayPublish: true,
    sha256,
  });
  expect([proposed.status, status, made.state]).toEqual([201, 200, 'public']);
  return made;
}

/** A report that is public and holds both quotes; then one of the two is taken back. */
beforeAll(async () => {
  house = await bootApp();
  for (const name of [...readers, 'renske', 'harmjan'] as const) people[name] = await house.as(name);
  renske = people.renske;
  guide = await writeGuide(house.db);
  visit = await agreeVisit(house.db, 'renske', 'MZ');
  await talkWith(`Een ${standing} over de les van ${cast.sjors.name}.`, 'Wubbo Ganzevoort');
  socket = await people.carlijn.socket();
  socket.onAny((...message: unknown[]) => heard.push(message));
  talkId = (await talkWith('Bij ons zingt de gastheerkanarie.', 'Wubbo Ganzevoort', { isQuote: false })).id;
  edition = await makePublic();
  const gone = await talkWith('Mijn zwaluwkanarie zong.', 'Tjitske Kievit');
  await talkWith('Mijn hartkanarie slaat over.', 'Wubbo Ganzevoort', { isSensitive: true });
  const quotes = [await quoteOf(standing), await quoteOf('zwaluwkanarie')];

  const { body: report } = await people.marit.post<ReportDto>(`/api/plgs/${plg}/reports`, {
    title: 'Rapport',
  });
  await house.app
    .get(LivingText)
    .setInitial(
      null,
      { kind: 'section', subjectId: report.sections[0]!.id, field: 'text', plgId: plg },
      { type: 'doc', content: quotes.map(({ id }) => ({ type: 'quote', attrs: { quoteId: id } })) },
    );
  await house.app
    .get(LivingText)
    .setInitial(
      null,
      { kind: summaryTextKind, subjectId: report.id, field: 'practice', plgId: plg },
      { type: 'doc', content: quotes.map(({ id }) => ({ type: 'quote', attrs: { quoteId: id } })) },
    );
  const frozen = await people.bram.post<VersionDto>(`/api/reports/${report.id}/versions`, {
    number: '1.0',
    changeNote: 'Vastgesteld',
  });
  version = frozen.body;
  for (const name of ['renske', 'carlijn', 'floor', 'bram', 'harmjan'] as const)
    await people[name].post(`/api/versions/${version.id}/approve`);
  await people.marit.post(`/api/reports/${report.id}/sign`, { sha256: version.contentSha256, reason: 'x' });
  await people.marit.post(`/api/versions/${version.id}/publish`);
  const asked = { code: quotes[0]!.code, questionId: guide.student[0], text: 'Bedoelde ze maandag?' };
  await people.marit.post(`/api/plgs/${plg}/ask-backs`, asked);
  before = await wordsOf(`${version.path}.pdf`);
  await renske.post(`/api/interviews/${gone.id}/withdraw`);
  // Letters go out now, and half a year from now when names are about to be erased.
  await house.app.get(Jobs).runDue();
  const later = new Date(Date.now() + 160 * 86_400_000);
  const clock = jest.spyOn(house.app.get(Clock), 'now').mockReturnValue(later);
  await house.app.get(Jobs).runDue();
  clock.mockRestore();
}, 120_000);
afterAll(async () => {
  socket.close();
  await house.close();
});

const wordsOf = (path: string, who: Visitor = house.stranger()): Promise<string> =>
  readWhole(house, path, who);

function met(words: string, except: string[] = []): string[] {
  return Object.entries(canaries)
    .filter(([what, canary]) => !except.includes(what) && words.includes(canary))
    .map(([what]) => what);
}

/** Who works where is known to whoever founds a group there; not that somebody spoke of them. */
const managed = ['a name that was taken out of an answer'];

describe('a name, a sensitive answer, withdrawn words, a field that waits and what is said about a host', () => {
  it('are not in the page, the PDF or the lists that everyone reads, where the standing words are', async () => {
    expect(before).toContain('zwaluwkanarie');
    const alone = `${version.path}/voor-de-praktijk`;
    const files = [`${version.path}.pdf`, `${version.path}.docx`, alone, `${alone}.pdf`];
    const pages = [`${version.path}/hoofdstuk-1`, `${version.path}/alles`];
    for (const path of [version.path, ...files, ...pages]) {
      const words = await wordsOf(path);
      expect(words).toContain(standing);
      expect(met(words)).toEqual([]);
    }
    const card = edition.path.replace(/\/\d+$/, '/kaart');
    const shelf = ['/portretten', '/portretten/vergelijken', '/portretten?zoek=embargokanarie'];
    for (const [path, words] of await everyPage(house.stranger(), version.path))
      expect([path, met(words)]).toEqual([path, []]);
    for (const path of ['/publicaties', ...shelf.slice(0, 2), '/publicatie/rapport', edition.path, card])
      expect(met(await wordsOf(path))).toEqual([]);
    expect(await wordsOf(edition.path)).toContain('Winkel van morgen');
    // It repeats what was looked for, and finds nothing.
    expect(await wordsOf(shelf[2]!)).not.toContain('Winkel van morgen');
  });

  it('are in nothing that anybody but the interviewer can ask for, file or not', async () => {
    const found: string[] = [];
    const asked = new Set<string>();
    for (const [path, paths] of await everyReading(house, plg, 2))
      for (const filled of paths.slice(0, 3))
        for (const name of readers) {
          const words = await wordsOf(filled, people[name]);
          if (words.startsWith('200')) asked.add(path);
          const except = [
            ...(path === '/api/institutions/{id}/people' ? managed : []),
            ...(analysts.includes(name) ? [aboutHost] : []),
          ];
          for (const what of met(words, except)) found.push(`${name} meets ${what} in ${path}`);
        }
    expect(found).toEqual([]);
    for (const path of [
      '/api/plgs/{plgId}/interviews/answers',
      '/api/plgs/{plgId}/quotes',
      '/api/plgs/{plgId}/audit',
      '/api/versions/{id}/page',
      '/api/versions/{id}/pdf',
      '/api/versions/{id}/docx',
      '/api/reports/{id}/docx',
      '/api/reports/{id}/summaries/{audience}/pdf',
      '/api/plgs/{plgId}/versions',
    ])
      expect([...asked]).toContain(path);
  }, 120_000);

  it('are in no search, no refusal and no message to whoever is visited', async () => {
    const { carlijn, marit } = people;
    for (const who of [carlijn, marit])
      for (const canary of Object.values(canaries)) {
        const found = await who.get(`/api/search?q=${encodeURIComponent(canary)}`);
        expect([found.status, met(JSON.stringify(found.body), managed)]).toEqual([200, []]);
      }
    const refused = [
      await carlijn.get(`/api/interviews/${talkId}`),
      await carlijn.post(`/api/interviews/${talkId}/submit`),
      await carlijn.post(`/api/interviews/${talkId}/respondent`),
      await carlijn.post(`/api/interviews/${talkId}/answers`, {
        answers: [revision(guide.student[0]!, 'x', { revision: 2 })],
      }),
      await carlijn.put(`/api/portraits/${edition.portraitId}/fields`, {
        fieldId: 'owner',
        revision: 0,
        value: { line: 'x' },
      }),
    ];
    expect(refused.filter(({ status }) => status !== 403 && status !== 404)).toEqual([]);
    expect(met(JSON.stringify(refused))).toEqual([]);
    expect(heard.length).toBeGreaterThan(0);
    expect(met(JSON.stringify(heard))).toEqual([]);
    // Who brings answers together does read it.
    const { body } = await people.bram.get(`/api/plgs/${plg}/interviews/answers`);
    expect(JSON.stringify(body)).toContain('gastheerkanarie');
  });

  it('are in no letter, no event and nothing that waits to be done', async () => {
    const [row] = await house.db.query<{ mails: string; events: string; jobs: string; letters: number }>(
      `select (select coalesce(jsonb_agg(to_jsonb(m)), '[]')::text from mail m) as mails,
         (select jsonb_agg(to_jsonb(e))::text from event e) as events,
         (select coalesce(jsonb_agg(to_jsonb(j)), '[]')::text from job_run j) as jobs,
         (select count(*)::int from mail) as letters`,
    );
    expect(row?.letters).toBeGreaterThan(0);
    expect(met(`${row?.mails}${row?.events}${row?.jobs}`)).toEqual([]);
  });

  it('are in no answer as it was written down, also where a colleague was named', async () => {
    const { body } = await people.bram.get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`);
    expect(met(JSON.stringify(body), [aboutHost])).toEqual([]);
    expect(JSON.stringify(body)).toContain(standing);
  });
});
