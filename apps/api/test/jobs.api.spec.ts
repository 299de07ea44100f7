import { setTimeout as sleep } from 'node:timers/promises';
import { Clock } from '../src/platform/clock.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { Mail } from '../src/platform/mail/mail.ts';
import { bootApp, type TestApp } from './support/app.ts';
import { Mailbox } from './support/mailbox.ts';

let mailbox: Mailbox;
let house: TestApp;
beforeEach(async () => {
  mailbox = await Mailbox.open();
  house = await bootApp({ env: { SMTP_URL: mailbox.url } });
});
afterEach(async () => {
  jest.restoreAllMocks();
  await house.close();
  await mailbox.close();
});

async function write(it: TestApp, ...to: string[]): Promise<void> {
  await it.db.transaction(async () => {
    for (const address of to)
      await it.app.get(Mail).send({ to: address, subject: 'Goedemorgen', text: `Dag ${address}.\n` });
  });
}

/** A job whose effect can be counted: a letter about its key. */
function define(it: TestApp, name: string, before: () => Promise<void> = async () => undefined): void {
  const mail = it.app.get(Mail);
  it.app.get(Jobs).define(name, {
    perform: async ({ key }) => {
      await before();
      await mail.send({ to: 'iemand@demo.example', subject: key, text: 'Gedaan.' });
    },
  });
}

async function effects(key: string): Promise<number> {
  const [row] = await house.db.query<{ count: string }>('select count(*) from mail where subject = $1', [
    key,
  ]);
  return Number(row?.count);
}

/** Seconds until the queue tries again. */
const retry = () =>
  until<{ wait: number }>(
    `select extract(epoch from start_after - now())::float as wait from jobs.job
     where name = 'work' and state = 'retry'`,
  );

/** Asks the database until it says so: what a worker does in its own time. */
async function until<Row>(sql: string): Promise<Row> {
  for (;;) {
    const [row] = await house.db.query<Row>(sql);
    if (row) return row;
    await sleep(20);
  }
}

it('sends a letter the moment it is committed, and nothing of what was rolled back', async () => {
  await expect(
    house.db.transaction(async () => {
      await write(house, 'nooit@demo.example');
      throw new Error('Toch niet.');
    }),
  ).rejects.toThrow('Toch niet.');
  await write(house, 'renske@demo.example');
  const [letter] = await mailbox.collect(1);
  expect(letter?.to).toEqual(['renske@demo.example']);
  expect(letter?.mail.text?.trim()).toBe('Dag renske@demo.example.');
  expect(letter?.mail.messageId).toMatch(/^<[0-9a-f-]{36}@localhost>$/);
  expect(await until(`select text, attempts from mail where state = 'sent'`)).toEqual({
    text: '',
    attempts: 1,
  });
});

it('keeps its tables in a schema of their own', async () => {
  const rows = await house.db.query<{ schema: string }>(
    `select distinct table_schema as schema from information_schema.tables
     where table_name in ('job', 'queue', 'job_common') order by 1`,
  );
  expect(rows.map(({ schema }) => schema)).toEqual(['jobs']);
});

it('sends each letter once when two processes race for them', async () => {
  const other = await bootApp({ env: { SMTP_URL: mailbox.url }, database: house.databaseUrl });
  try {
    const people = Array.from({ length: 40 }, (_, number) => `p${number}@demo.example`);
    await Promise.all([write(house, ...people.slice(0, 20)), write(other, ...people.slice(20))]);
    const letters = await mailbox.collect(people.length);
    expect(letters.flatMap(({ to }) => to).toSorted()).toEqual(people.toSorted());
  } finally {
    await other.close();
  }
});

it('tries a busy mail server again, later each time, and sends the same letter', async () => {
  mailbox.answers.push(451, 421);
  await write(house, 'floor@demo.example');
  const first = await retry();
  expect(first.wait).toBeGreaterThan(5);
  const [row] = await house.db.query('select state, attempts from mail');
  expect(row).toEqual({ state: 'kept', attempts: 1 });
  // The wait is over; what the clock would have done.
  await house.db.query(`update jobs.job set start_after = now() where state = 'retry'`);
  while (mailbox.offered < 2) await sleep(20);
  const second = await retry();
  expect(second.wait).toBeGreaterThan(first.wait);
  await house.db.query(`update jobs.job set start_after = now() where state = 'retry'`);
  const [letter] = await mailbox.collect(1);
  expect(mailbox.offered).toBe(3);
  expect(letter?.to).toEqual(['floor@demo.example']);
});

it('gives up at once on an address that the server refuses for good', async () => {
  mailbox.answers.push(550);
  await write(house, 'weg@demo.example');
  await until(`select 1 as given_up from mail where state = 'failed'`);
  expect(mailbox.offered).toBe(1);
});

describe('what is due, done here and now', () => {
  beforeEach(async () => {
    await house.close();
    house = await bootApp();
  });

  it('does the same work once when two processes begin it at the same moment', async () => {
    const other = await bootApp({ database: house.databaseUrl });
    try {
      let arrived = 0;
      const both = [house, other];
      for (const it of both) define(it, 'trial', async () => void arrived++);
      await house.app.get(Jobs).add('trial', 'eens');
      await house.app.get(Jobs).add('trial', 'eens');
      await Promise.all(both.map((it) => it.app.get(Jobs).runDue()));
      expect(await effects('eens')).toBe(1);
      expect(arrived).toBe(1);
    } finally {
      await other.close();
    }
  });

  it('undoes the effect of work that fails half-way, and does it whole the next time', async () => {
    let attempts = 0;
    define(house, 'trial', async () => {
      if (++attempts === 1) {
        await house.app.get(Jobs).add('jobs.tidy', 'half');
        throw new Error('De eerste keer niet.');
      }
    });
    await house.app.get(Jobs).add('trial', 'heel');
    await expect(house.app.get(Jobs).runDue()).rejects.toThrow('De eerste keer niet.');
    expect(await effects('heel')).toBe(0);
    expect(await house.db.query(`select 1 from job_run where key = 'half'`)).toEqual([]);
    await house.app.get(Jobs).runDue();
    expect(await effects('heel')).toBe(1);
  });

  it('plans daily work once on the night that skips its hour and on the night that repeats it', async () => {
    const jobs = house.app.get(Jobs);
    define(house, 'nightly');
    jobs.daily('nightly', '02:30');
    const now = jest.spyOn(house.app.get(Clock), 'now');
    for (const [from, day] of [
      ['2027-03-28T00:00:00Z', '2027-03-28'],
      ['2027-10-30T23:00:00Z', '2027-10-31'],
    ] as const) {
      for (let minute = 0; minute <= 300; minute += 10) {
        now.mockReturnValue(new Date(Date.parse(from) + minute * 60_000));
        await jobs.runDue();
      }
      expect(await effects(day)).toBe(1);
    }
  });

  it('makes up for daily work that a stop prevented, but not after its patience', async () => {
    const jobs = house.app.get(Jobs);
    define(house, 'morning');
    jobs.daily('morning', '07:30', { catchUp: 4 });
    const now = jest.spyOn(house.app.get(Clock), 'now');
    now.mockReturnValue(new Date('2026-11-23T10:00:00Z'));
    await jobs.runDue();
    expect(await effects('2026-11-23')).toBe(1);
    now.mockReturnValue(new Date('2026-11-24T15:00:00Z'));
    await jobs.runDue();
    expect(await effects('2026-11-24')).toBe(0);
  });
});
