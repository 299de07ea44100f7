import { once } from 'node:events';
import { createServer } from 'node:net';

/** How often this process asked in a stretch of its own. */
let asked = 0;

/**
 * A port that nothing listens on, for a server that must come back on the same one. It lies below those that systems
 * give to connections that go out (32768 and up on Linux): such a connection would take it while the server is away.
 * Of two processes that ask in the same moment both may be given one port, and one that is away may find its port given
 * to another: who cannot try a second one asks in a stretch that no other process asks in, and gets each port in turn.
 * @param {number} [stretch] 0 to 8: a thousand ports from 11,000 up (browsers refuse 10,080); without it anywhere from
 *   20,000 to 31,999
 * @returns {Promise<number>}
 */
export async function freePort(stretch) {
  for (;;) {
    const port =
      stretch === undefined
        ? 20_000 + Math.floor(Math.random() * 12_000)
        : 11_000 + stretch * 1000 + (asked++ % 1000);
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
