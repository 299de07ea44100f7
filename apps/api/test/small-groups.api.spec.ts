import { smallestGroup, type ThemeDto, type RecommendationDto } from '@leerkring/shared';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { exampleQuery } from './support/example-body.ts';
import { ExampleIds } from './support/example-ids.ts';
import { wordParts } from './support/word-parts.ts';
import { everyRoute, everySchema } from './support/routes.ts';

/** One of each role that reads no answers, and people who are not in the group at all. */
const readers = [
  'Marit Oldenhof',
  'Tjeerd Wassink',
  'Renske Bolhuis',
  'Pauline Averink',
  'Noor Wiegman',
  'Esra Yildirim',
];

/**
 * Every number in an answer of the API that counts something of conversations, and over whom. A new one makes this file
 * fail until somebody has thought about it.
 */
const counts: Record<string, string> = {
  'HostProgressDto.held': 'how many were held, not what was said',
  'HostProgressDto.planned': 'how many are to be held on a visit',
  'AudienceProgressDto.held': 'how many were held, not what was said',
  'AudienceProgressDto.planned': 'how many are to be held on a visit',
  'VisitorProgressDto.held': 'how many were held, not what was said',
  'VisitorProgressDto.planned': 'how many are to be held on a visit',
  'VisitorProgressDto.underway': 'how many have begun',
  'InterviewProgressDto.held': 'how many were held, not what was said',
  'InterviewProgressDto.planned': 'how many are to be held on a visit',
  'ProposalSummaryDto.answered': 'how many seats have answered a proposal',
  'ProposalDto.answered': 'how many seats have answered a proposal',
  'MissedAskDto.answered': 'how many seats have answered a proposal',
  'DatePollSummaryDto.answered': 'how many people have answered a date poll',
  'DatePollDto.answered': 'how many people have answered a date poll',
  'DatePollDto.programmes': 'how many programmes take part in a date poll',
  'CircleMeanDto.answers': 'how many answered the circle check, from five on',
  'InstrumentDto.responses': 'how many were handed in, not what was said',
  'InstrumentResultsDto.responses': 'how many were handed in, not what was said',
  'BankQuestionDto.conversations': 'how many were held with a question in the guide, not what was said',
  'TaskGuideDto.planned': 'how many are to be held on a visit',
  'AssignmentDto.studentConversations': 'how many are to be held on a visit',
  'AssignmentDto.teacherConversations': 'how many are to be held on a visit',
  'AssignmentPlanDto.studentConversations': 'how many are to be held on a visit',
  'AssignmentPlanDto.teacherConversations': 'how many are to be held on a visit',
  'AssignmentSettingsDto.studentConversations': 'how many are to be held on a visit',
  'AssignmentSettingsDto.teacherConversations': 'how many are to be held on a visit',
  'ChangeAssignmentPlanDto.studentConversations': 'how many are to be held on a visit',
  'ChangeAssignmentPlanDto.teacherConversations': 'how many are to be held on a visit',
  'ChangeHostDto.studentConversations': 'how many are to be held on a visit',
  'ChangeHostDto.teacherConversations': 'how many are to be held on a visit',
  'HostTermsDto.studentConversations': 'how many are to be held on a visit',
  'HostTermsDto.teacherConversations': 'how many are to be held on a visit',
  'ProposedVisitDto.studentConversations': 'how many are to be held on a visit',
  'ProposedVisitDto.teacherConversations': 'how many are to be held on a visit',
  'AudienceDto.students': 'how many students a portrait is about',
  'SuggestionDto.supportCount': 'how many members stand behind other words for the report',
  'SupportDto.conversations': 'of all conversations of the group, from five on',
  'SupportDto.conversationsOf': 'all conversations of the group',
  'SupportDto.programmes': 'of all programmes of the group, where that tells of no four',
  'SupportDto.programmesOf': 'all programmes of the group',
  'ThemeDto.counterConversations': 'of all conversations of the group, from five on',
  'ReadingDto.conversations': 'how many are read in two stages, not what was said',
  'JointThreadDto.programmes': 'for who reads every answer',
  'JointThreadDto.programmesOf': 'for who reads every answer',
  'BalanceDto.conversations': 'for who reads every answer, from five on',
  'ProgrammeBalanceDto.conversations': 'for who reads every answer, from five on',
  'SectionBalanceDto.conversations': 'for who reads every answer, from five on',
  'AnalysisDto.conversations': 'how many were held, not what was said',
  'AnalysisDto.students': 'how many were held, not what was said',
  'AnalysisDto.teachers': 'how many were held, not what was said',
  'AnalysisDto.programmes': 'where they were held, not what was said',
  'AnalysisDto.withdrawn': 'how many were withdrawn, not which',
};

