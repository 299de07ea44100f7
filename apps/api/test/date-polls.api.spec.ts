import { randomUUID } from 'node:crypto';
import type {
  DateAnswerValue,
  DatePollDto,
  DatePollLinkDto,
  DatePollSummaryDto,
  InvitesDto,
  MeetingDto,
  TodayDto,
} from '@leerkring/shared';
import { endOf } from '../src/calendars/local-time.rules.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, institutions, membershipOf, otherPlg, plg, type CastName, takesPart } from './support/cast.ts';

const year = new Date().getFullYear() + 1;
const outsiders = ['esra', 'sjors', 'vera', 'pauline'] as const;
const times = { startTime: '15:30', endTime: '17:30' };
const [x, y, z] = [`${year}-01-14`, `${year}-01-21`, `${year}-01-28`];

let house: TestApp;
let marit: Visitor;
beforeAll(async () => {
  house = await bootApp();
  marit = await house.as('marit');
});
afterAll(() => house.close());

const path = `/api/plgs/${plg}/date-polls`;
const form = (change: object = {}) => ({
  key: randomUUID(),
  title: 'Verhalen ophalen',
  options: [x, y].map((date) => ({ date, ...times })),
  ...change,
});
async function open(change: object = {}): Promise<DatePollDto> {
  const { status, body } = await marit.post<DatePollDto>(path, form(change));
  expect(status).toBe(201);
  return body;
}
const optionOn = (poll: DatePollDto, date: string): string =>
  poll.options.find(({ startsAt }) => startsAt.startsWith(date))?.id ?? '';
async function say(
  poll: DatePollDto,
  date: string,
  answer: DateAnswerValue,
  ...names: CastName[]
): Promise<void> {
  for (const name of names) {
    const { status } = await (
      await house.as(name)
    ).put(`/api/date-polls/${poll.id}/answers`, { optionId: optionOn(poll, date), answer });
    expect(status).toBe(200);
  }
}
const read = async (poll: DatePollDto, who = marit) =>
  (await who.get<DatePollDto>(`/api/date-polls/${poll.id}`)).body;
const asked = async (name: CastName) =>
  (await (await house.as(name)).get<TodayDto>('/api/today')).body.obligations.filter(({ kind }) =>
    kind.startsWith('date_poll'),
  );

/** The secret in the newest letter to someone: without a mail server letters stay in the outbox. */
async function linkOf(name: CastName): Promise<string> {
  const [mail] = await house.db.query<{ text: string }>(
    `select text from mail where recipient = $1 and text like '%/datumprikker/%' order by created_at desc, id desc limit 1`,
    [cast[name].email],
  );
  return /\/datumprikker\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
}

const at = (token: string, suffix = '') => `/api/date-poll-links/${token}${suffix}`;

