import type {
  CommitmentDto,
  DatePollDto,
  MailDto,
  MeetingDto,
  NotificationsDto,
  UnsubscriptionDto,
} from '@leerkring/shared';
import { Clock } from '../src/platform/clock.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import type { MailRow } from '../src/platform/mail/mail.entity.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, institutions, membershipOf, plg } from './support/cast.ts';
import { Mailbox } from './support/mailbox.ts';

// A morning writes to everyone, and there are many of them here.

let house: TestApp;
let willemijn: Visitor;
let meeting: MeetingDto;
beforeAll(async () => {
  house = await bootApp();
  at('2026-11-16T09:00:00Z');
  willemijn = await house.as('willemijn');
  const marit = await house.as('marit');
  const day = { date: '2027-01-14', startTime: '15:30', endTime: '17:30' };
  meeting = (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, { title: 'Start', ...day })).body;
});
afterEach(async () => {
  await house.db.query('delete from mail');
  await house.db.query('delete from commitment');
  await house.db.query('delete from notification_choice');
});
afterAll(async () => {
  jest.restoreAllMocks();
  await house.close();
});

/** Sets the clock of the house. */
function at(moment: string, it: TestApp = house): void {
  jest.spyOn(it.app.get(Clock), 'now').mockReturnValue(new Date(moment));
}

/** Half past seven on this day, and everything that is due then. */
async function morning(day: string): Promise<void> {
  at(`${day}T07:30:00+0${day > '2027-03-28' && day < '2027-10-31' ? 2 : 1}:00`);
  await house.app.get(Jobs).runDue();
}

async function commit(text: string, dueOn: string, who = cast.willemijn): Promise<CommitmentDto> {
  const { body, status } = await (
    await house.as('marit')
  ).post<CommitmentDto>(`/api/meetings/${meeting.id}/commitments`, {
    text,
    dueOn,
    membershipId: membershipOf(who),
  });
  expect(status).toBe(201);
  return body;
}

async function lettersTo(
  email: string,
): Promise<{ subject: string; text: string; unsubscribe_url: string }[]> {
  return house.db.query('select subject, text, unsubscribe_url from mail where recipient = $1', [email]);
}

const ask = async (title: string, key: string) => {
  const options = [{ date: '2027-09-02', startTime: '15:30', endTime: '17:30' }];
  return (await house.as('marit')).post(`/api/plgs/${plg}/date-polls`, { key, title, options });
};
const states = async (email: string) =>
  house.db.query('select state, subject from mail where recipient = $1 order by subject', [email]);

