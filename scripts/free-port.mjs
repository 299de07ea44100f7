import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * A port that nothing listens on, for a server that must come back on the same one. It lies below those that systems
 * give to connections that go out (32768 and up on Linux): such a connection would take it while the server is away.
 * @returns {Promise<number>}
 */
export async function freePort() {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const probe = createServer().listen(port, '127.0.0.1');
    try {
      await once(probe, 'listening');
    } catch {
      continue;
    }
    probe.close();
    await once(probe, 'close');
    return port;
  }
}
