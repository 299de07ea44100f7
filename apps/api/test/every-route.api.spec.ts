import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { plg, type CastName } from './support/cast.ts';
import { exampleBody } from './support/example-body.ts';
import { everyRoute, openRoutes, ownRoutes, type Route } from './support/routes.ts';
import { exampleIds } from './support/example-ids.ts';

/** Nobody of these may know that the group exists, let alone read or change anything of it. */
const outsiders: CastName[] = ['esra', 'sjors', 'vera', 'pauline'];
/** What an administrator of the installation manages; groups are none of it. */
const installationPaths = /^\/api\/(mails|audit|institutions|programmes|employments|closed-periods)\b/;

let house: TestApp;
let ids: Record<string, string>;
beforeAll(async () => {
  house = await bootApp();
  ids = await exampleIds(house);
});
afterAll(() => house.close());

const name = (route: Route) => `${route.method} ${route.path}`;
const closed = everyRoute().filter((route) => !(name(route) in openRoutes));
const guarded = closed.filter((route) => !(name(route) in ownRoutes));

/** Fills the parameters with things that exist inside the group of the cast. */
function fill(route: Route): string {
  return route.path.replace(/\{(\w+)\}/g, (_match, parameter: string) => {
    const noun = parameter === 'id' ? (route.path.split('/')[2] ?? '') : parameter;
    const found = ids[noun];
    if (!found)
      throw new Error(`No example of "${noun}" for ${name(route)}: add one to test/support/example-ids.ts`);
    return found;
  });
}

async function ask(visitor: Visitor, route: Route) {
  const hasBody = !['GET', 'DELETE'].includes(route.method);
  return visitor.request<{ code?: string }>(
    route.method,
    fill(route),
    hasBody ? exampleBody(route, plg) : undefined,
  );
}

it.each(closed.map((route) => [name(route), route] as const))(
  '%s is closed to strangers',
  async (_name, route) => {
    const { status, body } = await ask(house.stranger(), route);
    expect({ status, code: body.code }).toEqual({ status: 401, code: 'unauthenticated' });
  },
);

describe.each(outsiders)('%s, from outside the group,', (outsider) => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await house.as(outsider);
  });

  const asked = guarded.filter((route) => outsider !== 'pauline' || !installationPaths.test(route.path));
  it.each(asked.map((route) => [name(route), route] as const))(
    'gets nothing from %s',
    async (_name, route) => {
      const before = await house.db.query<{ count: string }>('select count(*) from event');
      const { status, body } = await ask(visitor, route);
      // 422: a body that the example cannot guess is refused before anything is looked up, the same for everyone.
      expect([403, 404, 422]).toContain(status);
      expect(body.code).toMatch(/^(forbidden|not_found|invalid)$/);
      expect(await house.db.query('select count(*) from event')).toEqual(before);
    },
  );
});

it('names only routes that exist among the exceptions', () => {
  const names = new Set(everyRoute().map(name));
  expect(Object.keys({ ...openRoutes, ...ownRoutes }).filter((exception) => !names.has(exception))).toEqual(
    [],
  );
});

it('answers malformed ids as if nothing were there', async () => {
  const marit = await house.as('marit');
  for (const id of ['1', "' or 1=1 --", '00000000-0000-0000-0000-000000000000', '%00', 'null', '../..'])
    expect([400, 404]).toContain((await marit.get(`/api/plgs/${encodeURIComponent(id)}`)).status);
});