async function linkOf(day: string): Promise<string> {
  await commit('Rooster delen', '2027-09-01');
  await morning(day);
  const [letter] = await lettersTo(cast.willemijn.email);
  expect(letter?.text).toContain(letter?.unsubscribe_url);
  return letter?.unsubscribe_url.split('/').at(-1) ?? '';
}
const form = (token: string) =>
  fetch(`${house.origin}/afmelden/${token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  });

describe('what someone wants in their mailbox', () => {
  it('is closed to strangers, begins with Monday, and is refused with other days than those of the week', async () => {
    expect((await house.stranger().get('/api/me/notifications')).status).toBe(401);
    const { body } = await willemijn.get<NotificationsDto>('/api/me/notifications');
    expect(body).toEqual({ wantsDigest: true, digestDays: [1], wantsReminders: true });
    for (const digestDays of [[0], [6], [1, 1], ['1'], 1, null])
      expect((await willemijn.put('/api/me/notifications', { ...body, digestDays })).status).toBe(422);
  });

  it('decides on which mornings the overview comes', async () => {
    await commit('Rooster delen', '2027-02-01');
    await willemijn.put('/api/me/notifications', {
      wantsDigest: true,
      digestDays: [4, 2],
      wantsReminders: false,
    });
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26']) await morning(day);
    expect((await lettersTo(cast.willemijn.email)).map(({ subject }) => subject)).toHaveLength(2);
    expect((await willemijn.get<NotificationsDto>('/api/me/notifications')).body.digestDays).toEqual([2, 4]);
  });
});

describe('the letter of a morning', () => {
  it('says what the first page says, and in the language of the reader', async () => {
    await commit('Rooster delen', '2026-12-03');
    await willemijn.patch('/api/me', { locale: 'en' });
    await morning('2026-11-30');
    const [letter] = await lettersTo(cast.willemijn.email);
    expect(letter?.subject).toMatch(/ready for you$/);
    expect(letter?.text).toContain('Do what you took on: Rooster delen · by Thursday 3 December');
    const asked = (await willemijn.get<{ obligations: object[] }>('/api/today')).body.obligations;
    expect(letter?.text.split('\n').filter((line) => line.startsWith('– '))).toHaveLength(asked.length);
    await willemijn.patch('/api/me', { locale: 'nl' });
  });

  it('does not come for what was done one minute before', async () => {
    const commitment = await commit('Rooster delen', '2026-12-08');
    at('2026-12-07T06:29:00Z');
    await willemijn.post(`/api/commitments/${commitment.id}/settle`, { state: 'done' });
    await morning('2026-12-07');
    expect(await lettersTo(cast.willemijn.email)).toEqual([]);
  });

  it('is never empty', async () => {
    await morning('2026-12-14');
    expect((await willemijn.get<{ obligations: object[] }>('/api/today')).body.obligations).toEqual([]);
    expect(await lettersTo(cast.willemijn.email)).toEqual([]);
  });

  it('is one, however often the morning is asked for', async () => {
    await commit('Rooster delen', '2027-02-01');
    await commit('Taarten bakken', '2027-02-02');
    for (let time = 0; time < 3; time++) await morning('2027-01-11');
    const letters = await lettersTo(cast.willemijn.email);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).toMatch(/Rooster delen[^]*Taarten bakken/);
  });

  it('reminds once, on the working morning before something is due', async () => {
    await commit('Rooster delen', '2027-01-25');
    for (const day of ['2027-01-19', '2027-01-20', '2027-01-21', '2027-01-22', '2027-01-23', '2027-01-24'])
      await morning(day);
    const letters = await lettersTo(cast.willemijn.email);
    expect(letters.map(({ subject }) => subject)).toEqual(['Eén ding moet bijna klaar zijn']);
    expect(letters[0]?.text).toContain('uiterlijk maandag 25 januari');
  });
});

describe('in the holiday of someone’s own institution', () => {
  beforeAll(async () => {
    await house.db.query(
      `insert into closed_period (id, institution_id, kind, label, from_on, to_on, source)
       values (gen_random_uuid(), $1, 'spring_holiday', 'Voorjaarsvakantie', '2027-02-20', '2027-02-28', 'getypt')`,
      [institutions.twente],
    );
  });

  it('comes nothing, and on the first working morning one letter about all of it', async () => {
    await commit('Rooster delen', '2027-02-24');
    await commit('Taarten bakken', '2027-03-10');
    for (const day of ['2027-02-22', '2027-02-23', '2027-02-24', '2027-02-25', '2027-02-26', '2027-02-28'])
      await morning(day);
    // Only someone of another school hears anything.
    expect(await house.db.query('select distinct recipient from mail')).toEqual([
      { recipient: cast.esra.email },
    ]);
    await willemijn.put('/api/me/notifications', {
      wantsDigest: true,
      digestDays: [3],
      wantsReminders: true,
    });
    await morning('2027-03-01');
    const letters = await lettersTo(cast.willemijn.email);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).toMatch(/Rooster delen · had klaar moeten zijn op[^]*Taarten bakken/);
  });

  it('hears a cancellation at once', async () => {
    at('2027-02-16T09:00:00Z');
    const marit = await house.as('marit');
    const { body } = await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, {
      title: 'Extra',
      date: '2027-03-04',
      startTime: '15:30',
      endTime: '17:30',
    });
    await house.db.query('delete from mail');
    at('2027-02-23T09:00:00Z');
    expect((await marit.post(`/api/meetings/${body.id}/cancel`)).status).toBeLessThan(300);
    expect((await lettersTo(cast.willemijn.email)).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Extra'),
    ]);
  });
});

describe('the link at the foot of a letter', () => {
  it('opens nothing but what it is for, and is stored as a hash', async () => {
    for (const token of ['x', 'a'.repeat(43), '%00']) expect((await form(token)).status).toBe(404);
    const token = await linkOf('2027-03-08');
    expect(JSON.stringify(await house.db.query('select * from personal_link'))).not.toContain(token);
    const other = await fetch(`${house.origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'email=a&password=b',
    });
    expect(other.status).toBe(400);
  });

  it('switches the letters off with one post without signing in, as often as it is asked, and on again', async () => {
    const token = await linkOf('2027-03-15');
    for (let time = 0; time < 2; time++) {
      const answer = await form(token);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual({ kind: 'digest', isOn: false });
    }
    expect(
      await house.db.query(`select 1 from event where name = 'notifications.chosen' and at = $1`, [
        new Date('2027-03-15T06:30:00Z'),
      ]),
    ).toHaveLength(1);
    await morning('2027-03-22');
    expect(await lettersTo(cast.willemijn.email)).toHaveLength(1);
    const visitor = house.stranger();
    const page = await visitor.get<UnsubscriptionDto>(`/api/unsubscriptions/${token}`);
    expect(page.body).toEqual({ kind: 'digest', isOn: false });
    await visitor.post(`/api/unsubscriptions/${token}/restore`);
    await morning('2027-04-05');
    await morning('2027-04-12');
    expect(await lettersTo(cast.willemijn.email)).toHaveLength(3);
  });

  it('stands in the header of a letter that arrives over SMTP', async () => {
    const mailbox = await Mailbox.open();
    const token = await linkOf('2027-05-10');
    const sender = await bootApp({ database: house.databaseUrl, env: { SMTP_URL: mailbox.url } });
    try {
      let head: string | undefined;
      // In the morning hours this application also writes letters of its own day.
      while (head === undefined)
        head = (await mailbox.collect(1))
          .filter(({ to }) => to[0] === cast.willemijn.email)
          .map(({ raw }) => raw.split('\r\n\r\n')[0]?.replaceAll(/\r\n\s+/g, ' '))
          .find((it) => it?.includes(token));
      expect(head).toContain(`List-Unsubscribe: <http://leerkring.test/afmelden/${token}>`);
      expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
      const sent = () => house.db.query<MailRow>(`select * from mail where state = 'sent'`);
      while ((await sent()).length === 0) await new Promise((done) => setTimeout(done, 20));
      expect(JSON.stringify(await sent())).not.toContain(token);
    } finally {
      await sender.close();
      await mailbox.close();
    }
  });
});

