import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { it } from 'node:test';
import { freePort } from './free-port.mjs';

it('gives a process that asks in a stretch of its own no port twice, and none that is taken', async () => {
  const first = await freePort(8);
  const taken = createServer().listen(first + 1, '127.0.0.1');
  await once(taken, 'listening');
  const others = await Promise.all(Array.from({ length: 5 }, () => freePort(8)));
  taken.close();
  const given = [first, ...others];
  assert.equal(new Set(given).size, 6);
  assert.ok(!given.includes(first + 1));
  assert.ok(given.every((port) => port >= 19_000 && port < 20_000));
});