let house: TestApp;
let ids: ExampleIds;
let people: [name: string, visitor: Visitor][];
beforeAll(async () => {
  house = await bootApp({ holding: 'example' });
  ids = await ExampleIds.in(house.db);
  people = await Promise.all(
    readers.map(async (name): Promise<[string, Visitor]> => [name, await house.asPerson(name)]),
  );
});
afterAll(() => house.close());

/** What a document for Word says; the moment at which it was made is in it too. */
async function wordsOf(visitor: Visitor, path: string): Promise<string> {
  const headers = visitor.cookie ? { cookie: visitor.cookie } : undefined;
  const response = await fetch(`${visitor.origin}${path}`, { ...(headers && { headers }) });
  const parts = await wordParts(Buffer.from(await response.arrayBuffer()));
  const told = Object.entries(parts).map(([name, part]) => `${name} ${String(part)}`);
  return told.join('\n').replaceAll(/<dcterms:(created|modified)[^>]*>[^<]*/g, '');
}

/** All that everybody who reads no answers is told by every route, and the public by every page. */
async function everythingTold(): Promise<Record<string, unknown>> {
  const told: Record<string, unknown> = {};
  const routes = everyRoute().filter(({ method, path }) => method === 'GET' && !path.includes('{token}'));
  for (const route of routes)
    for (const [name, visitor] of people) {
      const { path } = route;
      // A dossier is another file each time, under lock, and leaves an event: dossiers.api.spec.ts reads what is in it.
      if (path === '/api/health' || /dossier/.test(path)) continue;
      if (/^\/(publicatie|portret|portret-bestand|urennorm)\//.test(path)) continue;
      const filled = (await ids.fill(path)) + exampleQuery(route, ids.plgId);
      const { status, body } = await visitor.get(filled);
      // A refusal carries the number of its request and nothing else that could tell.
      told[`${name} ${path}`] =
        status === 200 && path.endsWith('/docx')
          ? await wordsOf(visitor, filled)
          : status === 200
            ? JSON.stringify(body).replaceAll(/"serverNow":"[^"]*"/g, '')
            : [status, body['code']];
    }
  return told;
}

/** What addresses ask for beside a path; none of them is about what was said in conversations, or counts it. */
const asksFor: Record<string, string> = {
  'GET /api/institutions/{id}/calendar': 'schoolYear',
  'GET /api/plgs/{plgId}/portraits/comparison': 'of',
  'GET /api/portrait-files/{id}/content': 'size',
  'GET /api/workshop-sheets/{id}/content': 'size',
  'GET /api/sections/{id}/moment-changes': 'from to',
  'GET /api/sections/{id}/moment-seconds': 'from to',
  // Words, in what this person may read anyway; the answers of conversations are not searched.
  'GET /api/search': 'q',
  'GET /api/plgs/{plgId}/audit': 'before',
  'GET /api/audit': 'before',
  // Portraits that are public.
  'GET /portretten': 'zoek niveau leerweg aanpak',
  'GET /portretten/vergelijken': 'met verschil veld',
};

it('offers no filter with which a small group could be asked for', () => {
  const filters = everyRoute().flatMap(({ method, path, operation: { parameters = [] } }) => {
    const names = parameters.filter((it) => it.in === 'query').map((it) => it.name);
    return method === 'GET' && names.length > 0 ? [[`GET ${path}`, names.join(' ')]] : [];
  });
  expect(Object.fromEntries(filters)).toEqual(asksFor);
});

it('counts what was said over the whole group alone', () => {
  type Property = { type?: string; anyOf?: { type?: string }[] };
  const schemas = everySchema() as Record<string, { properties?: Record<string, Property> }>;
  const isCount = ({ type, anyOf }: Property) => (anyOf?.[0]?.type ?? type) === 'integer';
  const numbers = Object.entries(schemas).flatMap(([schema, { properties = {} }]) =>
    Object.entries(properties)
      .filter(
        ([name, property]) =>
          isCount(property) &&
          /conversation|support|programmes|students|teachers|withdrawn|respon|answer|held|planned|underway/i.test(
            name,
          ),
      )
      .map(([name]) => `${schema}.${name}`),
  );
  expect(numbers.filter((it) => !(it in counts))).toEqual([]);
  expect(Object.keys(counts).filter((it) => !numbers.includes(it))).toEqual([]);
});

describe('from every pair of answers, to whoever reads no conversations,', () => {
  let told: Record<string, unknown>;

  it('nothing can be told of which programme or conversation carries a thread', async () => {
    // Answers that nobody quotes, of conversations that carry nothing yet, of programmes that carry nothing yet.
    const answers = await house.db.query<{ id: string; programme_id: string }>(
      `select distinct on (a.host_programme_id) w.id, a.host_programme_id as programme_id
       from answer w join interview i on i.id = w.interview_id and i.submitted_at is not null and i.withdrawn_at is null
       join assignment a on a.id = i.assignment_id
       where w.plg_id = $1 and not exists (select from quote q where q.answer_id = w.id)
         and a.host_programme_id not in (select b.host_programme_id from (
             select answer_id from theme_answer where plg_id = $1
             union all select c.answer_id from theme_coding l join coding c on c.id = l.coding_id where l.plg_id = $1
           ) t
           join answer x on x.id = t.answer_id join interview j on j.id = x.interview_id
           join assignment b on b.id = j.assignment_id)`,
      [ids.plgId],
    );
    const [here, there] = answers;
    expect(there).toBeDefined();
    const [theme] = await house.db.query<{ id: string }>('select id from theme where plg_id = $1', [
      ids.plgId,
    ]);
    const carries = (answerId: string | undefined) =>
      house.db.query(
        `insert into theme_answer (id, plg_id, theme_id, answer_id, voice)
         values (gen_random_uuid(), $1, $2, $3, 'support')`,
        [ids.plgId, theme?.id, answerId],
      );
    await carries(here?.id);
    const before = await everythingTold();
    told = before;
    expect(Object.values(before).join('')).toContain('"conversationsOf":11');
    // In the other world it is a conversation at another programme that carries the thread.
    await house.db.query('delete from theme_answer where answer_id = $1', [here?.id]);
    await carries(there?.id);
    expect(await everythingTold()).toEqual(before);
  }, 120_000);

  it('nothing is told of what groups said at teams in the field, nor between two teams, but what is quoted', async () => {
    const said = await house.db.query<{ what: string; words: string }>(
      `select 'field answer' as what, w.text as words from field_answer w
       where w.text is not null and not exists (select from field_quote q where q.answer_id = w.id)
       union all
       select 'exchange', unnest(array[x.words, x.place, x.because]) from exchange x`,
    );
    const secrets = said.filter(({ words }) => (words ?? '').length > 11);
    expect(new Set(secrets.map(({ what }) => what))).toEqual(new Set(['field answer', 'exchange']));
    const all = Object.entries(told).map(([where, answer]) => [where, JSON.stringify(answer)] as const);
    const met = secrets.flatMap(({ what, words }) =>
      all.flatMap(([where, answer]) =>
        answer.includes(JSON.stringify(JSON.stringify(words).slice(1, -1)).slice(1, -1))
          ? [`${what} in ${where}`]
          : [],
      ),
    );
    expect([...new Set(met)]).toEqual([]);
  });

  it('no thread is counted below the threshold, nor above it minus what was known below', async () => {
    const threads = async (visitor: Visitor) =>
      (await visitor.get<ThemeDto[]>(`/api/plgs/${ids.plgId}/themes`)).body;
    const standing = await house.db.query<{ id: string }>(
      `select id from interview where plg_id = $1 and submitted_at is not null and withdrawn_at is null order by id`,
      [ids.plgId],
    );
    const renske = people.find(([name]) => name === 'Renske Bolhuis')![1];
    const aylin = await house.asPerson('Aylin Demirci');
    // One, two or three conversations at each: over how many programmes these are spread would leave out one person.
    const gezien = (await threads(renske)).find(({ name }) => name === 'Gezien worden');
    expect(gezien).toMatchObject({ support: { programmes: null }, isSingleCase: false });
    for (let left = standing.length; left > 0; left -= 1) {
      const shown = await threads(renske);
      const { body: proposals } = await renske.get<RecommendationDto[]>(
        `/api/plgs/${ids.plgId}/recommendations`,
      );
      const supports = [...shown, ...proposals.flatMap(({ themes }) => themes)].map(({ support }) => support);
      expect(supports.length).toBeGreaterThan(0);
      expect(supports.every((support) => (support === null) === left < smallestGroup)).toBe(true);
      expect(shown.every((it) => (it.counterConversations === null) === left < smallestGroup)).toBe(true);
      expect(left < smallestGroup && shown.some((it) => it.isSingleCase)).toBe(false);
      // Who reads the answers counts along.
      expect((await threads(aylin)).every(({ support }) => support !== null)).toBe(true);
      // By SQL and past the guards, as if the conversation had never been handed in.
      await house.db.transaction(async () => {
        await house.db.query('set local session_replication_role = replica');
        await house.db.query('update interview set submitted_at = null where id = $1', [
          standing[left - 1]?.id,
        ]);
      });
    }
  });
});