describe('asking for a date', () => {
  it('is for the coordinator of the group', async () => {
    for (const name of outsiders) {
      const outsider = await house.as(name);
      expect((await outsider.post(path, form())).status).toBe(404);
      expect((await outsider.get(path)).status).toBe(404);
    }
    for (const name of ['renske', 'tjeerd'] as const)
      expect((await (await house.as(name)).post(path, form())).status).toBe(403);
    expect((await house.stranger().post(path, form())).status).toBe(401);
    expect((await marit.post(`/api/plgs/${otherPlg}/date-polls`, form())).status).toBe(404);
    expect(
      (await marit.post(path, form({ facilitatorId: '00000000-0000-7000-8000-700000000020' }))).status,
    ).toBe(404);
  });

  it('refuses what cannot be asked, at its place in the form', async () => {
    const option = (change: object) => ({
      options: [
        { date: x, ...times },
        { date: y, ...times, ...change },
      ],
    });
    const attempts: [object, string, string?][] = [
      [{ options: [] }, 'invalid', 'options'],
      [{ title: ' ' }, 'invalid', 'title'],
      [option({ date: `${year}-02-30` }), 'invalid', 'options.1.date'],
      [option({ date: '2021-01-14' }), 'date_poll.in_the_past', 'options.1.date'],
      [option({ date: x }), 'date_poll.option_twice', 'options.1.date'],
      [option({ endTime: '15:00' }), 'meeting.ends_before_start', 'options.1.endTime'],
    ];
    for (const [change, code, field] of attempts) {
      const { body } = await marit.post<{ code: string; fields: object }>(path, form(change));
      expect({ code: body.code, fields: Object.keys(body.fields) }).toEqual({ code, fields: [field] });
    }
    expect((await marit.get<DatePollSummaryDto[]>(path)).body).toEqual([]);
  });

  it('asks everyone else once, however often the button is pressed', async () => {
    const once = form();
    const answers = await Promise.all([1, 2, 3].map(() => marit.post<DatePollDto>(path, once)));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const mails = await house.db.query<{ recipient: string; text: string; html: string; subject: string }>(
      `select * from mail where subject like 'Wanneer kun je?%'`,
    );
    const others = Object.values(cast).filter((it) => takesPart(it) && it.id !== cast.marit.id);
    expect(mails.map(({ recipient }) => recipient).toSorted()).toEqual(
      others.map(({ email }) => email).toSorted(),
    );
    const [mail] = mails.filter(({ recipient }) => recipient === cast.renske.email);
    expect(mail?.text).toContain(`14 januari ${year}, 15:30–17:30`);
    expect(mail?.html).toContain('Geef aan wanneer je kunt');
    for (const { text } of mails) expect(text.match(/@/g)).toBeNull();
    expect(await asked('renske')).toMatchObject([
      { kind: 'date_poll.answer', facts: { title: 'Verhalen ophalen' } },
    ]);
    const [poll] = answers;
    expect((await marit.delete(`/api/date-polls/${poll?.body.id}`)).status).toBe(204);
    expect(await asked('renske')).toEqual([]);
  });
});

