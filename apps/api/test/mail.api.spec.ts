import { setTimeout } from 'node:timers/promises';
import type { MeetingDto } from '@leerkring/shared';
import { MailRow } from '../src/platform/mail/mail.entity.ts';
import { Clock } from '../src/platform/clock.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { Mail } from '../src/platform/mail/mail.ts';
import { writeLetter } from '../src/platform/mail/letter.ts';
import { PersonalLinksService } from '../src/identity/personal-links.service.ts';
import { Db } from '../src/platform/db/db.ts';
import { newId, newToken } from '../src/platform/ids.ts';
import { bootApp, type TestApp } from './support/app.ts';
import { cast, plg, seats } from './support/cast.ts';
import { Mailbox } from './support/mailbox.ts';

let mailbox: Mailbox;
let house: TestApp;
beforeAll(async () => {
  mailbox = await Mailbox.open();
  house = await bootApp({ env: { SMTP_URL: mailbox.url, MAIL_FROM: 'Leerkring <kring@leerkring.test>' } });
});
afterAll(async () => {
  await house.close();
  await mailbox.close();
});

const letter = (subject: string) =>
  writeLetter('nl', subject, [
    'Beste <b>Renske</b>,',
    { link: 'Open', href: 'http://leerkring.test/x?a=1&b=2' },
  ]);

describe('a letter', () => {
  it('arrives over SMTP at one address, as text and as the same words in HTML', async () => {
    await house.app.get(Mail).send({ to: cast.renske.email, ...letter('Hallo') });
    const [received] = await mailbox.collect(1);
    expect(received).toMatchObject({ from: 'kring@leerkring.test', to: [cast.renske.email] });
    expect(received?.mail.text).toContain('Beste <b>Renske</b>,');
    expect(received?.mail.html).toContain('Beste &lt;b&gt;Renske&lt;/b&gt;,');
    expect(received?.mail.html).toContain('<html lang="nl">');
    expect(received?.mail.html).toContain('href="http://leerkring.test/x?a=1&amp;b=2"');
  });

  it('is left with one click in the mail program itself, when it can be left (RFC 8058)', async () => {
    const unsubscribeUrl = `http://leerkring.test/portret-stoppen/${'x'.repeat(43)}`;
    const mail = house.app.get(Mail);
    await mail.send({ to: cast.loes.email, ...letter('Te laten'), unsubscribeUrl });
    await mail.send({ to: cast.loes.email, ...letter('Nodig') });
    const received = (await mailbox.collect(2)).toSorted((a, b) => a.raw.length - b.raw.length);
    const heads = received.map(({ raw }) => (raw.split('\r\n\r\n')[0] ?? '').replaceAll(/\r\n\s+/g, ' '));
    expect(heads[0]).not.toMatch(/^list-unsubscribe/im);
    expect(heads[1]).toContain(`List-Unsubscribe: <${unsubscribeUrl}>\r\n`);
    expect(heads[1]).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
  });

  it('is emptied once it has been sent, because links in it are secrets', async () => {
    await house.app.get(Mail).send({ to: cast.bram.email, ...letter('Geheim') });
    await mailbox.collect(1);
    const sent = async (): Promise<MailRow> =>
      house.app.get(Db).repo(MailRow).findOneByOrFail({ subject: 'Geheim' });
    while ((await sent()).state === 'kept') await setTimeout(20);
    expect(await sent()).toMatchObject({ state: 'sent', text: '', html: '', calendar: null });
  });

  it('is nowhere any more after a month, whatever became of it, unless it still waits for a morning', async () => {
    const day = house.app.get(Clock).now().getTime();
    for (const state of ['kept', 'sent', 'failed', 'held'])
      for (const age of [29, 31, 121])
        await house.db.query(
          `insert into mail (id, recipient, subject, text, state, created_at)
           values (gen_random_uuid(), 'vreemd@elders.test', $1, 'CANARY-vraag', $2, $3)`,
          [`${state} ${age}`, state, new Date(day - age * 86_400_000)],
        );
    const jobs = house.app.get(Jobs);
    await jobs.add('mail.tidy', 'a night');
    await jobs.runDue();
    const left = await house.db.query<{ subject: string }>(
      `delete from mail where recipient = 'vreemd@elders.test' returning subject`,
    );
    expect(left.map(({ subject }) => subject).toSorted()).toEqual([
      'failed 29',
      'held 29',
      'held 31',
      'kept 29',
      'sent 29',
    ]);
  });

  it('carries no second recipient or header, whatever names and subjects pretend (A011)', async () => {
    const marit = await house.as('marit');
    const { status } = await marit.post(`/api/plgs/${plg}/members`, {
      name: 'Eva\r\nBcc: kwaad@evil.test',
      email: 'eva@demo.example',
      roles: ['delegate'],
      seatId: seats.FD,
    });
    expect(status).toBe(201);
    await house.app
      .get(Mail)
      .send({ to: cast.loes.email, ...letter('Ja\r\nBcc: kwaad@evil.test\r\n\r\nInhoud') });
    for (const { to, mail, raw } of await mailbox.collect(2)) {
      expect(to).toHaveLength(1);
      expect(mail.headers.has('bcc')).toBe(false);
      expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im);
      expect(to[0]).toMatch(/@demo\.example$/);
    }
  });

  it('never goes to a second domain: addresses that programs read in two ways are refused (A012)', async () => {
    const marit = await house.as('marit');
    for (const email of [
      '"kwaad@evil.test"@demo.example',
      '"a@demo.example"@evil.test',
      'groep:a@demo.example,b@evil.test;',
      'a@demo.example (b@evil.test)',
      'a@demo.example,b@evil.test',
      '<a@demo.example>',
      'a b@demo.example',
      'a@demo.example\r\nBcc: b@evil.test',
      'a@[127.0.0.1]',
    ]) {
      const { status, body } = await marit.post<{ fields: object }>(`/api/plgs/${plg}/members`, {
        name: 'Eva',
        email,
        roles: ['delegate'],
      });
      expect({ email, status, fields: body.fields }).toMatchObject({
        email,
        status: 422,
        fields: { email: {} },
      });
      await house.app.get(Mail).send({ to: email, ...letter('Nooit') });
    }
    await house.app.get(Mail).send({ to: cast.floor.email, ...letter('Wel') });
    const received = await mailbox.collect(1);
    expect(received.map(({ to }) => to)).toEqual([[cast.floor.email]]);
  });

  it('is sent once by two processes that start at the same time and both find it waiting', async () => {
    await house.db.query(
      `insert into mail (id, recipient, subject, text) select gen_random_uuid(), $1, 'Nummer ' || n, 'x'
       from generate_series(1, 20) n`,
      [cast.nadia.email],
    );
    const start = { database: house.databaseUrl, env: { SMTP_URL: mailbox.url } };
    const others = await Promise.all([bootApp(start), bootApp(start), bootApp(start)]);
    const subjects = (await mailbox.collect(20)).map(({ mail }) => mail.subject);
    for (const other of others) await other.close();
    expect([...subjects, ...mailbox.received.map(({ mail }) => mail.subject)].toSorted()).toEqual(
      Array.from({ length: 20 }, (_, index) => `Nummer ${index + 1}`).toSorted(),
    );
  });

  it('waits when the mail server refuses, and is never marked as sent', async () => {
    mailbox.refusals = 1;
    await house.app.get(Mail).send({ to: cast.loes.email, ...letter('Geweigerd') });
    const row = async (): Promise<MailRow> =>
      house.app.get(Db).repo(MailRow).findOneByOrFail({ subject: 'Geweigerd' });
    while ((await row()).attempts === 0) await setTimeout(20);
    expect(await row()).toMatchObject({ state: 'kept', attempts: 1 });
    expect((await mailbox.collect(1))[0]?.mail.subject).toBe('Geweigerd');
  });

  it('that waited for the mail server goes to nobody who left its group meanwhile', async () => {
    const mail = house.app.get(Mail);
    const rows = () => house.app.get(Db).repo(MailRow).findBy({ subject: 'Van de groep' });
    mailbox.refusals = 2;
    for (const to of [cast.dennis.email, cast.floor.email])
      await mail.send({ to, ...letter('Van de groep'), plgId: plg });
    while ((await rows()).some(({ attempts }) => attempts === 0)) await setTimeout(20);
    const leave = 'update membership set left_at = $2 where user_id = $1';
    await house.db.query(leave, [cast.dennis.id, new Date()]);
    while ((await rows()).some(({ state }) => state === 'kept')) await setTimeout(20);
    await house.db.query(leave, [cast.dennis.id, null]);
    expect((await mailbox.collect(1)).map(({ to }) => to)).toEqual([[cast.floor.email]]);
    expect((await rows()).map(({ recipient }) => recipient)).toEqual([cast.floor.email]);
  });
});

