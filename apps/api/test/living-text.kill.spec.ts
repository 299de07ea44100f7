import { setTimeout as sleep } from 'node:timers/promises';
import { build } from '../../../scripts/build.mjs';
import { plg } from './support/cast.ts';
import { House, wordsIn } from './kill/house.ts';
import { Writer } from './kill/writer.ts';

/** `pnpm test:kill --runs 50` asks for more of them. */
const runs = Number(process.env['KILL_RUNS'] ?? 3);
const people = ['renske', 'loes', 'floor', 'aylin'] as const;

interface Tally {
  runs: number;
  sent: number;
  acknowledged: number;
  lost: string[];
}

let house: House;
let field = 0;

beforeAll(async () => {
  await build(() => undefined);
  house = await House.build();
}, 120_000);
afterAll(() => house?.close());

/** Four people write; at a random moment the server is gone. What was acknowledged must be in the log. */
async function kill(tally: Tally, options: { mutation?: string; withPostgres?: boolean }): Promise<void> {
  const at = { kind: 'trial', subjectId: plg, field: `run-${++field}` };
  await house.startServer(options.mutation);
  const writers = people.map((name, number) => new Writer(house.origin, house.cookieOf(name), number, at));
  try {
    await Promise.all(writers.map((it) => it.open()));
    const writing = writers.map((it) => it.write());
    await sleep(150 + Math.random() * 500);
    const killed = house.killServer();
    if (options.withPostgres) await house.killPostgres();
    await killed;
    await sleep(20);
    const stored = new Set(await house.storedWords(at.field));
    const acknowledged = writers.flatMap((it) => [...it.line.acknowledged]);
    tally.runs += 1;
    tally.acknowledged += acknowledged.length;
    tally.lost.push(...acknowledged.filter((word) => !stored.has(word)));
    writers.forEach((it) => it.stop());
    await Promise.all(writing);
    tally.sent += writers.reduce((sum, it) => sum + it.sent.size, 0);
    if (options.mutation) return;

    // They never noticed more than an amber word: back again, everything is there, each word once, for everyone.
    await house.startServer();
    await Promise.all(writers.map((it) => it.settled()));
    const all = writers.flatMap((it) => [...it.sent]).toSorted();
    const final = await house.storedWords(at.field);
    expect(final.toSorted()).toEqual(all);
    for (const writer of writers) {
      while (wordsIn(writer.client.doc).length < final.length) await sleep(5);
      expect(wordsIn(writer.client.doc)).toEqual(final);
    }
  } finally {
    for (const writer of writers) writer.close();
    await house.killServer();
  }
}

function report(title: string, { runs: done, sent, acknowledged, lost }: Tally): void {
  process.stdout.write(
    `${title}: ${done} runs, ${sent} sent, ${acknowledged} acknowledged, ${lost.length} lost\n`,
  );
}

const newTally = (): Tally => ({ runs: 0, sent: 0, acknowledged: 0, lost: [] });

describe('When the server is killed while four people write', () => {
  it('loses nothing that it acknowledged', async () => {
    const tally = newTally();
    for (let run = 0; run < runs; run++) await kill(tally, {});
    report('kill -9 of the server', tally);
    expect(tally.acknowledged).toBeGreaterThan(0);
    expect(tally.lost).toEqual([]);
  }, 600_000);

  it('loses nothing when the database is killed with it', async () => {
    const tally = newTally();
    for (let run = 0; run < Math.max(2, runs / 5); run++) await kill(tally, { withPostgres: true });
    report('kill -9 of the server and PostgreSQL', tally);
    expect(tally.acknowledged).toBeGreaterThan(0);
    expect(tally.lost).toEqual([]);
  }, 600_000);

  it('would be caught if it acknowledged before it committed', async () => {
    const tally = newTally();
    while (tally.lost.length === 0 && tally.runs < 10) await kill(tally, { mutation: 'ack-first' });
    report('kill -9 of a server that acknowledges first', tally);
    expect(tally.lost).not.toEqual([]);
  }, 600_000);
});
