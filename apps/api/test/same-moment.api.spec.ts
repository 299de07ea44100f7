import { Events } from '../src/platform/events/events.ts';
import { newId } from '../src/platform/ids.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { howEditsMeet, shownOf, thingsOf, typed } from './support/edits.ts';
import { exampleBody } from './support/example-body.ts';
import { ExampleIds, tableOf } from './support/example-ids.ts';
import { openForms } from './support/open-forms.ts';
import { everyRoute, everySchema, type Route } from './support/routes.ts';

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

const recommendations = () => `/api/plgs/${plgId}/recommendations`;
const proposal = (wording: string) => ({ audience: 'practice', wording, themeIds: [] });
const under = (number: string) => ({ 'idempotency-key': number });
const named = async (wording: string) =>
  (await house.db.query('select 1 from recommendation where wording = $1', [wording])).length;

describe('what is sent again because its answer was lost', () => {
  it('is made once and answered as it was, also at the same moment', async () => {
    const [number, body] = [newId(), proposal('Eén keer gezegd.')];
    const send = () => people[1]!.request('POST', recommendations(), body, under(number));
    const answers = [...(await Promise.all([send(), send(), send()])), await send()];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(answers[0]!.body['id']).toEqual(expect.any(String));
    expect(new Set(answers.map((it) => JSON.stringify(it.body))).size).toBe(1);
    expect(await named(body.wording)).toBe(1);
  });

  it('is no other thing, and nobody else’s', async () => {
    const number = newId();
    await people[1]!.request('POST', recommendations(), proposal('Dit.'), under(number));
    await people[1]!.request('POST', recommendations(), proposal('Dit ook.'), under(number));
    await people[2]!.request('POST', recommendations(), proposal('Dit.'), under(number));
    expect([await named('Dit.'), await named('Dit ook.')]).toEqual([2, 1]);
  });

  it('is done when it was refused at first', async () => {
    const [number, body] = [newId(), proposal('Toch.')];
    const send = () => people[1]!.request('POST', recommendations(), body, under(number));
    const cut = jest.spyOn(house.app.get(Events), 'record').mockRejectedValueOnce(new Error('cut'));
    expect((await send()).status).toBe(500);
    cut.mockRestore();
    expect((await send()).status).toBe(201);
    expect(await named(body.wording)).toBe(1);
  });

  it('leaves nothing to read, and is forgotten after a day', async () => {
    const rows = await house.db.query<{ answer: Buffer }>('select answer from sent_once');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((it) => it.answer.includes('Eén keer'))).toEqual([]);
    await house.db.query(`update sent_once set created_at = created_at - interval '25 hours'`);
    const jobs = house.app.get(Jobs);
    await house.db.transaction(() => jobs.add('jobs.tidy', 'now'));
    await jobs.runDue();
    expect(await house.db.query('select 1 from sent_once')).toEqual([]);
  });

  it('keeps nothing of what a browser was given in a cookie', async () => {
    const gijs = await house.asPerson('Gijs ten Elshof');
    const close = await gijs.request('POST', '/api/session/everywhere/close', {}, under(newId()));
    expect([close.status, close.headers.get('set-cookie')]).toEqual([204, expect.any(String)]);
    expect(await house.db.query('select 1 from sent_once')).toEqual([]);
  });
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
       and table_type = 'BASE TABLE' and table_name not in ('event', 'migrations', 'mail', 'session', 'sent_once')`,
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
  /** How it was after the last press that was taken: a count of every table costs more than the press. */
  let before: Record<string, number>;
  beforeAll(async () => {
    ids = await ExampleIds.in(house.db);
    const names = ['Marit Oldenhof', 'Bram Nijkamp', 'Renske Bolhuis'];
    askers = await Promise.all(names.map((name) => house.asPerson(name)));
    before = await rows();
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

const nameOf = (route: Route) => `${route.method} ${route.path}`;
const schemas = everySchema() as Record<string, { properties?: object }>;
const saysWhatWasSeen = ({ operation }: Route) => {
  const schema = operation.requestBody?.content['application/json'].schema.$ref?.split('/').at(-1) ?? '';
  return 'seen' in (schemas[schema]?.properties ?? {});
};

it('says of every change how it keeps from taking back what somebody else just changed', () => {
  const changing = everyRoute().filter(
    (route) => ['PUT', 'PATCH'].includes(route.method) || saysWhatWasSeen(route),
  );
  const unsaid = changing.filter(
    (route) => !(nameOf(route) in howEditsMeet) && !(saysWhatWasSeen(route) && nameOf(route) in openForms),
  );
  expect(unsaid.map(nameOf)).toEqual([]);
  const names = new Set(changing.map(nameOf));
  expect(Object.keys({ ...howEditsMeet, ...openForms }).filter((name) => !names.has(name))).toEqual([]);
});

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What of all this is not there; of a list it is enough that everything of it is, unless its order was changed. */
const lostOf = (now: Record<string, unknown>, ...typedBy: Record<string, unknown>[]) =>
  typedBy
    .flatMap((it) => Object.entries(it))
    .filter(([field, value]) => {
      const stands = now[field];
      if (!Array.isArray(value) || !Array.isArray(stands) || field === 'order') return !isSame(stands, value);
      return !value.every((one) => stands.some((other) => isSame(one, other)));
    });

describe('two who have the same form open lose nothing of what either saved:', () => {
  let visitors: Visitor[];
  beforeAll(async () => {
    const found = await house.db.query<{ name: string }>(
      `select u.name from membership m join user_account u on u.id = m.user_id
       where m.plg_id = $1 and m.left_at is null order by not 'coordinator' = any(m.roles), u.name`,
      [plgId],
    );
    visitors = await Promise.all(found.map(({ name }) => house.asPerson(name)));
    await house.db.query(`update fact_check set reply = 'Dank.' where verdict = 'differs'`);
    const kinds = ['vragenlijst', 'peiling'];
    for (const kind of kinds)
      await visitors[0]?.post(`/api/plgs/${plgId}/instruments`, { kind, title: 'Nog te openen' });
    // The running year asks with what it settled; who writes on has a draft.
    const [settled] = await house.db.query<{ id: string }>(
      'select id from protocol_version where plg_id = $1',
      [plgId],
    );
    for (const visitor of visitors)
      await visitor.post(`/api/protocols/${settled?.id}/revise`, {
        meaningChanged: true,
        note: 'Andere vragen',
      });
  });

  it.each(Object.entries(openForms))('%s', async (name, form) => {
    const [method = '', path = ''] = name.split(' ');
    const tries: string[] = [];
    for (const thing of await thingsOf(house.db, name, plgId, tableOf(path.split('/')[2] ?? '')))
      for (const visitor of visitors) {
        const seen = await shownOf(house.db, form, thing, visitor);
        const send = (values: object, saw: object = seen) =>
          visitor.request<{ code?: string; now?: Record<string, unknown> }>(method, thing.path, {
            ...seen,
            ...values,
            seen: saw,
          });
        // Nothing changes by it, and it tells whether this person may.
        const first = await send({});
        tries.push(`${first.status} ${first.body.code ?? ''} ${JSON.stringify(first.body)}`);
        if (first.status >= 300) continue;
        const mine = await typed(house.db, form.mine, seen, thing);
        const theirs = await typed(house.db, form.theirs ?? {}, seen, thing);
        const answers = await Promise.all([send(mine), send(theirs)]);
        expect(answers.filter(({ status }) => status >= 300).map(({ body }) => body)).toEqual([]);
        const both = await shownOf(house.db, form, thing, visitor);
        expect(lostOf(both, mine, theirs)).toEqual([]);

        const [field, value] = Object.entries(mine)[0] ?? [''];
        if (typeof value !== 'string') return;
        const other = {
          [field]:
            field === 'startTime'
              ? value.replace(/.$/, '5')
              : /^20\d\d-/.test(value)
                ? '2027-03-02'
                : `${value}x`,
        };
        const late = await send(other);
        expect(late).toMatchObject({
          status: 409,
          body: { code: 'edit.overtaken', fields: { [field]: ['overtaken'] }, now: { [field]: value } },
        });
        expect(await shownOf(house.db, form, thing, visitor)).toEqual(both);
        expect((await send(other, { ...seen, ...late.body.now })).status).toBeLessThan(300);
        expect(lostOf(await shownOf(house.db, form, thing, visitor), theirs, other)).toEqual([]);
        return;
      }
    throw new Error(`Nobody can change anything here:\n${[...new Set(tries)].join('\n')}`);
  });
});