describe('a secret in a link', () => {
  it('is at least 128 bits, never the same twice, and stored as a hash alone (A099)', async () => {
    const tokens = new Set(Array.from({ length: 10_000 }, () => newToken()));
    expect(tokens.size).toBe(10_000);
    for (const token of tokens) expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16);
    const links = house.app.get(PersonalLinksService);
    const expiresAt = new Date(Date.now() + 60_000);
    const made = await links.make([
      { purpose: 'test', subjectId: newId(), userId: cast.renske.id, expiresAt },
      { purpose: 'test', subjectId: newId(), userId: cast.bram.id, expiresAt },
    ]);
    const rows = await house.db.query('select * from personal_link');
    expect(rows).toHaveLength(2);
    const dump = JSON.stringify(rows);
    for (const token of made) expect(dump).not.toContain(token);
  });

  it('opens one thing for one person, until it is taken back or its time is over', async () => {
    const links = house.app.get(PersonalLinksService);
    const link = { purpose: 'test', subjectId: newId(), userId: cast.renske.id };
    const [token, late] = await links.make([
      { ...link, expiresAt: new Date(Date.now() + 60_000) },
      { ...link, expiresAt: new Date(Date.now() - 1) },
    ]);
    expect(await links.find('test', token ?? '')).toMatchObject(link);
    await expect(links.find('other', token ?? '')).rejects.toThrow('not_found');
    await expect(links.find('test', late ?? '')).rejects.toThrow('token.expired');
    await links.revoke({ ...link, userId: cast.bram.id });
    expect(await links.find('test', token ?? '')).toMatchObject(link);
    await links.revoke(link);
    await expect(links.find('test', token ?? '')).rejects.toThrow('not_found');
  });
});

it('writes that a meeting comes for who is in the group, and that it is off for everyone who knew of it', async () => {
  const marit = await house.as('marit');
  const when = { date: '2027-06-03', startTime: '15:30', endTime: '17:30' };
  const input = { title: 'Voor de groep', ...when };
  const { id } = (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, input)).body;
  await marit.post(`/api/meetings/${id}/cancel`);
  const groups = (word: string) =>
    house.db.query('select distinct plg_id from mail where subject like $1', [`${word}%Voor de groep%`]);
  expect(await groups('Uitnodiging')).toEqual([{ plg_id: plg }]);
  expect(await groups('Gaat niet door')).toEqual([{ plg_id: null }]);
  const letters = await house.db.query('select from mail where subject like $1', ['%Voor de groep%']);
  await mailbox.collect(letters.length);
});
