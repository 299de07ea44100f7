import { Sessions } from '../src/platform/session/sessions.ts';
import { bootApp, Visitor, type TestApp } from './support/app.ts';
import { exampleBody, exampleQuery } from './support/example-body.ts';
import { ExampleIds } from './support/example-ids.ts';
import { everyRoute, guestRoutes, openRoutes, ownRoutes, type Route } from './support/routes.ts';
import { openAsGuest } from './support/guest.ts';

/** Nobody of these may know that the group exists, let alone read or change anything of it. */
const outsiders = {
  'someone of another institution': 'Esra Yildirim',
  'a colleague who is in no group': 'Sjors Tankink',
  'a member who was removed': 'Gijs ten Elshof',
  'an administrator who is in no group': 'Herman Dijkslag',
};
/** What an administrator of the installation manages; groups are none of it. */
const installationPaths =
  /^\/api\/(mails|audit|dossier-code|dossiers|institutions|programmes|units|employments|closed-periods|calendar-imports)\b/;

/** Whose body no schema tells: refused before anything is looked up, the same for everyone. */
const unguessed: Record<string, string> = {
  'POST /api/ask-backs/{id}/answer': 'an answer that fits its question: ask-backs.api.spec.ts',
};

let house: TestApp;
let ids: ExampleIds;
beforeAll(async () => {
  house = await bootApp({ holding: 'example' });
  ids = await ExampleIds.in(house.db);
  await house.db.query(`update user_account set is_administrator = true where name = 'Herman Dijkslag'`);
  await house.db.query(
    `update membership set left_at = now() where user_id = (select id from user_account where name = 'Gijs ten Elshof')`,
  );
});
afterAll(() => house.close());

const name = (route: Route) => `${route.method} ${route.path}`;
const closed = everyRoute().filter((route) => !(name(route) in openRoutes));
const guarded = closed.filter((route) => !(name(route) in ownRoutes));

async function ask(visitor: Visitor, route: Route) {
  const hasBody = !['GET', 'DELETE'].includes(route.method);
  return visitor.request<{ code?: string }>(
    route.method,
    `${await ids.fill(route.path)}${exampleQuery(route, ids.plgId)}`,
    hasBody ? exampleBody(route, ids.plgId) : undefined,
  );
}

it.each(closed.map((route) => [name(route), route] as const))(
  '%s is closed to strangers',
  async (_name, route) => {
    const { status, body } = await ask(house.stranger(), route);
    expect({ status, code: body.code }).toEqual({ status: 401, code: 'unauthenticated' });
  },
);

describe.each(Object.entries(outsiders))('%s', (outsider, person) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await house.asPerson(person);
  });

  const asked = guarded.filter(
    (route) => !outsider.includes('administrator') || !installationPaths.test(route.path),
  );
  it.each(asked.map((route) => [name(route), route] as const))(
    'gets nothing from %s',
    async (_name, route) => {
      const before = await house.db.query<{ count: string }>('select count(*) from event');
      const { status, body } = await ask(visitor, route);
      const refusals = name(route) in unguessed ? ['invalid 422'] : ['forbidden 403', 'not_found 404'];
      expect(refusals).toContain(`${body.code} ${status}`);
      expect(await house.db.query('select count(*) from event')).toEqual(before);
    },
  );
});

