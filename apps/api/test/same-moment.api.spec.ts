import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { exampleBody } from './support/example-body.ts';
import { ExampleIds } from './support/example-ids.ts';
import { everyRoute, type Route } from './support/routes.ts';

let house: TestApp;
let plgId: string;
let people: Visitor[];
beforeAll(async () => {
  house = await bootApp({ holding: 'example' });
  const [plg] = await house.db.query<{ id: string }>('select id from plg order by school_year desc limit 1');
  plgId = plg?.id ?? '';
  const names = ['Aylin Demirci', 'Bram Nijkamp', 'Loes Reuvekamp', 'Willemijn Sanders'];
  people = await Promise.all(names.map((name) => house.asPerson(name)));
});
afterAll(() => house.close());

/** Everybody presses the button three times, all at the same moment. */
async function together(path: string, body: object): Promise<number[]> {
  const answers = await Promise.all(people.flatMap((person) => [1, 2, 3].map(() => person.post(path, body))));
  return answers.map(({ status }) => status);
}

const all = Array.from({ length: 12 }, () => 201);

it('keeps every recommendation that is proposed at the same moment', async () => {
  const body = { audience: 'practice', wording: 'Begin bij de student.', themeIds: [] };
  expect(await together(`/api/plgs/${plgId}/recommendations`, body)).toEqual(all);
});

it('keeps every red thread that is named at the same moment', async () => {
  const body = { name: 'Gezien worden', description: '', leadingQuestionId: null };
  expect(await together(`/api/plgs/${plgId}/themes`, body)).toEqual(all);
});

it('keeps every chapter that is added at the same moment', async () => {
  const [report] = await house.db.query<{ id: string }>('select id from report where plg_id = $1', [plgId]);
  expect(await together(`/api/reports/${report?.id}/sections`, { kind: 'text', title: 'Bijlage' })).toEqual(
    all,
  );
});

/** What someone may mean twice: two of these are two, and each can be taken away again. */
const meantTwice = [
  'POST /api/plgs/{plgId}/themes',
  'POST /api/plgs/{plgId}/insights',
  'POST /api/plgs/{plgId}/recommendations',
  'POST /api/reports/{id}/sections',
  'POST /api/sections/{id}/comments',
  'POST /api/comments/{id}/replies',
  'POST /api/meetings/{id}/agenda-items',
  'POST /api/meetings/{id}/decisions',
  'POST /api/meetings/{id}/commitments',
  'POST /api/meetings/{id}/takeaways',
  'POST /api/plgs/{plgId}/questions',
  'POST /api/plgs/{plgId}/proposals',
  'POST /api/proposals/{id}/remarks',
  // The same computation twice; only one of them can be accepted.
  'POST /api/plgs/{plgId}/assignment-proposals',
  // Another way in to the same form; the one that was sent before keeps working.
  'POST /api/consultation-parties/{id}/links',
];

/** How many rows every table holds, but for what is written beside a change. */
async function rows(): Promise<Record<string, number>> {
  const tables = await house.db.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'
       and table_type = 'BASE TABLE' and table_name not in ('event', 'migrations', 'mail', 'session')`,
  );
  const counts = await house.db.query<{ name: string; count: number }>(
    tables
      .map(({ name }) => `select '${name}' as name, count(*)::int as count from "${name}"`)
      .join(' union all '),
  );
  return Object.fromEntries(counts.map(({ name, count }) => [name, count]));
}

describe('the same press twice at the same moment makes one, unless two are meant:', () => {
  let ids: ExampleIds;
  let askers: Visitor[];
  beforeAll(async () => {
    ids = await ExampleIds.in(house.db);
    const names = ['Marit Oldenhof', 'Bram Nijkamp', 'Renske Bolhuis'];
    askers = await Promise.all(names.map((name) => house.asPerson(name)));
  });
  // Routes that sign someone in or out, that begin the whole place, or that answer a form with a page, have tests of their own.
  const creating = everyRoute().filter(
    ({ method, path }) => method === 'POST' && !/session|setup|demo|\{token\}|\{slug\}|password/.test(path),
  );

  it.each(creating.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s',
    async (name, route: Route) => {
      const path = await ids.fill(route.path);
      const body = exampleBody(route, ids.plgId);
      let before = await rows();
      for (const asker of askers) {
        const answers = await Promise.all([
          asker.post<{ id?: string; code?: string }>(path, body),
          asker.post<{ id?: string; code?: string }>(path, body),
        ]);
        for (const { status, body: answer } of answers) {
          expect(status).toBeLessThan(500);
          expect(status < 400 || typeof answer.code === 'string').toBe(true);
        }
        const after = answers.some(({ status }) => status < 400) ? await rows() : before;
        const doubled = Object.keys(after).filter(
          (table) => (after[table] ?? 0) - (before[table] ?? 0) === 2,
        );
        const isTwice = answers.every(({ status }) => status < 300) && doubled.length > 0;
        expect({ name, doubled: isTwice && !meantTwice.includes(name) ? doubled : [] }).toEqual({
          name,
          doubled: [],
        });
        before = after;
      }
    },
  );
});