describe('the ranking', () => {
  let poll: DatePollDto;
  beforeAll(async () => {
    // Three programmes, so that the numbers are those of the story.
    await house.db.query(
      `update membership set seat_id = null, hold = null where seat_id in (
      select s.id from seat s join programme p on p.id = s.programme_id where s.plg_id = $1 and p.name in ('Verkoper', 'Sport & Bewegen'))`,
      [plg],
    );
    await house.db.query(
      `delete from seat where plg_id = $1 and programme_id in (
      select id from programme where name in ('Verkoper', 'Sport & Bewegen'))`,
      [plg],
    );
    await house.db.query(
      `update membership set seat_id = (select seat_id from membership where user_id = $1 and plg_id = $2 limit 1), hold = 'delegate'
      where user_id = any($3) and plg_id = $2`,
      [cast.renske.id, plg, [cast.bram.id, cast.loes.id]],
    );
    poll = await open({ facilitatorId: membershipOf(cast.marit) });
  });

  it('is nothing that people outside the group may see or change', async () => {
    for (const name of outsiders) {
      const outsider = await house.as(name);
      expect((await outsider.get(`/api/date-polls/${poll.id}`)).status).toBe(404);
      const answer = { optionId: optionOn(poll, x), answer: 'yes' };
      expect((await outsider.put(`/api/date-polls/${poll.id}/answers`, answer)).status).toBe(404);
      expect((await outsider.delete(`/api/date-polls/${poll.id}`)).status).toBe(404);
    }
    const renske = await house.as('renske');
    const settle = { optionId: optionOn(poll, x), isException: true };
    expect((await renske.post(`/api/date-polls/${poll.id}/settle`, settle)).status).toBe(403);
    expect((await renske.post(`/api/date-polls/${poll.id}/options`, { date: z, ...times })).status).toBe(403);
    expect((await renske.delete(`/api/date-polls/${poll.id}`)).status).toBe(403);
  });

  it('has no winner as long as nobody has spoken', async () => {
    expect(poll).toMatchObject({
      winner: null,
      answered: 0,
      programmes: 3,
      facilitatorName: 'Marit Oldenhof',
    });
    expect(poll.options.map(({ rank, silent, no }) => ({ rank, silent, no }))).toEqual([
      { rank: null, silent: 14, no: 0 },
      { rank: null, silent: 14, no: 0 },
    ]);
  });

  it('puts 4 yes of 3 programmes above 6 yes of 2 and says why (C3)', async () => {
    await say(poll, x, 'yes', 'marit', 'renske', 'youssef', 'bram', 'carlijn', 'dennis');
    await say(poll, y, 'yes', 'marit', 'renske', 'carlijn', 'floor');
    const { options, winner } = await read(poll);
    expect(options.map((it) => [it.startsAt.slice(0, 10), it.rank, it.yes, it.represented])).toEqual([
      [y, 1, 4, 3],
      [x, 2, 6, 2],
    ]);
    expect(winner).toEqual({ optionId: optionOn(poll, y), reason: 'programmes', nextId: optionOn(poll, x) });
    const hair = options[1]?.programmes.find(({ programmeName }) => programmeName === 'Haarverzorging');
    // Nothing was heard of Haarverzorging for this date, which is no refusal.
    expect(hair).toMatchObject({ isRepresented: false, mayStillCome: true });
    expect(options[1]).toMatchObject({ no: 0, silent: 8, exceptions: ['lower_ranked', 'programme_missing'] });
  });

  it('says when everyone has answered, and asks the coordinator to choose', async () => {
    expect((await asked('marit')).map(({ kind }) => kind)).toEqual([]);
    const everyone = Object.keys(cast).filter((name) => takesPart(cast[name as CastName])) as CastName[];
    const current = await read(poll);
    for (const date of [x, y]) {
      const option = current.options.find(({ startsAt }) => startsAt.startsWith(date));
      const heard = new Set(
        option?.programmes.flatMap(({ people }) =>
          people.filter(({ answer }) => answer !== null).map(({ name }) => name),
        ),
      );
      await say(poll, date, 'no', ...everyone.filter((name) => !heard.has(cast[name].name)));
    }
    expect(await read(poll)).toMatchObject({ asked: 14, answered: 14, haveIAnswered: true });
    expect((await asked('marit')).map(({ kind }) => kind)).toEqual(['date_poll.settle']);
    expect(await asked('renske')).toEqual([]);
  });

  it('lets the coordinator choose the lower date only when she means it, and plans it once', async () => {
    const settle = (isException: boolean, date = x) =>
      marit.post<DatePollDto & { code: string; facts: object }>(`/api/date-polls/${poll.id}/settle`, {
        optionId: optionOn(poll, date),
        isException,
      });
    const refused = await settle(false);
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'date_poll.needs_exception',
        facts: { exceptions: ['lower_ranked', 'programme_missing'] },
      },
    });
    const all = await Promise.all([settle(true), settle(true), settle(true)]);
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200]);
    const [settled] = all;
    expect(settled?.body).toMatchObject({ state: 'settled', settledOptionId: optionOn(poll, x) });
    const { body: meetings } = await marit.get<MeetingDto[]>(`/api/plgs/${plg}/meetings`);
    expect(meetings.map(({ id, date, title, sequence }) => ({ id, date, title, sequence }))).toEqual([
      { id: settled?.body.meetingId, date: x, title: 'Verhalen ophalen', sequence: 0 },
    ]);
    expect((await marit.get<InvitesDto>(`/api/meetings/${meetings[0]?.id}/invites`)).body.silent).toBe(14);
    const invitations = await house.db.query(
      `select 1 from mail where subject = 'Uitnodiging: Verhalen ophalen'`,
    );
    expect(invitations).toHaveLength(14);
    expect((await settle(true, y)).body.code).toBe('date_poll.closed');
    const late = await marit.put<{ code: string }>(`/api/date-polls/${poll.id}/answers`, {
      optionId: optionOn(poll, y),
      answer: 'yes',
    });
    expect(late.body.code).toBe('date_poll.closed');
  });
});

