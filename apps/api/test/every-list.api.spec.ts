import { bootApp, type TestApp } from './support/app.ts';
import { ExampleIds, tableOf } from './support/example-ids.ts';
import { everyRoute, everySchema } from './support/routes.ts';
import { allPolicies, type Policy } from '../src/policies/can.ts';
import type { BaseEntity } from '../src/platform/db/base.entity.ts';
import { Sessions } from '../src/platform/session/sessions.ts';
import '../src/app.module.ts';

interface ListRoute {
  path: string;
  policies: Policy<BaseEntity>[];
}

/** Lists of things that people take for one kind, while each is judged by the rules of its own. */
const kinds: Record<string, string[]> = { quote: ['quote', 'field_quote'] };

/** Everyone a rule may judge differently. */
const people = [
  'Marit Oldenhof',
  'Tjeerd Wassink',
  'Renske Bolhuis',
  'Carlijn te Brake',
  'Floor Lubbers',
  'Aylin Demirci',
  'Bram Nijkamp',
  'Harm-Jan Pierik',
  'Nadia Boutaleb',
  'Willemijn Sanders',
  'Gijs ten Elshof',
  'Noor Wiegman',
  'Herman Dijkslag',
  'Pauline Averink',
  'Sjors Tankink',
  'Esra Yildirim',
  'Luuk Verhaegh',
];

let house: TestApp;
let ids: ExampleIds;
beforeAll(async () => {
  house = await bootApp({ holding: 'example' });
  ids = await ExampleIds.in(house.db);
});
afterAll(() => house.close());

/** Routes that answer a list of things which have an id and abilities, and so a policy. */
function listRoutes(): ListRoute[] {
  const schemas = everySchema() as Record<string, { properties?: Record<string, unknown> }>;
  return everyRoute().flatMap(({ method, path, operation }) => {
    const [answer] = Object.values(operation.responses) as {
      content?: { 'application/json'?: { schema: { items?: { $ref: string } } } };
    }[];
    const item = answer?.content?.['application/json']?.schema.items?.$ref.split('/').at(-1) ?? '';
    const properties = schemas[item]?.properties ?? {};
    if (method !== 'GET' || !('can' in properties) || !('id' in properties)) return [];
    const noun = path.split('/').at(-1) ?? '';
    const tables = kinds[tableOf(noun)] ?? [tableOf(noun)];
    const policies = allPolicies().filter((it) =>
      tables.includes(house.db.repo(it.entity).metadata.tableName),
    );
    if (policies.length < tables.length)
      throw new Error(`GET ${path} lists things with abilities, but no policy has the table ${tables}.`);
    return [{ path, policies }];
  });
}

it('shows everyone in every list exactly what they may read, row by row', async () => {
  const routes = listRoutes();
  expect(routes.length).toBeGreaterThan(3);
  for (const { path, policies } of routes) {
    const inGroup = path.startsWith('/api/plgs/{plgId}/');
    // Beside one thing stands what is about that one; whoever may not open it there sees nothing there.
    const about = /^\/api\/([\w-]+)\/\{id\}\//.exec(path)?.[1];
    const filled = await ids.fill(path);
    const things = await Promise.all(
      policies.map(async (policy) => ({
        policy,
        all: await house.db.repo(policy.entity).find({
          where: {
            ...(inGroup && { plgId: ids.plgId }),
            ...(about && { [`${tableOf(about)}Id`]: filled.split('/')[3] }),
          } as object,
          relations: policy.needs,
          relationLoadStrategy: 'query',
        }),
      })),
    );
    for (const name of people) {
      const visitor = await house.asPerson(name);
      const me = await house.app.get(Sessions).actorByToken(visitor.cookie?.split('=')[1] ?? '');
      if (!me) throw new Error(`${name} is not signed in.`);
      const readable = things.flatMap(({ policy, all }) =>
        all.filter((it) => policy.can(me, 'read', it)).map(({ id }) => id),
      );
      const { status, body } = await visitor.get<{ id: string }[]>(filled);
      if (about && status !== 200) continue;
      const shown = status === 200 ? body.map(({ id }) => id) : [];
      expect({ path, name, shown: shown.toSorted() }).toEqual({ path, name, shown: readable.toSorted() });
    }
  }
}, 120_000);
