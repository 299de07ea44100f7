import pg from 'pg';
import { DataSource } from 'typeorm';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { LivingText } from '../src/platform/living-text/living-text.ts';
import { bootApp, type Answer, type TestApp, type Visitor } from './support/app.ts';
import { plg } from './support/cast.ts';
import { createDatabase } from './support/database.ts';
import { TextEditor } from './support/text-editor.ts';

let house: TestApp;
let marit: Visitor;
let renske: Visitor;
/** Someone at the database itself, who does to it what may happen to it. */
let keeper: pg.Client;
let name: string;
beforeAll(async () => {
  house = await bootApp({ env: { DATABASE_PATIENCE: '1' } });
  house.app.get(LivingText).register('trial', {
    authorize: (_, subjectId) => Promise.resolve({ plgId: subjectId, isFrozen: false }),
  });
  [marit, renske] = [await house.as('marit'), await house.as('renske')];
  const url = new URL(house.databaseUrl);
  name = url.pathname.slice(1);
  url.pathname = '/postgres';
  keeper = new pg.Client({ connectionString: url.href });
  await keeper.connect();
});
afterAll(async () => {
  await keeper.end();
  await house.close();
});

const say = (purpose: string, who = marit) => who.patch(`/api/plgs/${plg}`, { purpose });
const purpose = async () => (await marit.get(`/api/plgs/${plg}`)).body['purpose'];
const cutConnections = () =>
  keeper.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
/** A change that the server could not keep is said to be one, and when to try again. */
function expectUnkept({ status, body, headers }: Answer): void {
  expect({ status, code: body['code'] }).toEqual({ status: 503, code: 'unavailable' });
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
}

it('goes on after every connection was cut, and keeps what it said it kept', async () => {
  let last = '';
  for (let round = 0; round < 4; round++) {
    const answers = Array.from({ length: 12 }, async (_, index) => {
      const it = `Ronde ${round}, ${index}`;
      return { it, answer: await say(it) };
    });
    await cutConnections();
    const said = await Promise.all(answers);
    for (const { answer } of said.filter(({ answer: { status } }) => status !== 200)) expectUnkept(answer);
    last = `Na ronde ${round}`;
    expect((await say(last)).status).toBe(200);
    expect(await purpose()).toBe(last);
  }
});

it('says of no change that it was kept while the database takes none', async () => {
  const before = await purpose();
  const socket = await renske.socket();
  const editor = await TextEditor.open(socket, { kind: 'trial', subjectId: plg, field: 'a' });
  expect((await editor.write('Ervoor')).ok).toBeDefined();
  await keeper.query(`alter database ${name} set default_transaction_read_only = on`);
  await cutConnections();
  try {
    expectUnkept(await say('Gaat verloren'));
    expect((await editor.write('Gaat ook verloren')).problem?.code).toBe('text.not_stored');
    expect(await purpose()).toBe(before);
  } finally {
    await keeper.query(`alter database ${name} reset default_transaction_read_only`);
    await cutConnections();
  }
  expect((await say('Weer gewoon')).status).toBe(200);
  await (await TextEditor.open(socket, { kind: 'trial', subjectId: plg, field: 'a' })).write('Erna');
  const again = await TextEditor.open(await marit.socket(), { kind: 'trial', subjectId: plg, field: 'a' });
  expect(again.words).toBe('Ervoor\nErna');
  socket.close();
});

it('waits for a table that somebody holds no longer than its patience, and reads the rest meanwhile', async () => {
  const holder = new pg.Client({ connectionString: house.databaseUrl });
  await holder.connect();
  await holder.query('begin; lock table plg in exclusive mode');
  // More than there are connections: whoever finds none hears so too.
  const answers = await Promise.all(Array.from({ length: 30 }, () => say('Te lang gewacht')));
  for (const answer of answers) expectUnkept(answer);
  expect((await renske.get(`/api/plgs/${plg}`)).status).toBe(200);
  expect((await house.stranger().get('/api/health')).status).toBe(200);
  await holder.query('rollback');
  await holder.end();
  expect((await say('Weer vrij')).status).toBe(200);
});

it('is ready once when two processes begin at the same moment on an empty database', async () => {
  const database = await createDatabase(null);
  const config = readConfig({ PORT: '0', DATABASE_URL: database.url });
  const apps = await Promise.all([createApp(config), createApp(config)]);
  const [first] = apps;
  const migrations = await first!.get(DataSource).query('select name from migration');
  expect(new Set(migrations.map((it: { name: string }) => it.name)).size).toBe(migrations.length);
  expect(migrations.length).toBeGreaterThan(10);
  await Promise.all(apps.map((app) => app.close()));
  await database.drop();
});