describe('a new date for a planned meeting', () => {
  it('shows the days on which a school is closed, with the reason, and never plans on one', async () => {
    const period = {
      kind: 'study_day',
      weekdays: [],
      label: 'Studiedag',
      from: z,
      to: z,
      source: 'Jaarplan',
    };
    const closing = await marit.post(`/api/institutions/${institutions.twente}/closed-periods`, period);
    expect(closing.status).toBe(201);
    const poll = await open({ options: [z, y].map((date) => ({ date, ...times })) });
    await say(poll, z, 'yes', 'renske', 'carlijn', 'floor', 'marit');
    await say(poll, y, 'yes', 'renske');
    const seen = await read(poll);
    expect(seen.options.map(({ startsAt, blocks }) => [startsAt.slice(0, 10), blocks])).toEqual([
      [y, []],
      [z, [expect.objectContaining({ label: 'Studiedag', institutionName: 'ROC van Twente (demo)' })]],
    ]);
    expect(seen.winner?.reason).toBe('open_day');
    const settle = { optionId: optionOn(poll, z), isException: true };
    const { body } = await marit.post<{ code: string }>(`/api/date-polls/${poll.id}/settle`, settle);
    expect(body.code).toBe('meeting.closed_day');
    await marit.delete(`/api/date-polls/${poll.id}`);
  });

  it('moves it through the same door, and shows each their own meetings at that time alone', async () => {
    const { body: meeting } = await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, {
      title: 'Lezen',
      date: `${year}-03-11`,
      ...times,
    });
    const poll = await open({
      title: 'Lezen',
      meetingId: meeting.id,
      options: [x, `${year}-03-18`].map((date) => ({ date, startTime: '16:00', endTime: '18:00' })),
    });
    const again = await marit.post<{ code: string }>(path, form({ meetingId: meeting.id }));
    expect(again.body.code).toBe('date_poll.exists');
    const mine = (await read(poll, await house.as('renske'))).options;
    expect(mine.map(({ conflicts }) => conflicts.map(({ title }) => title))).toEqual([
      ['Verhalen ophalen'],
      [],
    ]);
    const link = await house
      .stranger()
      .get<DatePollLinkDto>(`/api/date-poll-links/${await linkOf('renske')}`);
    expect(
      link.body.options.map(({ conflicts }) => conflicts.map(({ kind, title }) => [kind, title])),
    ).toEqual([[['meeting', null]], []]);
    await say(poll, `${year}-03-18`, 'yes', 'renske', 'carlijn', 'floor');
    const settled = await marit.post<DatePollDto>(`/api/date-polls/${poll.id}/settle`, {
      optionId: optionOn(poll, `${year}-03-18`),
      isException: false,
    });
    expect(settled.body).toMatchObject({ state: 'settled', meetingId: meeting.id });
    const { body: moved } = await marit.get<MeetingDto>(`/api/meetings/${meeting.id}`);
    expect(moved).toMatchObject({ date: `${year}-03-18`, startTime: '16:00', sequence: 1 });
  });

  it('leaves a meeting that was cancelled meanwhile alone', async () => {
    const { body: meeting } = await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, {
      title: 'Weg',
      date: `${year}-04-08`,
      ...times,
    });
    const poll = await open({ meetingId: meeting.id, options: [{ date: `${year}-04-15`, ...times }] });
    await marit.post(`/api/meetings/${meeting.id}/cancel`);
    const { body } = await marit.post<{ code: string }>(`/api/date-polls/${poll.id}/settle`, {
      optionId: poll.options[0]?.id,
      isException: true,
    });
    expect(body.code).toBe('date_poll.meeting_fixed');
    await marit.delete(`/api/date-polls/${poll.id}`);
  });
});

