import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { plg } from './support/cast.ts';
import { exampleBody } from './support/example-body.ts';
import { exampleIds } from './support/example-ids.ts';
import { everyRoute, type Route } from './support/routes.ts';

let house: TestApp;
let marit: Visitor;
let ids: Record<string, string>;
beforeAll(async () => {
  house = await bootApp();
  marit = await house.as('marit');
  ids = await exampleIds(house);
});
afterAll(() => house.close());

const name = (route: Route) => `${route.method} ${route.path}`;
const withBody = everyRoute().filter((route) => route.operation.requestBody && route.path !== '/api/session');

function fill(route: Route): string {
  return route.path.replace(
    /\{(\w+)\}/g,
    (_match, parameter: string) =>
      ids[parameter === 'id' ? (route.path.split('/')[2] ?? '') : parameter] ?? 'x',
  );
}

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
  true,
];

describe('whatever a body holds, the answer is clear and never a fault of ours:', () => {
  it.each(withBody.map((route) => [name(route), route] as const))('%s', async (_name, route) => {
    const body = exampleBody(route, plg) as Record<string, unknown>;
    const attempts: unknown[] = [
      [],
      'text',
      null,
      { ...body, isAdministrator: true },
      ...Object.keys(body).flatMap((key) => strange.map((value) => ({ ...body, [key]: value }))),
    ];
    for (const attempt of attempts) {
      const { status, body: answer } = await marit.request<{ code?: string }>(
        route.method,
        fill(route),
        JSON.stringify(attempt),
      );
      if (status >= 500) throw new Error(`${status} for ${JSON.stringify(attempt).slice(0, 200)}`);
      if (status >= 400 && !answer.code)
        throw new Error(`${status} without a code for ${JSON.stringify(attempt).slice(0, 200)}`);
    }
    const extra = await marit.request<{ code: string; fields: object }>(route.method, fill(route), {
      ...body,
      isAdministrator: true,
    });
    expect(extra.status).toBe(422);
  });

  it('refuses a field the contract does not know, by its name', async () => {
    const { body } = await marit.patch<{ fields: Record<string, string[]> }>(`/api/plgs/${plg}`, {
      ownerId: plg,
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
        (await marit.request('PATCH', `/api/plgs/${plg}`, text, { 'content-type': type })).body['code'],
      ).toBe('unreadable');
    expect((await marit.patch(`/api/plgs/${plg}`, { purpose: 'x'.repeat(10_000_000) })).body['code']).toBe(
      'too_large',
    );
  });

  it('answers an unknown path, and paths in disguise, like every other thing that is not there', async () => {
    for (const path of [
      '/api/nothing',
      '/api//plgs',
      `/API/plgs/${plg}`,
      `/api/plgs/${plg}%2fmembers`,
      '/api/%2e%2e/plgs',
    ])
      expect([404, 401]).toContain((await house.stranger().get(path)).status);
  });
});
