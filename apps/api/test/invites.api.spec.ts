import type { MeetingDto } from '@leerkring/shared';
import { InvitesService } from '../src/invites/invites.service.ts';
import { Mail } from '../src/platform/mail/mail.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { readInvitation } from './support/calendar-mail.ts';
import { cast, membershipOf, plg, seats, takesPart } from './support/cast.ts';
import { Mailbox, type Received } from './support/mailbox.ts';

const sender = 'kring@leerkring.test';
const members = Object.values(cast).filter(takesPart);
const addresses = members.map(({ email }) => email).toSorted();
/** Always to come, whenever the tests run; none of these days is a public holiday. */
const year = new Date().getFullYear() + 1;

// Letters are sent by a worker, a few at a time.

let mailbox: Mailbox;
let house: TestApp;
let marit: Visitor;
const env = () => ({ SMTP_URL: mailbox.url, MAIL_FROM: `Leerkring <${sender}>` });
beforeAll(async () => {
  mailbox = await Mailbox.open();
  house = await bootApp({ env: env() });
  marit = await house.as('marit');
});
afterAll(async () => {
  await house.close();
  await mailbox.close();
});

const times = { startTime: '15:30', endTime: '17:30' };
async function plan(date: string, title = 'Verhalen ophalen'): Promise<MeetingDto> {
  const { status, body } = await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, {
    title,
    date,
    ...times,
  });
  expect(status).toBe(201);
  return body;
}
const move = (id: string, date: string) =>
  marit.post<MeetingDto>(`/api/meetings/${id}/move`, { date, ...times });
const settle = ({ app, db }: TestApp) => db.transaction(() => app.get(InvitesService).settle(plg));
const recipients = (received: Received[]) => received.flatMap(({ to }) => to).toSorted();

/** Nothing but the recipient's own address and the organiser's is in a file. */
function expectAlone(received: Received): void {
  const { file, attendees, organiser } = readInvitation(received);
  const [recipient] = received.to;
  expect(received.to).toHaveLength(1);
  expect(attendees).toEqual([recipient]);
  expect(organiser).toBe(sender);
  expect(received.from).toBe(sender);
  const found = new Set(file.toLowerCase().match(/[\w.+-]+@[\w-]+\.[\w.]+/g));
  expect([...found].toSorted()).toEqual([sender, recipient].toSorted());
  const all = `${received.raw} ${received.mail.text} ${received.mail.html || ''}`.toLowerCase();
  for (const other of addresses.filter((it) => it !== recipient)) expect(all).not.toContain(other);
}

describe('a planned meeting', () => {
  let meeting: MeetingDto;

  it('is an invitation to each member alone, which two other parsers read', async () => {
    meeting = await plan(`${year}-01-14`);
    const received = await mailbox.collect(members.length);
    expect(recipients(received)).toEqual(addresses);
    for (const it of received) {
      expectAlone(it);
      const { method, uid, sequence, status, start, file } = readInvitation(it);
      expect({ method, uid, sequence, status, start }).toEqual({
        method: 'REQUEST',
        uid: `${meeting.id}@leerkring`,
        sequence: 0,
        status: 'CONFIRMED',
        start: `${year}0114T143000Z`,
      });
      expect(file).toMatch(/ATTENDEE;[^:]*RSVP=TRUE/);
      expect(file).toMatch(/PARTSTAT=NEEDS-ACTION/);
      expect(file).not.toMatch(/[^\r]\n/);
      expect(it.mail.subject).toBe('Uitnodiging: Verhalen ophalen');
      expect(it.mail.text).toContain(`14 januari ${year}, 15:30–17:30`);
      expect(it.mail.html).toContain('Laat weten of je komt');
    }
  });

  it('moved twice is the same event with SEQUENCE 1 and 2, told once to everyone', async () => {
    for (const [sequence, date] of [
      [1, `${year}-01-21`],
      [2, `${year}-07-15`],
    ] as const) {
      expect((await move(meeting.id, date)).body.sequence).toBe(sequence);
      const received = await mailbox.collect(members.length);
      expect(recipients(received)).toEqual(addresses);
      for (const it of received) {
        expectAlone(it);
        expect(readInvitation(it)).toMatchObject({
          method: 'REQUEST',
          uid: `${meeting.id}@leerkring`,
          sequence,
        });
        expect(it.mail.subject).toBe('Verplaatst: Verhalen ophalen');
      }
      // 15:30 is half past one in summer and half past two in winter.
      const hour = sequence === 1 ? '14' : '13';
      expect(readInvitation(received[0]!).start).toBe(`${date.replaceAll('-', '')}T${hour}3000Z`);
    }
    expect((await move(meeting.id, `${year}-07-15`)).body.sequence).toBe(2);
  });

  it('reaches everyone once when processes race, and again not at all when it is tried again', async () => {
    const other = await bootApp({ database: house.databaseUrl, env: env() });
    await house.db.query(
      `update meeting set sequence = 3, starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day' where id = $1`,
      [meeting.id],
    );
    await Promise.all([settle(house), settle(other), settle(house), settle(other), settle(other)]);
    const received = await mailbox.collect(members.length);
    expect(recipients(received)).toEqual(addresses);
    await other.close();
    // Events whose delivery was cut off are delivered at the next start.
    await house.db.query('update event set delivered_at = null where plg_id = $1', [plg]);
    const restarted = await bootApp({ database: house.databaseUrl, env: env() });
    const letter = { to: cast.marit.email, subject: 'Einde', text: 'x' };
    await restarted.app.get(Mail).send(letter);
    expect((await mailbox.collect(1)).map(({ mail }) => mail.subject)).toEqual(['Einde']);
    await restarted.close();
  });

  it('tells calendars of another place, and not of a better title', async () => {
    await marit.patch(`/api/meetings/${meeting.id}`, { title: 'Verhalen' });
    await marit.patch(`/api/meetings/${meeting.id}`, { location: 'Zaal 1; Hengelo, boven' });
    const received = await mailbox.collect(members.length);
    expect(recipients(received)).toEqual(addresses);
    expect(new Set(received.map(({ mail }) => mail.subject))).toEqual(new Set(['Gewijzigd: Verhalen']));
    expect(readInvitation(received[0]!)).toMatchObject({ sequence: 4, method: 'REQUEST' });
    expect(readInvitation(received[0]!).file).toContain('LOCATION:Zaal 1\\; Hengelo\\, boven');
  });

  it('is taken out of the calendar of someone who leaves, theirs alone, and comes back as newer', async () => {
    await marit.delete(`/api/members/${membershipOf(cast.bram)}`);
    const [left, ...others] = await mailbox.collect(1);
    expect(others).toEqual([]);
    expect(left?.to).toEqual([cast.bram.email]);
    expectAlone(left!);
    expect(readInvitation(left!)).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', sequence: 5 });
    const { body } = await marit.post<{ link: string }>(`/api/plgs/${plg}/members`, {
      name: cast.bram.name,
      email: cast.bram.email,
      roles: ['delegate'],
      seatId: seats.SB,
    });
    // Until he comes in he hears when it is, and nothing else.
    const asked = await mailbox.collect(2);
    const date = asked.find(({ raw }) => raw.includes('METHOD:REQUEST') || raw.includes('method=REQUEST'))!;
    expectAlone(date);
    const told = readInvitation(date);
    expect(told).toMatchObject({ method: 'REQUEST', sequence: 6 });
    const words = `${told.file} ${date.mail.text}`;
    for (const secret of ['/komst/', '/bijeenkomsten/', 'https://', 'LOCATION'])
      expect(words).not.toContain(secret);
    const bram = await house.as('bram');
    expect((await bram.get(`/api/meetings/${meeting.id}/room`)).status).toBe(404);
    await bram.post(`/api/invitations/${body.link.split('/').at(-1)}/accept`, { name: cast.bram.name });
    const back = await mailbox.collect(1);
    expect(back.map(({ to }) => to)).toEqual([[cast.bram.email]]);
    expect(readInvitation(back[0]!)).toMatchObject({ method: 'REQUEST', sequence: 7 });
    expect(back[0]?.mail.text).toContain('/komst/');
  });

  it('that is cancelled is a CANCEL of the same event', async () => {
    await marit.post(`/api/meetings/${meeting.id}/cancel`);
    const received = await mailbox.collect(members.length);
    expect(recipients(received)).toEqual(addresses);
    for (const it of received) {
      expectAlone(it);
      const isBack = it.to[0] === cast.bram.email;
      expect(readInvitation(it)).toMatchObject({
        method: 'CANCEL',
        status: 'CANCELLED',
        uid: `${meeting.id}@leerkring`,
        sequence: isBack ? 8 : 5,
      });
      expect(it.mail.subject).toBe('Gaat niet door: Verhalen');
      expect(it.mail.text).not.toContain('/komst/');
    }
  });
});

