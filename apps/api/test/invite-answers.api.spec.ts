import { randomUUID } from 'node:crypto';
import type {
  CalendarReplyDto,
  InviteAnswer,
  InviteLinkDto,
  InvitesDto,
  MeetingDto,
} from '@leerkring/shared';
import { bootApp, type TestApp, Visitor } from './support/app.ts';
import { replyFile, replyMail } from './support/calendar-mail.ts';
import { cast, membershipOf, plg, type CastName } from './support/cast.ts';

const inbound = 'een-geheim-van-de-mailserver';
const year = new Date().getFullYear() + 1;
const outsiders = ['esra', 'sjors', 'vera', 'pauline'] as const;

let house: TestApp;
let marit: Visitor;
let meeting: MeetingDto;
beforeAll(async () => {
  house = await bootApp({ env: { INBOUND_MAIL_TOKEN: inbound, MAIL_FROM: 'kring@leerkring.test' } });
  marit = await house.as('marit');
  meeting = await plan(`${year}-01-14`);
});
afterAll(() => house.close());

const times = { startTime: '15:30', endTime: '17:30' };
async function plan(date: string): Promise<MeetingDto> {
  return (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, { title: 'Samen', date, ...times })).body;
}
const path = (suffix = '') => `/api/meetings/${meeting.id}/invites${suffix}`;
const as = (answer: InviteAnswer, startsAt = meeting.startsAt) => ({ answer, startsAt });

/** The secret in the newest letter to someone: without a mail server letters stay in the outbox. */
async function linkOf(name: CastName): Promise<string> {
  const [mail] = await house.db.query<{ text: string }>(
    `select text from mail where recipient = $1 and text like '%/komst/%' order by created_at desc, id desc limit 1`,
    [cast[name].email],
  );
  return /\/komst\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
}
async function answerOf(name: CastName): Promise<InviteAnswer | null | undefined> {
  const { body } = await marit.get<InvitesDto>(path());
  const people = body.programmes.flatMap((it) => it.people);
  return people.find(({ membershipId }) => membershipId === membershipOf(cast[name]))?.answer;
}

const read = (token: string) => house.stranger().get<InviteLinkDto>(`/api/invite-links/${token}`);
const answer = (token: string, body: object) =>
  house.stranger().post<InviteLinkDto & { code: string }>(`/api/invite-links/${token}/answer`, body);

const post = (body: string, headers: Record<string, string> = {}, query = '') =>
  house
    .stranger()
    .request<CalendarReplyDto & { code: string }>('POST', `/api/calendar-replies${query}`, body, {
      'content-type': 'message/rfc822',
      authorization: `Bearer ${inbound}`,
      ...headers,
    });
const uid = () => `${meeting.id}@leerkring`;
const minutes = (n: number) => new Date(Date.now() + n * 60_000);

describe('the page of a meeting', () => {
  it('tells nobody outside the group who comes, and takes no answer from them', async () => {
    for (const name of outsiders) {
      const outsider = await house.as(name);
      expect((await outsider.get(path())).status).toBe(404);
      expect((await outsider.put(path('/mine'), as('accepted'))).status).toBe(404);
    }
    expect((await house.stranger().get(path())).status).toBe(401);
    expect((await house.stranger().put(path('/mine'), as('accepted'))).status).toBe(401);
  });

  it('shows the group per programme what everyone answered, silence as silence, and no address', async () => {
    await (await house.as('renske')).put(path('/mine'), as('accepted'));
    await (await house.as('floor')).put(path('/mine'), as('tentative'));
    const { body } = await (await house.as('tjeerd')).get<InvitesDto>(path());
    expect(body).toMatchObject({ accepted: 1, tentative: 1, declined: 0, silent: 12, mine: null });
    expect(body.programmes[1]).toEqual({
      programmeName: 'Maatschappelijke Zorg',
      people: ['Carlijn te Brake', 'Dennis Hofsteenge'].map((name) =>
        expect.objectContaining({ name, answer: null }),
      ),
    });
    expect(body.programmes.at(-1)?.programmeName).toBeNull();
    expect(JSON.stringify(body)).not.toContain('@');
  });

  it('takes one answer per person, also when it is pressed many times at once', async () => {
    const carlijn = await house.as('carlijn');
    const all = await Promise.all([1, 2, 3, 4].map(() => carlijn.put(path('/mine'), as('declined'))));
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const events = await house.db.query(
      `select 1 from event where name = 'invite.answered' and actor_id = $1`,
      [cast.carlijn.id],
    );
    expect(events).toHaveLength(1);
    expect(
      (await carlijn.put<{ code: string }>(path('/mine'), { ...as('accepted'), answer: 'ja' })).status,
    ).toBe(422);
  });

  it('takes no answer to a time that is no longer on', async () => {
    const { body } = await (
      await house.as('bram')
    ).put<{ code: string }>(path('/mine'), as('accepted', `${year}-01-07T14:30:00.000Z`));
    expect(body.code).toBe('invite.moved');
  });
});

