import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { ExampleIds, tableOf } from './support/example-ids.ts';
import { everyRoute } from './support/routes.ts';

let house: TestApp;
let ids: ExampleIds;
let people: Visitor[];
beforeAll(async () => {
  house = await bootApp({ holding: 'example' });
  ids = await ExampleIds.in(house.db);
  const names = ['Marit Oldenhof', 'Bram Nijkamp', 'Renske Bolhuis'];
  people = await Promise.all(names.map((name) => house.asPerson(name)));
});
afterAll(() => house.close());

/** What the log says more than once of one thing since then. */
const saidTwice = async (since: Date) =>
  house.db.query(
    `select name, count(*)::int from event where at >= $1 group by name, subject_id, facts having count(*) > 1`,
    [since],
  );

/** The path for some things of its kind. */
async function pathsOf(path: string): Promise<string[]> {
  const [, , noun] = path.split('/');
  if (!path.includes('{id}') || !noun) return [await ids.fill(path)];
  const rows = await house.db.query<{ id: string }>(`select id from ${tableOf(noun)} order by id limit 3`);
  return Promise.all(rows.map(({ id }) => ids.fill(path.replace('{id}', id))));
}

const removing = everyRoute().filter(
  ({ method, path }) => method === 'DELETE' && !/session|\{token\}/.test(path),
);

describe('what is taken away twice at the same moment is taken away once, by', () => {
  it.each(removing.map(({ path }) => path))('%s', async (template) => {
    for (const path of await pathsOf(template))
      for (const person of people) {
        const since = new Date();
        const answers = await Promise.all([person.delete(path), person.delete(path)]);
        for (const { status } of answers) expect(status).toBeLessThan(500);
        if (answers.every(({ status }) => status >= 400)) continue;
        expect(await saidTwice(since)).toEqual([]);
        return;
      }
  });
});
