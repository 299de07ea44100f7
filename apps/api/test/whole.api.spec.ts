import { DataSource, type ObjectLiteral } from 'typeorm';
import { Db } from '../src/platform/db/db.ts';
import type { Which } from '../src/platform/db/whole.ts';
import { Membership } from '../src/plgs/membership.entity.ts';
import { Plg } from '../src/plgs/plg.entity.ts';
import { allPolicies } from '../src/policies/can.ts';
import { bootApp, type TestApp } from './support/app.ts';

let house: TestApp;
let db: Db;

beforeAll(async () => {
  house = await bootApp({ holding: 'nothing' });
  await house.stranger().post('/api/demo');
  db = house.app.get(Db);
}, 60_000);
afterAll(() => house.close());

/** TypeORM says nothing about the order of what hangs on a thing. */
function inOrder<T>(thing: T): T {
  if (Array.isArray(thing)) {
    const rows = thing as ObjectLiteral[];
    if (rows.every((it) => typeof it === 'object' && it !== null && 'id' in it))
      rows.sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
    rows.forEach(inOrder);
  } else if (
    typeof thing === 'object' &&
    thing !== null &&
    !(thing instanceof Date) &&
    !Buffer.isBuffer(thing)
  )
    Object.values(thing).forEach(inOrder);
  return thing;
}

describe('Things with what hangs on them, in one statement', () => {
  it('are what the data layer finds by asking once per relation, for every policy', async () => {
    let compared = 0;
    for (const { entity, needs } of allPolicies()) {
      const known = await db
        .repo<ObjectLiteral>(entity)
        .find({ relations: needs as never, relationLoadStrategy: 'query' });
      const ids = known.map((it) => it['id'] as string);
      const whole = await db.whole<ObjectLiteral>(entity, { id: ids }, needs as never);
      expect(inOrder(whole)).toEqual(inOrder(known));
      expect(whole.every((it) => it instanceof entity)).toBe(true);
      compared += known.length;
    }
    expect(compared).toBeGreaterThan(500);
  });

  it('follow lists within lists, and an empty place is null', async () => {
    const relations = {
      leadingQuestions: true,
      seats: { programme: { institution: true }, holders: { user: true } },
      members: { seat: { programme: true } },
    } as const;
    const known = await db.repo(Plg).find({ relations, relationLoadStrategy: 'query' });
    const whole = await db.whole(Plg, { id: known.map(({ id }) => id) }, relations);
    expect(inOrder(whole)).toEqual(inOrder(known));
    expect(whole.flatMap(({ members }) => members).some(({ seat }) => seat === null)).toBe(true);
  });

  it('are found by an index, however many there are', async () => {
    const rows = await db.query<{ place: string }>(
      `select t.relname || '.' || c.attname as place from pg_index i
       join pg_class t on t.oid = i.indrelid join pg_attribute c on c.attrelid = t.oid and c.attnum = i.indkey[0]
       where i.indpred is null`,
    );
    const indexed = new Set(rows.map(({ place }) => place));
    const slow = house.app
      .get(DataSource)
      .entityMetadatas.flatMap(({ relations }) => relations.filter(({ isOneToMany }) => isOneToMany))
      .filter(
        ({ inverseRelation: it }) =>
          !it?.joinColumns.some((column) =>
            indexed.has(`${it.entityMetadata.tableName}.${column.databaseName}`),
          ),
      );
    expect(slow.map((it) => `${it.entityMetadata.tableName}.${it.propertyName}`)).toEqual([]);
  });

  it('never come with what must be asked for by name', async () => {
    const members = await db.whole(Membership, { leftAt: null }, { user: true });
    expect(members.length).toBeGreaterThan(5);
    for (const { user } of members) expect(user).not.toHaveProperty('passwordHash');
  });

  it('are refused when the question lost its condition', async () => {
    await expect(db.whole(Plg, {})).rejects.toThrow('Nothing to look for.');
    await expect(db.whole(Plg, { id: undefined } as Which<Plg>)).rejects.toThrow(
      'Nothing to look for in id.',
    );
    await expect(db.whole(Plg, { nothing: 1 } as Which<Plg>)).rejects.toThrow('plg has no nothing.');
  });

  it('come in the order that was asked for', async () => {
    const order = { schoolYear: 'DESC', name: 'ASC' } as const;
    const known = await db.repo(Plg).find({ order });
    const whole = await db.whole(Plg, { isDemo: true }, {}, order);
    expect(whole.map(({ id }) => id)).toEqual(known.map(({ id }) => id));
    await expect(db.whole(Plg, { isDemo: true }, {}, { 'id; --': 'ASC' } as never)).rejects.toThrow('has no');
  });

  it('keep the thousandth of a second', async () => {
    const [plg] = await db.repo(Plg).find({ take: 1 });
    for (let at = 0; at < 200; at++) {
      const moment = new Date(Date.UTC(2021 + (at % 9), at % 12, 1 + (at % 28), 3, 4, 5, (at * 37) % 1000));
      await db.repo(Plg).update({ id: plg?.id ?? '' }, { updatedAt: moment });
      const [found] = await db.whole(Plg, { id: plg?.id ?? '' });
      expect(found?.updatedAt.toISOString()).toBe(moment.toISOString());
    }
  });
});