describe('what calendars get', () => {
  it('keeps the wall clock in a series across both clock changes', async () => {
    const form = {
      key: crypto.randomUUID(),
      startOn: `${year}-10-14`,
      weekday: 4,
      meetings: 3,
      targetWeeks: 8,
      minWeeks: 1,
      maxWeeks: 26,
      kept: [],
      ...times,
      planned: [`${year}-10-14`, `${year}-11-11`, `${year + 1}-04-13`].map((on) => ({ on, title: on })),
    };
    expect((await marit.post(`/api/plgs/${plg}/cycle`, form)).status).toBe(201);
    const received = await mailbox.collect(members.length * 3);
    const starts = received
      .filter(({ to }) => to[0] === cast.renske.email)
      .map((it) => readInvitation(it).start)
      .toSorted();
    expect(starts).toEqual([`${year}1014T133000Z`, `${year}1111T143000Z`, `${year + 1}0413T133000Z`]);
  });

  it('speaks the language of each recipient', async () => {
    await house.db.query(`update user_account set locale = 'en' where id = $1`, [cast.renske.id]);
    await plan(`${year}-06-16`, 'Samen lezen');
    const received = await mailbox.collect(members.length);
    const to = (email: string) => received.find((it) => it.to[0] === email)?.mail;
    expect(to(cast.renske.email)?.subject).toBe('Invitation: Samen lezen');
    expect(to(cast.renske.email)?.text).toContain('Hello Renske,');
    expect(to(cast.renske.email)?.html).toContain('<html lang="en">');
    expect(to(cast.floor.email)?.text).toContain('Dag Floor,');
  });

  it('is one event to one person, whatever title, place and group pretend (A010, A011)', async () => {
    const title = 'Extra\r\nBcc: kwaad@evil.test\r\nATTACH:http://evil.test\r\nEND:VEVENT, ; 🎉';
    await house.db.query(`update plg set name = $2 where id = $1`, [
      plg,
      'Kring";X=y:\r\nATTENDEE:mailto:x@evil.test',
    ]);
    await plan(`${year}-06-17`, title);
    for (const it of await mailbox.collect(members.length)) {
      const { attendees, file } = readInvitation(it);
      expect(it.to).toHaveLength(1);
      expect(attendees).toEqual(it.to);
      expect(file).not.toMatch(/^ATT(ACH|ENDEE:)/m);
      expect(it.raw.split('\r\n\r\n')[0]).not.toMatch(/^(bcc|attach)/im);
      expect(it.mail.to && 'value' in it.mail.to ? it.mail.to.value : []).toHaveLength(1);
    }
  });
});
