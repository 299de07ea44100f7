import { build } from '../../../scripts/build.mjs';
import { House } from './kill/house.ts';
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