describe('the link in the mail', () => {
  it('opens nothing for who guesses', async () => {
    for (const token of ['x', randomUUID(), 'A'.repeat(43)]) {
      expect((await read(token)).status).toBe(404);
      expect((await answer(token, as('accepted'))).status).toBe(404);
    }
  });

  it('only shows when it is looked at, and answers for its own person when asked to', async () => {
    const token = await linkOf('loes');
    const seen = await read(token);
    expect(seen.body).toMatchObject({
      name: 'Loes Reuvekamp',
      title: 'Samen',
      answer: null,
      canAnswer: true,
    });
    expect(seen.headers.get('cache-control')).toBe('no-store');
    expect(JSON.stringify(seen.body)).not.toMatch(/@|Bram|Marit/);
    expect(await answerOf('loes')).toBeNull();
    expect((await answer(token, as('tentative'))).body.answer).toBe('tentative');
    expect((await answer(token, as('accepted'))).body.answer).toBe('accepted');
    expect(await answerOf('loes')).toBe('accepted');
    expect(await answerOf('bram')).toBeNull();
  });

  it('is stored as a hash: a copy of the database opens nothing', async () => {
    const token = await linkOf('loes');
    expect(JSON.stringify(await house.db.query('select * from personal_link'))).not.toContain(token);
    const [row] = await house.db.query<{ hash: string }>(
      `select encode(token_hash, 'hex') as hash from personal_link`,
    );
    expect((await read(row?.hash ?? '')).status).toBe(404);
  });

  it('opens no other door, and its page tells nobody where someone came from', async () => {
    const token = await linkOf('loes');
    for (const door of [
      `/api/invitations/${token}`,
      `/api/password-resets/${token}`,
      `/api/calendar-feeds/${token}`,
    ])
      expect((await house.stranger().get(door)).status).toBe(404);
    expect((await new Visitor(house.origin, `leerkring=${token}`).get('/api/today')).status).toBe(401);
  });

  it('stops working for someone who left the group', async () => {
    const token = await linkOf('dennis');
    expect((await read(token)).status).toBe(200);
    await marit.delete(`/api/members/${membershipOf(cast.dennis)}`);
    expect((await read(token)).status).toBe(404);
    expect((await answer(token, as('accepted'))).status).toBe(404);
  });

  it('takes no answer to a meeting that is over or cancelled', async () => {
    const other = await plan(`${year}-02-04`);
    const token = await linkOf('nadia');
    await marit.post(`/api/meetings/${other.id}/cancel`);
    expect((await read(token)).body).toMatchObject({ state: 'cancelled', canAnswer: false });
    expect((await answer(token, as('accepted', other.startsAt))).body.code).toBe('invite.over');
  });
});