describe('other letters in the holiday of someone’s own institution', () => {
  beforeAll(async () => {
    for (const [from, to] of [
      ['2027-06-05', '2027-06-13'],
      ['2027-06-19', '2027-06-27'],
      ['2027-07-03', '2027-07-11'],
      ['2027-07-17', '2027-07-25'],
      ['2027-07-31', '2027-08-08'],
      ['2027-08-14', '2027-08-22'],
    ])
      await house.db.query(
        `insert into closed_period (id, institution_id, kind, label, from_on, to_on, source)
         values (gen_random_uuid(), $1, 'closure', 'Dicht', $2, $3, 'getypt')`,
        [institutions.twente, from, to],
      );
  });
  it('wait, and come as one on the first working morning', async () => {
    at('2027-06-07T09:00:00Z');
    await (
      await house.as('willemijn')
    ).put('/api/me/notifications', { wantsDigest: false, digestDays: [], wantsReminders: false });
    expect((await ask('Tussentijds', '11111111-1111-4111-8111-111111111111')).status).toBe(201);
    expect((await ask('Nog een keer', '22222222-2222-4222-8222-222222222222')).status).toBe(201);
    // What was left of another morning, on which she did work, writes nothing now.
    await house.app.get(Jobs).add('notifications.letter', `2027-05-31:${cast.willemijn.id}`);
    for (const day of ['2027-06-08', '2027-06-11']) await morning(day);
    expect((await states(cast.willemijn.email)).map(({ state }) => state)).toEqual(['held', 'held']);
    // What waits shows nobody its links, administrators included.
    const outbox = (await (await house.as('pauline')).get<MailDto[]>('/api/mails')).body;
    expect(outbox.filter(({ state }) => state === 'held').every(({ text }) => text === '')).toBe(true);
    await morning('2027-06-14');
    const letters = await lettersTo(cast.willemijn.email);
    expect(letters.map(({ subject }) => subject)).toEqual(['2 berichten uit je vakantie']);
    expect(letters[0]?.text).toMatch(/Tussentijds[^]*\/datumprikker\/[^]*Nog een keer[^]*\/datumprikker\//);
    await morning('2027-06-15');
    expect(await lettersTo(cast.willemijn.email)).toHaveLength(1);
  });

  it('stand in the overview when that comes the same morning, and alone they come as they are', async () => {
    at('2027-06-21T09:00:00Z');
    await ask('Derde keer', '33333333-3333-4333-8333-333333333333');
    await commit('Rooster delen', '2027-12-01');
    await morning('2027-06-28');
    const letters = await lettersTo(cast.willemijn.email);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).toMatch(/Rooster delen[^]*toen je school dicht was[^]*Derde keer/);
    // For who has nothing else to do the letter needs no other around it.
    expect((await states(cast.gijs.email)).map(({ state }) => state)).not.toContain('held');
  });

  it('do not wait for who works elsewhere, beyond their own moment, or when someone asked for them', async () => {
    at('2027-07-05T09:00:00Z');
    const soon = [{ date: '2027-07-09', startTime: '15:30', endTime: '17:30' }];
    const key = '44444444-4444-4444-8444-444444444444';
    await (
      await house.as('marit')
    ).post(`/api/plgs/${plg}/date-polls`, { key, title: 'Spoed', options: soon });
    expect((await states(cast.willemijn.email)).map(({ state }) => state)).toEqual(['kept']);
    await house.db.query('delete from mail');
    await house.stranger().post('/api/password-resets', { email: cast.willemijn.email });
    expect((await states(cast.willemijn.email)).map(({ state }) => state)).toEqual(['kept']);
    await house.db.query('update employment set ended_at = now() where user_id = $1', [cast.willemijn.id]);
    await ask('Vierde keer', '55555555-5555-4555-8555-555555555555');
    expect((await states(cast.willemijn.email)).map(({ state }) => state)).toEqual(['kept', 'kept']);
    await house.db.query('update employment set ended_at = null where user_id = $1', [cast.willemijn.id]);
  });

  it('invite to meetings only once someone is back, one for each calendar', async () => {
    at('2027-07-19T09:00:00Z');
    const day = { date: '2027-09-16', startTime: '15:30', endTime: '17:30' };
    await (await house.as('marit')).post(`/api/plgs/${plg}/meetings`, { title: 'Herfst', ...day });
    expect(await lettersTo(cast.willemijn.email)).toEqual([]);
    await morning('2027-07-23');
    expect(await lettersTo(cast.willemijn.email)).toEqual([]);
    await morning('2027-07-26');
    expect((await lettersTo(cast.willemijn.email)).map(({ subject }) => subject)).toContain(
      'Uitnodiging: Herfst',
    );
  });

  it('tell of several meetings in one letter, while each calendar file stays one event', async () => {
    at('2027-08-02T09:00:00Z');
    const marit = await house.as('marit');
    const invitations = async () =>
      house.db.query<{ subject: string; text: string; calendar: { content: string } }>(
        'select subject, text, calendar from mail where recipient = $1 and calendar is not null order by id',
        [cast.willemijn.email],
      );
    const times = { startTime: '15:30', endTime: '17:30' };
    for (const [title, date] of [
      ['Winter', '2027-12-09'],
      ['Late herfst', '2027-11-11'],
    ])
      await marit.post(`/api/plgs/${plg}/meetings`, { title, date, ...times });
    const { body } = await marit.get<MeetingDto[]>(`/api/plgs/${plg}/meetings`);
    const autumn = body.find(({ title }) => title === 'Herfst');
    await marit.post(`/api/meetings/${autumn?.id}/move`, { date: '2027-09-23', ...times });
    expect(await invitations()).toEqual([]);
    await morning('2027-08-09');
    const letters = await invitations();
    expect(letters.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^3 bijeenkomsten van .*, uit je vakantie$/),
      'Uitnodiging: Late herfst',
      'Uitnodiging: Winter',
    ]);
    const [whole, ...rest] = letters;
    expect(whole?.text).toMatch(
      /is verplaatst[^]*23 september[^]*Eerst was het[^]*11 november[^]*9 december/,
    );
    expect(new Set(whole?.text.match(/\/komst\/[\w-]+/g))).toHaveProperty('size', 3);
    for (const { text } of rest) {
      expect(text).toContain(whole?.subject);
      expect(text).not.toContain('/komst/');
    }
    const events = letters.map(({ calendar: { content } }) => content.match(/BEGIN:VEVENT|METHOD:REQUEST/g));
    expect(events).toEqual(letters.map(() => ['METHOD:REQUEST', 'BEGIN:VEVENT']));
    expect(new Set(letters.map(({ calendar }) => /UID:(.*)/.exec(calendar.content)?.[1])).size).toBe(3);
    await morning('2027-08-10');
    expect(await invitations()).toHaveLength(letters.length);
  });

  it('tell whoever left the group meanwhile nothing of it', async () => {
    at('2027-08-16T09:00:00Z');
    await ask('Na haar vertrek', '77777777-7777-4777-8777-777777777777');
    expect(await states(cast.willemijn.email)).toEqual([expect.objectContaining({ state: 'held' })]);
    const leave = 'update membership set left_at = $2 where user_id = $1';
    await house.db.query(leave, [cast.willemijn.id, new Date()]);
    await morning('2027-08-23');
    const letters = await lettersTo(cast.willemijn.email);
    expect(letters.filter(({ text }) => text.includes('Na haar vertrek'))).toEqual([]);
    expect((await states(cast.willemijn.email)).map(({ state }) => state)).not.toContain('held');
    await house.db.query(leave, [cast.willemijn.id, null]);
  });
});