describe('a guest with a mailed code', () => {
  let guest: Visitor;
  let meetingId: string;
  beforeAll(async () => {
    ({ visitor: guest, meetingId } = await openAsGuest(house, 'Luuk Verhaegh'));
  });

  const ofOwn = (route: Route): Route => ({
    ...route,
    path: route.path.replace(/^\/api\/meetings\/\{id\}/, `/api/meetings/${meetingId}`),
  });

  it.each(
    closed.filter((route) => !(name(route) in guestRoutes)).map((route) => [name(route), route] as const),
  )('gets nothing from %s, not even about the own meeting', async (_name, route) => {
    const before = await house.db.query<{ count: string }>('select count(*) from event');
    for (const asked of [route, ofOwn(route)])
      expect(await ask(guest, asked)).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await house.db.query('select count(*) from event')).toEqual(before);
  });

  const opened = everyRoute().filter((route) => name(route) in guestRoutes && route.method === 'GET');
  it.each(opened.map((route) => [name(route), route] as const))(
    'gets from %s what belongs to the own meeting',
    async (_name, route) => {
      expect((await ask(guest, ofOwn(route))).status).toBe(200);
    },
  );

  // The first meeting of the example is another one than the guest's.
  it.each(
    opened.filter(({ path }) => path.includes('/meetings/')).map((route) => [name(route), route] as const),
  )('gets nothing from %s about another meeting', async (_name, route) => {
    expect((await ask(guest, route)).status).toBe(404);
  });

  // What names nothing by id is no question about another meeting: ending a session, giving a code.
  const changing = everyRoute().filter(
    (route) => name(route) in guestRoutes && route.method !== 'GET' && route.path.includes('{id}'),
  );
  it.each(changing.map((route) => [name(route), route] as const))(
    'changes nothing by %s about another meeting',
    async (_name, route) => {
      const before = await house.db.query<{ count: string }>('select count(*) from event');
      expect(await ask(guest, route)).toMatchObject({ status: 404, body: { code: 'not_found' } });
      expect(await house.db.query('select count(*) from event')).toEqual(before);
    },
  );
});

/** What somebody with an account may ask about a meeting they are a guest at, besides what a mailed code opens. */
const accountGuestRoutes: Record<string, string> = {
  'GET /api/meetings/{id}': 'that meeting',
  'GET /api/meetings/{id}/minutes.json': 'the minutes of that meeting, as a file',
  'GET /api/agenda-items/{id}/history': 'where an item stood, of meetings they were invited to',
};

describe('a guest with an account', () => {
  let guest: Visitor;
  let own: Record<string, string>;
  beforeAll(async () => {
    const { meetingId, visitor, guestId } = await openAsGuest(house, 'Luuk Verhaegh');
    const [person] = await house.db.query<{ user_id: string }>(
      'select m.user_id from guest g join membership m on m.id = g.membership_id where g.id = $1',
      [guestId],
    );
    guest = new Visitor(
      visitor.origin,
      `leerkring=${await house.app.get(Sessions).open(person?.user_id ?? '')}`,
    );
    own = { meetings: meetingId };
    for (const [noun, table] of [
      ['agenda-items', 'agenda_item'],
      ['format-runs', 'format_run'],
      ['decisions', 'decision'],
      ['commitments', 'commitment'],
    ] as const) {
      const [row] = await house.db.query<{ id: string }>(
        `select id from ${table} where meeting_id = $1 order by id limit 1`,
        [meetingId],
      );
      if (row) own[noun] = row.id;
    }
  });

  /** About the meeting they were invited to, and what belongs to it. */
  const ofOwn = (route: Route): Route => ({
    ...route,
    path: route.path.replace(/^\/api\/([\w-]+)\/\{id\}/, (path, noun: string) =>
      own[noun] ? `/api/${noun}/${own[noun]}` : path,
    ),
  });
  const belongs = guarded.filter(
    (route) =>
      !(name(route) in { ...guestRoutes, ...accountGuestRoutes }) && !installationPaths.test(route.path),
  );
  it.each(belongs.map((route) => [name(route), route] as const))(
    'gets nothing from %s, not even about that meeting',
    async (_name, route) => {
      const before = await house.db.query<{ count: string }>('select count(*) from event');
      const { status, body } = await ask(guest, ofOwn(route));
      const refusals = name(route) in unguessed ? ['invalid 422'] : ['forbidden 403', 'not_found 404'];
      expect([...refusals, 'guest.reads_along 403']).toContain(`${body.code} ${status}`);
      expect(await house.db.query('select count(*) from event')).toEqual(before);
    },
  );
});

it('names only routes that exist among the exceptions', () => {
  const names = new Set(everyRoute().map(name));
  expect(
    Object.keys({ ...openRoutes, ...ownRoutes, ...guestRoutes, ...accountGuestRoutes, ...unguessed }).filter(
      (exception) => !names.has(exception),
    ),
  ).toEqual([]);
});

it('answers malformed ids as if nothing were there', async () => {
  const marit = await house.asPerson('Marit Oldenhof');
  for (const id of ['1', "' or 1=1 --", '00000000-0000-0000-0000-000000000000', '%00', 'null', '../..'])
    expect([400, 404]).toContain((await marit.get(`/api/plgs/${encodeURIComponent(id)}`)).status);
});