describe('a reply of a calendar program', () => {
  it('is heard from our own mail server alone', async () => {
    const mail = replyMail({ uid: uid(), from: cast.aylin.email });
    for (const authorization of ['', 'Bearer ', 'Bearer x', `Basic ${inbound}`, `Bearer ${inbound}x`])
      expect((await post(mail, { authorization })).status).toBe(401);
    expect(await answerOf('aylin')).toBeNull();
    const deaf = await bootApp();
    const { status } = await deaf.stranger().request('POST', '/api/calendar-replies', mail, {
      'content-type': 'message/rfc822',
      authorization: `Bearer ${inbound}`,
    });
    expect(status).toBe(404);
    await deaf.close();
  });

  it('changes the answer, as a whole mail or as its calendar part with the sender', async () => {
    const { email } = cast.aylin;
    const declined = await post(
      replyMail({ uid: uid(), from: email, partstat: 'DECLINED', stamp: minutes(-5) }),
    );
    expect(declined).toMatchObject({ status: 200, body: { outcome: 'recorded' } });
    expect(await answerOf('aylin')).toBe('declined');
    const accepted = await post(
      replyFile({ uid: uid(), from: email, stamp: minutes(-4) }),
      { 'content-type': 'text/calendar; charset=utf-8; method=REPLY' },
      `?sender=${encodeURIComponent(email.toUpperCase())}`,
    );
    expect(accepted.body).toEqual({ outcome: 'recorded' });
    expect(await answerOf('aylin')).toBe('accepted');
  });

  it('is refused when the event, the sender or the attendee does not match', async () => {
    const from = cast.gijs.email;
    const attempts: [string, number][] = [
      [replyMail({ uid: `${randomUUID()}@leerkring`, from }), 404],
      [replyMail({ uid: uid(), from, attendee: cast.harmjan.email }), 403],
      [replyMail({ uid: uid(), from: cast.esra.email }), 403],
      [replyMail({ uid: uid(), from: cast.dennis.email }), 403],
      [replyMail({ uid: uid(), from: 'onbekend@evil.test' }), 403],
      [replyMail({ uid: uid(), from: `"${from}"@evil.test`, attendee: from }), 403],
      [replyMail({ uid: uid(), from }).replace('From:', `From: Kwaad <kwaad@evil.test>\r\nFrom:`), 422],
    ];
    for (const [mail, status] of attempts) expect((await post(mail)).status).toBe(status);
    expect(await answerOf('gijs')).toBeNull();
    expect(await answerOf('harmjan')).toBeNull();
  });

  it('that is older, about an earlier version, or the same once more changes nothing', async () => {
    const from = cast.willemijn.email;
    const reply = { uid: uid(), from, partstat: 'TENTATIVE', stamp: minutes(-2) };
    expect((await post(replyMail(reply))).body.outcome).toBe('recorded');
    for (const again of [
      reply,
      { ...reply, partstat: 'DECLINED', stamp: minutes(-3) },
      { ...reply, partstat: 'DECLINED', stamp: minutes(-1), sequence: 1 },
      { ...reply, partstat: 'DELEGATED', stamp: minutes(-1) },
    ])
      expect((await post(replyMail(again))).body.outcome).toBe('ignored');
    expect(await answerOf('willemijn')).toBe('tentative');
    await (await house.as('willemijn')).put(path('/mine'), as('accepted'));
    expect((await post(replyMail({ ...reply, stamp: minutes(-1) }))).body.outcome).toBe('ignored');
    expect(await answerOf('willemijn')).toBe('accepted');
  });

  it('never removes or changes the meeting, whatever it pretends to be', async () => {
    const from = cast.tjeerd.email;
    const file = replyFile({ uid: uid(), from });
    for (const body of [
      replyMail({ uid: uid(), from, method: 'CANCEL' }),
      replyMail({ uid: uid(), from, method: 'COUNTER' }),
      replyMail({ uid: uid(), from, method: 'REQUEST' }),
      'From: x\r\n\r\ngeen agenda',
      '',
      '\u0000\u0001',
    ])
      expect((await post(body)).status).toBe(422);
    for (const body of [
      'BEGIN:VCALENDAR',
      file.replace('END:VEVENT', 'END:VEVENT\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT'),
      file.replace(/DTSTAMP.*\r\n/, ''),
      file.replace(/ATTENDEE.*\r\n/, ''),
      file.replace('SEQUENCE:0', 'SEQUENCE:-1'),
      'x'.repeat(100_000),
    ])
      expect((await post(body, { 'content-type': 'text/calendar' }, `?sender=${from}`)).status).toBe(422);
    const { body } = await marit.get<MeetingDto>(`/api/meetings/${meeting.id}`);
    expect(body).toMatchObject({ state: 'planned', sequence: 0, startsAt: meeting.startsAt });
    expect(await answerOf('tjeerd')).toBeNull();
  });

  it('holds for the moment it was given for: after a move everyone is asked again', async () => {
    const moved = await marit.post<MeetingDto>(`/api/meetings/${meeting.id}/move`, {
      date: `${year}-01-21`,
      ...times,
    });
    meeting = moved.body;
    expect(await answerOf('loes')).toBeNull();
    const late = replyMail({ uid: uid(), from: cast.loes.email, sequence: 0, stamp: minutes(-1) });
    expect((await post(late)).body.outcome).toBe('ignored');
    const right = replyMail({ uid: uid(), from: cast.loes.email, sequence: 1, stamp: minutes(0) });
    expect((await post(right)).body.outcome).toBe('recorded');
    expect(await answerOf('loes')).toBe('accepted');
    await marit.patch(`/api/meetings/${meeting.id}`, { location: 'Aula' });
    expect(await answerOf('loes')).toBe('accepted');
    const [mail] = await house.db.query<{ calendar: { content: string }; text: string }>(
      `select calendar, text from mail where recipient = $1 order by created_at desc, id desc limit 1`,
      [cast.loes.email],
    );
    expect(mail?.calendar.content.replaceAll('\r\n ', '')).toContain('PARTSTAT=ACCEPTED');
    expect(mail?.text).toContain('Wat je liet weten, blijft staan.');
  });
});

it('cannot store an answer that is none, by itself', async () => {
  await expect(house.db.query(`update invite set answer = 'ja'`)).rejects.toThrow('invite_answer');
  await expect(
    house.db.query(`update invite set answer = 'accepted', answered_at = null where answer is not null`),
  ).rejects.toThrow('invite_answer_dated');
});
