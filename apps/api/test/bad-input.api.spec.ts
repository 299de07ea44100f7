import * as contracts from '@leerkring/shared';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { exampleBody } from './support/example-body.ts';
import { ExampleIds } from './support/example-ids.ts';
import { everyRoute, type Route } from './support/routes.ts';

let house: TestApp;
let marit: Visitor;
let ids: ExampleIds;
beforeAll(async () => {
  house = await bootApp({ holding: 'example' });
  marit = await house.asPerson('Marit Oldenhof');
  ids = await ExampleIds.in(house.db);
});
afterAll(() => house.close());

const name = (route: Route) => `${route.method} ${route.path}`;
const withBody = everyRoute().filter((route) => route.operation.requestBody && route.path !== '/api/session');

const strange: unknown[] = [
  null,
  0,
  -1,
  1e308,
  'false',
  '',
  'a\u0000b',
  '\ud800',
  'x'.repeat(100_000),
  [],
  [null],
  [[]],
  {},
  { $ne: null },
  { __proto__: { isAdministrator: true } },
  '../../etc/passwd',
  "'; drop table plg; --",
  '9999-99-99',
  // What nearly is a day, a moment or a number that fits.
  '2026-W05-1',
  '2026-11-26T12:00',
  '0001-01-01',
  0.1,
  32_768,
  2_147_483_648,
  Number.MAX_SAFE_INTEGER,
  true,
];

/** The names in the query that a route listens to. */
const asked = ({ parameters = [] }: Route['operation']) =>
  parameters.flatMap((it) => (it.in === 'query' ? [it.name] : []));

type Contract = Parameters<typeof contracts.validateAs>[0];

/** Whether the shared class of a route lets a body through, read as it comes over the wire. */
function passes(route: Route, body: unknown): boolean {
  const name = route.operation.requestBody?.content['application/json'].schema.$ref?.split('/').at(-1);
  const contract = (contracts as unknown as Record<string, Contract | undefined>)[name ?? ''];
  if (!contract) return true;
  return contracts.validateAs(contract, JSON.parse(JSON.stringify(body))).fields === null;
}

/**
 * The bodies with one strange field that are worth sending: whatever the shared class lets through, since it reaches
 * our own code, and of what it refuses the first for each field, since the answer to the others is the same refusal.
 */
function oddBodies(route: Route, body: Record<string, unknown>): unknown[] {
  return Object.keys(body).flatMap((key) => {
    const bodies = strange.map((value) => ({ ...body, [key]: value }));
    const through = bodies.map((it) => passes(route, it));
    return bodies.filter((_, index) => through[index] || index === through.indexOf(false));
  });
}

describe('whatever a body holds, the answer is clear and never a fault of ours:', () => {
  it.each(withBody.map((route) => [name(route), route] as const))('%s', async (_name, route) => {
    const body = exampleBody(route, ids.plgId) as Record<string, unknown>;
    const path = await ids.fill(route.path.replace('{token}', 'x'));
    const attempts: unknown[] = [
      [],
      'text',
      null,
      { ...body, isAdministrator: true },
      ...oddBodies(route, body),
    ];
    for (const attempt of attempts) {
      const { status, body: answer } = await marit.request<{ code?: string }>(
        route.method,
        path,
        JSON.stringify(attempt),
      );
      if (status >= 500) throw new Error(`${status} for ${JSON.stringify(attempt).slice(0, 200)}`);
      if (status >= 400 && !answer.code)
        throw new Error(`${status} without a code for ${JSON.stringify(attempt).slice(0, 200)}`);
    }
    const extra = await marit.request<{ code: string; fields: object }>(route.method, path, {
      ...body,
      isAdministrator: true,
    });
    expect(extra.status).toBe(422);
  });

  const withQuery = everyRoute().filter(
    ({ method, operation }) => method === 'GET' && asked(operation).length > 0,
  );
  it.each(withQuery.map((route) => [name(route), route] as const))('%s?', async (_name, route) => {
    const path = await ids.fill(route.path.replace('{token}', 'x'));
    for (const parameter of asked(route.operation)) {
      for (const value of strange) {
        const query = `${parameter}=${encodeURIComponent(String(value).toWellFormed().slice(0, 2000))}`;
        const { status } = await marit.get(`${path}?${query}`);
        expect({ query, isFault: status >= 500 }).toEqual({ query, isFault: false });
      }
    }
  });

  it('refuses a field the contract does not know, by its name', async () => {
    const { body } = await marit.patch<{ fields: Record<string, string[]> }>(`/api/plgs/${ids.plgId}`, {
      ownerId: ids.plgId,
    });
    expect(body.fields).toEqual({ ownerId: ['whitelistValidation'] });
  });

  it('refuses what is no JSON: forms, plain text, broken and huge bodies', async () => {
    for (const [type, text] of [
      ['text/plain', '{}'],
      ['application/x-www-form-urlencoded', 'a=b'],
      ['application/json', '{"a":'],
      ['application/xml', '<a/>'],
    ] as const)
      expect(
        (await marit.request('PATCH', `/api/plgs/${ids.plgId}`, text, { 'content-type': type })).body['code'],
      ).toBe('unreadable');
    expect(
      (await marit.patch(`/api/plgs/${ids.plgId}`, { purpose: 'x'.repeat(10_000_000) })).body['code'],
    ).toBe('too_large');
  });

  it('refuses what is nested deeper than anything we ask for, in a field it knows and in one it does not', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const path = `/api/plgs/${ids.plgId}`;
    for (const field of ['name', 'seen', 'unknown']) {
      for (const nested of [deep, `{"name":${deep}}`]) {
        const { status, body } = await marit.request('PATCH', path, `{"${field}":${nested}}`);
        expect([status, body['code']]).toEqual([422, 'invalid']);
      }
    }
  });

  it('answers an unknown path, and paths in disguise, like every other thing that is not there', async () => {
    for (const path of [
      '/api/nothing',
      '/api//plgs',
      `/API/plgs/${ids.plgId}`,
      `/api/plgs/${ids.plgId}%2fmembers`,
      '/api/%2e%2e/plgs',
    ])
      expect([404, 401]).toContain((await house.stranger().get(path)).status);
  });
});
