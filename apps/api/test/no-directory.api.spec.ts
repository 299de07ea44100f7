import { randomUUID } from 'node:crypto';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { exampleQuery } from './support/example-body.ts';
import { tableOf } from './support/example-ids.ts';
import { openAsGuest } from './support/guest.ts';
import { everyRoute } from './support/routes.ts';

/** Someone whom nobody shares a group with: her name turns up nowhere but with her own quality service. */
const canary = 'Kanarie Verborgenvink';

// It walks hundreds of paths for each person; a busy machine takes its time.

let house: TestApp;
let names: { name: string; email: string }[];
beforeAll(async () => {
  house = await bootApp({ holding: 'example' });
  await house.db.query(
    `insert into user_account (id, name, email) values (gen_random_uuid(), $1, 'kanarie@verborgen.example')`,
    [canary],
  );
  await house.db.query(
    `insert into employment (id, user_id, programme_id)
     select gen_random_uuid(), u.id, p.id from user_account u, programme p where u.name = $1 and p.name = 'Haarverzorging'`,
    [canary],
  );
  names = await house.db.query('select name, email from user_account');
});
afterAll(() => house.close());

/** Every path of every route that only reads, with ids of its noun: five of each, of whatever group. */
async function everyPath(): Promise<string[]> {
  const paths: string[] = [];
  for (const route of everyRoute()) {
    const { method, path } = route;
    if (method !== 'GET' || /\{(token|slug|size)\}/.test(path)) continue;
    // The example lets everyone play everyone; an installation of one's own refuses this list.
    if (path === '/api/demo/personas') continue;
    let filled = [path + exampleQuery(route, randomUUID())];
    for (const [braced, parameter] of path.matchAll(/\{(\w+)\}/g)) {
      if (parameter === 'audience') {
        filled = filled.map((it) => it.replace(braced, 'practice'));
        continue;
      }
      const noun = parameter === 'id' ? (path.split('/')[2] ?? '') : (parameter ?? '').replace(/Id$/, 's');
      const rows = await house.db.query<{ id: string }>(
        `select id from ${tableOf(noun)} order by id limit 5`,
      );
      filled = filled.flatMap((it) => rows.map(({ id }) => it.replace(braced, id)));
    }
    paths.push(...filled);
  }
  return paths;
}

/** Names and addresses that this person came to see, other than the ones they may know. */
async function strangersSeenBy(visitor: Visitor, known: Set<string>): Promise<string[]> {
  const seen = new Set<string>();
  // Searching is asked for every person by name and by address.
  const sought = names.flatMap(({ name, email }) =>
    [name, email].map((words) => `/api/search?q=${encodeURIComponent(words)}`),
  );
  const paths = [...(await everyPath()), ...sought];
  expect(paths.length).toBeGreaterThan(100 + names.length);
  const look = async (path: string) => {
    const text = JSON.stringify((await visitor.get<unknown>(path)).body);
    for (const { name, email } of names)
      if (!known.has(name) && (text.includes(name) || text.includes(email))) seen.add(`${path}: ${name}`);
  };
  for (let at = 0; at < paths.length; at += 16) await Promise.all(paths.slice(at, at + 16).map(look));
  return [...seen];
}

async function namesIn(sql: string, parameters: string[]): Promise<Set<string>> {
  const rows = await house.db.query<{ name: string }>(sql, parameters);
  return new Set(rows.map(({ name }) => name));
}

it('shows a guest with a code the people of the one meeting', async () => {
  const { visitor, meetingId } = await openAsGuest(house, 'Luuk Verhaegh');
  const known = await namesIn(
    `select u.name from membership m join user_account u on u.id = m.user_id join meeting g on g.plg_id = m.plg_id
     where g.id = $1 and m.left_at is null and m.joined_at is not null
       and (m.roles <> '{guest}' or exists (select 1 from guest where membership_id = m.id and meeting_id = g.id))`,
    [meetingId],
  );
  expect(known.size).toBeGreaterThan(5);
  expect(await strangersSeenBy(visitor, known)).toEqual([]);
});

it.each(['Esra Yildirim', 'Luuk Verhaegh', 'Sjors Tankink'])(
  'shows %s nobody outside shared groups, in no list and by no id',
  async (name) => {
    const known = await namesIn(
      `select o.name from user_account me
       join membership m on m.user_id = me.id and m.left_at is null and m.roles <> '{guest}'
       join membership n on n.plg_id = m.plg_id join user_account o on o.id = n.user_id where me.name = $1
       union select o.name from user_account me join membership m on m.user_id = me.id
       join guest g on g.membership_id = m.id and g.revoked_at is null
       join membership n on n.plg_id = m.plg_id join user_account o on o.id = n.user_id where me.name = $1`,
      [name],
    );
    known.add(name);
    expect(known.has(canary)).toBe(false);
    const visitor = await house.asPerson(name);
    expect(await strangersSeenBy(visitor, known)).toEqual([]);
  },
);

it('shows a member of one group nobody of another', async () => {
  const renske = await house.asPerson('Renske Bolhuis');
  const known = await namesIn(
    `select distinct o.name from user_account me
     join membership m on m.user_id = me.id join membership n on n.plg_id = m.plg_id
     join user_account o on o.id = n.user_id where me.name = $1`,
    ['Renske Bolhuis'],
  );
  expect(known.has('Esra Yildirim')).toBe(false);
  expect(await strangersSeenBy(renske, known)).toEqual([]);
});
