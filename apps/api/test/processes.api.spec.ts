import { bootApp, type TestApp } from './support/app.ts';
import { plg } from './support/cast.ts';

/** Needs a Redis of one's own: `REDIS_URL=redis://127.0.0.1:6379 pnpm test:api processes`. */
const redisUrl = process.env['REDIS_URL'];
const withRedis = redisUrl ? describe : describe.skip;

withRedis('two processes that share a PostgreSQL and a Redis', () => {
  let one: TestApp;
  let other: TestApp;
  beforeAll(async () => {
    one = await bootApp({ env: { REDIS_URL: redisUrl ?? '' } });
    other = await bootApp({ env: { REDIS_URL: redisUrl ?? '' }, database: one.databaseUrl });
  });
  afterAll(async () => {
    await other.close();
    await one.close();
  });

  it('hint at each other’s changes, and close each other’s sockets when access ends', async () => {
    const renske = await other.as('renske');
    const socket = await renske.socket();
    const hinted = new Promise((resolve) => socket.once('hint', resolve));
    const marit = await one.as('marit');
    expect((await marit.patch(`/api/plgs/${plg}`, { purpose: 'Van een ander proces' })).status).toBe(200);
    expect(await hinted).toMatchObject({ resource: 'plgs', plgId: plg });
    const closed = new Promise((resolve) => socket.once('disconnect', resolve));
    const elsewhere = await one.as('renske');
    expect((await elsewhere.post('/api/session/everywhere/close')).status).toBe(204);
    await closed;
  });
});