const reminders = async (email: string) =>
  (await lettersTo(email)).filter(({ text }) => text.includes('Geef aan wanneer je kunt: Tijdig'));

describe('a date that is asked for', () => {
  it('is reminded of once, before it closes, with the way to answer; not of who answered a minute before', async () => {
    at('2027-09-06T09:00:00Z');
    const options = [{ date: '2027-10-07', startTime: '15:30', endTime: '17:30' }];
    const input = { key: '66666666-6666-4666-8666-666666666666', title: 'Tijdig', options };
    const poll = (
      await (
        await house.as('marit')
      ).post<DatePollDto>(`/api/plgs/${plg}/date-polls`, { ...input, answerBy: '2027-09-09' })
    ).body;
    await house.db.query('delete from mail');
    at('2027-09-08T05:29:00Z');
    const answers = `/api/date-polls/${poll.id}/answers`;
    const answer = { optionId: poll.options[0]?.id, answer: 'yes' };
    expect((await (await house.as('tjeerd')).put(answers, answer)).status).toBe(200);
    for (const day of ['2027-09-08', '2027-09-09']) await morning(day);
    expect(await reminders(cast.tjeerd.email)).toEqual([]);
    const [reminder, ...more] = await reminders(cast.willemijn.email);
    expect(more).toEqual([]);
    const token = /\/datumprikker\/([\w-]+)/.exec(reminder?.text ?? '')?.[1] ?? '';
    const visitor = house.stranger();
    expect((await visitor.put(`/api/date-poll-links/${token}/answers`, answer)).status).toBe(200);
  });
});