describe('the link in the mail', () => {
  let poll: DatePollDto;
  beforeAll(async () => {
    poll = await open({ title: 'Met een link', answerBy: x });
  });
  const yes = () => ({ optionId: optionOn(poll, y), answer: 'yes' });

  it('is asked for until the last moment of its day', async () => {
    const mine = (await asked('floor')).find(({ subjectId }) => subjectId === poll.id);
    expect(mine?.dueAt).toBe(endOf(x)?.toISOString());
  });

  it('opens nothing for who guesses, and no other poll', async () => {
    for (const token of ['x', 'A'.repeat(43)]) {
      expect((await house.stranger().get(at(token))).status).toBe(404);
      expect((await house.stranger().put(at(token, '/answers'), yes())).status).toBe(404);
    }
    const token = await linkOf('floor');
    const elsewhere = await open({ title: 'Anders' });
    const body = { optionId: optionOn(elsewhere, y), answer: 'yes' };
    // The newest letter is about the other poll; this link is not.
    expect((await house.stranger().put(at(token, '/answers'), body)).status).toBe(404);
    expect((await house.stranger().get(`/api/invite-links/${token}`)).status).toBe(404);
    await marit.delete(`/api/date-polls/${elsewhere.id}`);
  });

  it('answers for one person without signing in, shows nobody else, and is heard live', async () => {
    await say(poll, x, 'yes', 'marit');
    const token = /\/datumprikker\/([\w-]+)/.exec(
      (
        await house.db.query<{ text: string }>(
          `select text from mail where recipient = $1 and subject = 'Wanneer kun je? Met een link'`,
          [cast.floor.email],
        )
      )[0]?.text ?? '',
    )?.[1];
    const socket = await marit.socket();
    const heard = new Promise<{ resource: string; id: string }>((resolve) => socket.on('hint', resolve));
    const { status, body } = await house.stranger().put<DatePollLinkDto>(at(token ?? '', '/answers'), yes());
    expect(status).toBe(200);
    expect(body.options.map(({ mine }) => mine)).toEqual([null, 'yes']);
    expect(body).toMatchObject({ name: 'Floor Lubbers', title: 'Met een link', answerBy: x });
    expect(JSON.stringify(body)).not.toMatch(/@|Marit|Renske/);
    expect(await heard).toMatchObject({ resource: 'datePolls', id: poll.id });
    socket.close();
    expect((await read(poll)).options.find(({ startsAt }) => startsAt.startsWith(y))?.yes).toBe(1);
    const dump = JSON.stringify(await house.db.query('select * from personal_link'));
    expect(dump).not.toContain(token);
  });

  it('is taken back by its owner, and by leaving the group', async () => {
    const tokenOf = async (name: CastName) => {
      const [mail] = await house.db.query<{ text: string }>(
        `select text from mail where recipient = $1 and subject = 'Wanneer kun je? Met een link'`,
        [cast[name].email],
      );
      return /\/datumprikker\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    };
    const [floor, dennis] = [await tokenOf('floor'), await tokenOf('dennis')];
    expect((await (await house.as('esra')).delete(`/api/date-polls/${poll.id}/link`)).status).toBe(404);
    expect((await house.stranger().get(at(floor))).status).toBe(200);
    expect((await (await house.as('floor')).delete(`/api/date-polls/${poll.id}/link`)).status).toBe(204);
    expect((await house.stranger().get(at(floor))).status).toBe(404);
    expect((await house.stranger().get(at(dennis))).status).toBe(200);
    await marit.delete(`/api/members/${membershipOf(cast.dennis)}`);
    expect((await house.stranger().get(at(dennis))).status).toBe(404);
  });

  it('still shows the outcome when the date has been chosen', async () => {
    const [mail] = await house.db.query<{ text: string }>(
      `select text from mail where recipient = $1 and subject = 'Wanneer kun je? Met een link'`,
      [cast.aylin.email],
    );
    const token = /\/datumprikker\/([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    const optionId = optionOn(poll, `${year}-01-21`);
    await marit.post(`/api/date-polls/${poll.id}/settle`, { optionId, isException: true });
    expect((await house.stranger().get<DatePollLinkDto>(at(token))).body).toMatchObject({
      state: 'settled',
      settledOptionId: optionId,
    });
    const late = await house.stranger().put<{ code: string }>(at(token, '/answers'), yes());
    expect(late.body.code).toBe('date_poll.closed');
  });
});

it('keeps one answer of a person per date, however often it is sent at once', async () => {
  const poll = await open({ title: 'Tegelijk' });
  const renske = await house.as('renske');
  const optionId = optionOn(poll, x);
  const all = await Promise.all(
    (['yes', 'no', 'if_need_be', 'yes', 'no'] as const).map((answer) =>
      renske.put(`/api/date-polls/${poll.id}/answers`, { optionId, answer }),
    ),
  );
  expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  const rows = await house.db.query('select 1 from date_answer where option_id = $1', [optionId]);
  expect(rows).toHaveLength(1);
  await expect(house.db.query(`update date_answer set value = 'misschien'`)).rejects.toThrow(
    'date_answer_value',
  );
  await expect(
    house.db.query(`update date_poll set state = 'settled' where id = $1`, [poll.id]),
  ).rejects.toThrow('date_poll_settled_whole');
});

const letters = async (about: string) =>
  house.db.query<{ recipient: string; subject: string }>(
    'select recipient, subject from mail where subject like $1 order by recipient',
    [`%${about}`],
  );
/** Who is in the group by now. */
const addresses = async () =>
  (
    await house.db.query<{ email: string }>(
      `select u.email from membership m join user_account u on u.id = m.user_id
       where m.plg_id = $1 and m.left_at is null and m.joined_at is not null and m.roles <> '{guest}'
       order by u.email`,
      [plg],
    )
  ).map(({ email }) => email);
const settle = (it: DatePollDto) =>
  marit.post<DatePollDto>(`/api/date-polls/${it.id}/settle`, {
    optionId: it.options[0]!.id,
    isException: true,
  });

describe('how it ends', () => {
  it('is told to everyone once when it is withdrawn, however often that is pressed', async () => {
    const poll = await open({ title: 'Ingetrokken' });
    expect((await (await house.as('renske')).delete(`/api/date-polls/${poll.id}`)).status).toBe(403);
    const presses = await Promise.all([1, 2, 3].map(() => marit.delete(`/api/date-polls/${poll.id}`)));
    expect(presses.filter(({ status }) => status === 204)).toHaveLength(1);
    const told = (await letters(': Ingetrokken')).filter(({ subject }) => subject.startsWith('Geen datum'));
    expect(told.map(({ recipient }) => recipient)).toEqual(
      (await addresses()).filter((it) => it !== cast.marit.email),
    );
  });

  it('is told by the invitation alone when it plans a meeting, and by a letter when the day stays', async () => {
    const poll = await open({ title: 'Gekozen', options: [{ date: `${year}-02-04`, ...times }] });
    const { body, status } = await settle(poll);
    expect(status).toBe(200);
    await settle(poll);
    const invited = await letters(': Gekozen');
    expect(invited.filter(({ subject }) => subject.startsWith('De datum'))).toEqual([]);
    const invitations = invited.filter(({ subject }) => subject.startsWith('Uitnodiging'));
    expect(invitations.map(({ recipient }) => recipient)).toEqual(await addresses());
    const again = await open({
      title: 'Gebleven',
      meetingId: body.meetingId,
      options: [{ date: `${year}-02-04`, ...times }],
    });
    await settle(again);
    await settle(again);
    const stayed = (await letters(': Gebleven')).filter(({ subject }) => subject.startsWith('De datum'));
    expect(stayed.map(({ recipient }) => recipient)).toEqual(
      (await addresses()).filter((it) => it !== cast.marit.email),
    );
  });
});
