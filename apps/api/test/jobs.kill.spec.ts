import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from '../../../scripts/build.mjs';
import { House } from './kill/house.ts';
import { plg } from './support/cast.ts';
import { agreeVisit, startBody, writeGuide } from './support/conversation.ts';
import { Mailbox } from './support/mailbox.ts';

let house: House;
let mailbox: Mailbox;
beforeAll(async () => {
  await build(() => undefined);
  house = await House.build();
  mailbox = await Mailbox.open();
  house.smtpUrl = mailbox.url;
}, 120_000);
afterAll(async () => {
  await house?.close();
  await mailbox?.close();
});

const letters = 200;

it('sends every one of 200 letters when the server is killed half-way, and no letter under two names', async () => {
  await house.query(
    `insert into mail (id, recipient, subject, text, state, attempts)
     select gen_random_uuid(), 'p' || n || '@demo.example', 'Uitnodiging', 'Geheim ' || gen_random_uuid(), 'kept', 0
     from generate_series(1, $1) n`,
    [letters],
  );
  await house.startServer();
  const taken = await mailbox.collect(40);
  await house.killServer();
  taken.push(...(await mailbox.collect(0)));
  const sentBefore = taken.length;
  expect(sentBefore).toBeLessThan(letters);

  await house.startServer();
  const addresses = () => new Set(taken.flatMap(({ to }) => to));
  while (addresses().size < letters) taken.push(...(await mailbox.collect(1)));
  for (;;) {
    const [row] = await house.query<{ left: string }>(
      `select count(*) as left from mail where state <> 'sent'`,
    );
    if (row?.left === '0') break;
    // Half a minute: asked without a pause it would take a core from every other test.
    await sleep(50);
  }
  taken.push(...(await mailbox.collect(0)));
  // What was on its way at the moment of the kill may have come twice: as the same letter, word for word.
  const names = new Set(taken.map(({ to, mail }) => `${to.join()} ${mail.messageId} ${mail.text}`));
  expect(names.size).toBe(letters);
  const twice = taken.length - letters;
  expect(twice).toBeLessThanOrEqual(10);
  process.stdout.write(
    `killed after ${sentBefore} of ${letters} letters; ${twice} came twice under one Message-ID\n`,
  );
}, 240_000);

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** One request of Renske's device; null when nobody answered. */
async function send(path: string, body: Buffer | object): Promise<Response | null> {
  const isSound = Buffer.isBuffer(body);
  return fetch(`${house.origin}/api${path}`, {
    method: 'POST',
    headers: {
      cookie: house.cookieOf('renske'),
      origin: 'http://leerkring.test',
      'content-type': isSound ? 'application/octet-stream' : 'application/json',
    },
    body: isSound ? new Uint8Array(body) : JSON.stringify(body),
  }).catch(() => null);
}

it('keeps every piece of sound that it acknowledged when it is killed while they come in, and each once', async () => {
  const [guide, visit] = await house.prepare(async (db) => [
    await writeGuide(db),
    await agreeVisit(db, 'renske', 'MZ'),
  ]);
  await house.startServer();
  const talk = startBody(guide, visit);
  expect((await send(`/plgs/${plg}/interviews`, talk))?.status).toBe(201);
  const id = randomUUID();
  const { startedAt, consentAt, consentVersion } = talk;
  const begun = { id, type: 'audio/webm;codecs=opus', startedAt, consentAt, consentVersion };
  expect((await send(`/interviews/${talk.id}/recordings`, begun))?.status).toBe(201);
  const whole = Buffer.concat([Buffer.from('1a45dfa3', 'hex'), randomBytes(60 * 30_000 - 4)]);
  const pieces = Array.from({ length: 60 }, (_, at) => whole.subarray(at * 30_000, (at + 1) * 30_000));
  const add = async (number: number): Promise<boolean> => {
    const piece = pieces[number]!;
    const answer = await send(`/recordings/${id}/chunks?number=${number}&sha256=${sha256(piece)}`, piece);
    // Nobody may have answered; a refusal would be another fault.
    if (answer && answer.status !== 200) throw new Error(`piece ${number}: ${await answer.text()}`);
    return answer !== null;
  };

  const acknowledged = new Set<number>();
  const waiting = [...pieces.keys()];
  const enough = Promise.withResolvers<void>();
  const sender = async (): Promise<void> => {
    for (let number = waiting.shift(); number !== undefined; number = waiting.shift())
      if (await add(number)) {
        acknowledged.add(number);
        if (acknowledged.size === 8) enough.resolve();
      }
  };
  const sending = Promise.all([sender(), sender(), sender(), sender()]);
  await Promise.race([sending, enough.promise]);
  waiting.length = 0;
  await house.killServer();
  await sending;
  const stored = async () =>
    house.query<{ number: number; sha256: string }>(
      'select number, sha256 from recording_chunk where recording_id = $1 order by number',
      [id],
    );
  const kept = new Map((await stored()).map((it) => [it.number, it.sha256]));
  expect([...acknowledged].filter((number) => kept.get(number) !== sha256(pieces[number]!))).toEqual([]);
  expect(acknowledged.size).toBeLessThan(pieces.length);

  // The device goes on with what it was not sure of, and may be wrong about the rest.
  await house.startServer();
  for (const number of pieces.keys()) expect(await add(number)).toBe(true);
  const end = { chunks: pieces.length, seconds: 600, sha256: sha256(whole) };
  expect((await send(`/recordings/${id}/finish`, end))?.status).toBe(200);
  expect((await stored()).map(({ number }) => number)).toEqual([...pieces.keys()]);
  process.stdout.write(
    `killed after ${acknowledged.size} of ${pieces.length} pieces of sound; ${kept.size} were kept, 0 lost\n`,
  );
}, 240_000);
