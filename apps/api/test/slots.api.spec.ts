import type { CalendarFeedDto, SlotDto, SlotPlacesDto } from '@leerkring/shared';
import { bootApp, type Answer, type TestApp } from './support/app.ts';
import { readInvitation, replyMail } from './support/calendar-mail.ts';
import { cast, membershipOf, plg, programmes, type CastName } from './support/cast.ts';
import { Mailbox } from './support/mailbox.ts';

const sender = 'kring@leerkring.test';
const inbound = 'een-geheim-van-de-postbode-voor-momenten';
/** Always to come. */
const year = new Date().getFullYear() + 1;
const times = { startTime: '13:00', endTime: '14:00' };
const of = (name: CastName): string => membershipOf(cast[name]);

// Letters are sent by a worker, a few at a time.

describe('moments for visits', () => {
  let mailbox: Mailbox;
  let app: TestApp;
  let visit: string;

  beforeEach(async () => {
    mailbox = await Mailbox.open();
    app = await bootApp({
      env: { SMTP_URL: mailbox.url, MAIL_FROM: `Leerkring <${sender}>`, INBOUND_MAIL_TOKEN: inbound },
    });
    [{ id: visit }] = (await app.db.query<{ id: string }>(
      `insert into assignment (id, plg_id, membership_id, interviewer_id, host_programme_id, student_conversations, teacher_conversations)
       values (gen_random_uuid(), $1, $2, $3, $4, 1, 1) returning id`,
      [plg, of('renske'), cast.renske.id, programmes.MZ],
    )) as [{ id: string }];
  });
  afterEach(async () => {
    await app.close();
    await mailbox.close();
  });

  const offer = async (name: CastName, date: string, over: object = {}): Promise<Answer<SlotDto>> =>
    (await app.as(name)).post<SlotDto>(`/api/assignments/${visit}/slots`, { date, ...times, ...over });
  const act = async (name: CastName, id: string, what: string, body: object = {}): Promise<Answer<SlotDto>> =>
    (await app.as(name)).post<SlotDto>(`/api/slots/${id}/${what}`, body);
  const fill = (name: CastName, id: string, audience = 'student'): Promise<Answer<SlotDto>> =>
    act(name, id, 'fill', { audience, place: 'Salon 2' });
  const list = async (name: CastName): Promise<SlotDto[]> =>
    (await (await app.as(name)).get<SlotDto[]>(`/api/plgs/${plg}/slots`)).body;
  const letters = async (count: number) => {
    const received = await mailbox.collect(count);
    return received.map((it) => ({ to: it.to[0], text: it.mail.text ?? '', ...readInvitation(it) }));
  };

  const post = async (mail: string): Promise<string> => {
    const headers = { 'content-type': 'message/rfc822', authorization: `Bearer ${inbound}` };
    const { body } = await app
      .stranger()
      .request<{ code: string; outcome: string }>('POST', '/api/calendar-replies', mail, headers);
    return JSON.stringify(body);
  };
  const feed = async (name: CastName): Promise<string> => {
    const { body } = await (await app.as(name)).post<CalendarFeedDto>('/api/calendar-feed');
    const file = await app.stranger().request<string>('GET', new URL(body.url ?? '').pathname);
    return String(file.body).replaceAll('\r\n ', '');
  };
  const places = async (name: CastName, id: string): Promise<Answer<SlotPlacesDto>> =>
    (await app.as(name)).get<SlotPlacesDto>(`/api/slots/${id}/places`);

  it('are offered by the interviewer, filled by the host, and seen by nobody else but the coordinator', async () => {
    for (const name of ['esra', 'sjors'] as const)
      expect((await offer(name, `${year}-02-01`)).status).toBe(404);
    for (const name of ['carlijn', 'marit'] as const)
      expect((await offer(name, `${year}-02-01`)).status).toBe(403);
    const { status, body } = await offer('renske', `${year}-02-01`);
    expect({ status, state: body.state, can: body.can }).toMatchObject({
      status: 201,
      state: 'offered',
      can: { fill: false, move: true, withdraw: true },
    });
    expect(await list('floor')).toEqual([]);
    expect(await list('marit')).toMatchObject([{ can: { fill: false, withdraw: false } }]);
    expect((await fill('floor', body.id)).status).toBe(404);
    expect((await fill('renske', body.id)).status).toBe(403);
    expect((await fill('marit', body.id)).status).toBe(403);
    expect((await list('carlijn'))[0]?.can).toMatchObject({ fill: true, withdraw: false });
    expect((await fill('carlijn', body.id)).body).toMatchObject({ state: 'filled', place: 'Salon 2' });
    expect((await (await app.as('carlijn')).delete(`/api/slots/${body.id}`)).status).toBe(403);
  });

  it('refuse a time that is over, that does not exist, or that is taken', async () => {
    expect((await offer('renske', '2020-02-03')).body).toMatchObject({ code: 'slot.past' });
    expect((await offer('renske', `${year}-02-01`, { endTime: '12:00' })).body).toMatchObject({
      code: 'meeting.ends_before_start',
    });
    expect((await offer('renske', `${year}-02-30`)).status).toBe(422);
    expect((await offer('renske', `${year}-02-01`)).status).toBe(201);
    expect(
      (await offer('renske', `${year}-02-01`, { startTime: '13:30', endTime: '15:00' })).body,
    ).toMatchObject({ code: 'slot.overlaps' });
  });

  it('are filled once, and not more often than conversations are planned', async () => {
    const first = (await offer('renske', `${year}-02-01`)).body.id;
    const answers = await Promise.all([fill('carlijn', first), fill('dennis', first)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'slot.filled' });
    const second = (await offer('renske', `${year}-02-02`)).body.id;
    expect((await fill('dennis', second)).body).toMatchObject({ code: 'slot.enough' });
    expect((await fill('dennis', second, 'teacher')).status).toBe(200);
  });

  it('name the nearest that are left to who wants the same one at the same moment and loses', async () => {
    await app.db.query('update assignment set student_conversations = 2 where id = $1', [visit]);
    const made: string[] = [];
    for (const day of ['02-10', '02-20', '02-08', '03-20', '02-12'])
      made.push((await offer('renske', `${year}-${day}`)).body.id);
    const [wanted = '', farther, before, farthest, after] = made;
    const answers = await Promise.all([fill('carlijn', wanted), fill('dennis', wanted)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409)?.body;
    expect(lost).toMatchObject({
      code: 'slot.filled',
      facts: { alternatives: [before, after, farther] },
    });
    expect(JSON.stringify(lost)).not.toContain(farthest);
    // Not to whoever cannot choose for the programme, and nothing that was withdrawn or has no place for this audience.
    expect((await fill('renske', wanted)).body).toMatchObject({ facts: { alternatives: [] } });
    await (await app.as('renske')).delete(`/api/slots/${before}`);
    expect((await fill('dennis', before ?? '')).body).toMatchObject({
      code: 'slot.withdrawn',
      facts: { alternatives: [after, farther, farthest] },
    });
    expect((await fill('dennis', after ?? '')).status).toBe(200);
    expect((await fill('dennis', farther ?? '')).body).toMatchObject({
      code: 'slot.enough',
      facts: { alternatives: [] },
    });
    expect((await fill('dennis', wanted, 'teacher')).body).toMatchObject({
      code: 'slot.filled',
      facts: { alternatives: [farther, farthest] },
    });
  });

  it('are one event in both calendars, with a sequence that rises until it is cancelled', async () => {
    const { id } = (await offer('renske', `${year}-02-01`)).body;
    await fill('carlijn', id);
    const both = [cast.carlijn.email, cast.renske.email].toSorted();
    const asked = await letters(2);
    const uid = asked[0]?.uid;
    expect(asked.map(({ to }) => to).toSorted()).toEqual(both);
    for (const it of asked) {
      expect(it).toMatchObject({
        method: 'REQUEST',
        uid,
        sequence: 0,
        organiser: sender,
        attendees: [it.to],
      });
      expect(it.start).toBe(`${year}0201T120000Z`);
      expect(it.file).toContain('Salon 2');
      const other = both.find((address) => address !== it.to);
      expect(`${it.file} ${it.text}`.toLowerCase()).not.toContain(other);
    }
    await act('renske', id, 'move', { date: `${year}-07-01`, ...times });
    const moved = await letters(2);
    for (const it of moved)
      expect(it).toMatchObject({ method: 'REQUEST', uid, sequence: 1, start: `${year}0701T110000Z` });
    // Both chose the first moment; the second was chosen by who moved it alone.
    const saidYes = (all: typeof asked) =>
      all
        .filter(({ file }) => file.replaceAll('\r\n ', '').includes('PARTSTAT=ACCEPTED'))
        .map(({ to }) => to);
    expect(saidYes(asked).toSorted()).toEqual(both);
    expect(saidYes(moved)).toEqual([cast.renske.email]);
    await act('carlijn', id, 'free');
    const freed = await letters(2);
    for (const it of freed)
      expect(it).toMatchObject({ method: 'CANCEL', uid, sequence: 2, status: 'CANCELLED' });
    await fill('dennis', id);
    const again = await letters(2);
    expect(again.find(({ to }) => to === cast.renske.email)).toMatchObject({
      method: 'REQUEST',
      uid,
      sequence: 3,
    });
    expect(again.find(({ to }) => to === cast.dennis.email)).toMatchObject({
      method: 'REQUEST',
      uid,
      sequence: 1,
    });
    await (await app.as('renske')).delete(`/api/slots/${id}`);
    const ended = await letters(2);
    expect(ended.map(({ method }) => method)).toEqual(['CANCEL', 'CANCEL']);
    expect(ended.find(({ to }) => to === cast.renske.email)?.sequence).toBeGreaterThan(3);
    expect((await fill('dennis', id)).body).toMatchObject({ code: 'slot.withdrawn' });
  });

  it('hear what a calendar answers to the letter it had last, and show it to both', async () => {
    const { id } = (await offer('renske', `${year}-02-01`)).body;
    await fill('carlijn', id);
    const [{ uid = '' } = {}] = await letters(2);
    const from = cast.carlijn.email;
    expect(await post(replyMail({ uid: `x${uid}`, from }))).toContain('unknown_event');
    expect(await post(replyMail({ uid, from: cast.floor.email }))).toContain('not_invited');
    expect(await post(replyMail({ uid, from: cast.floor.email, attendee: from }))).toContain('other_sender');
    expect(await post(replyMail({ uid, from, sequence: 3, partstat: 'DECLINED' }))).toContain('ignored');
    expect((await list('renske'))[0]?.replies).toEqual([]);
    expect(await post(replyMail({ uid, from, partstat: 'DECLINED' }))).toContain('recorded');
    for (const name of ['renske', 'carlijn', 'marit'] as const)
      expect((await list(name))[0]).toMatchObject({
        state: 'filled',
        replies: [{ name: 'Carlijn te Brake', answer: 'declined' }],
      });
    const old = new Date(Date.now() - 86_400_000);
    expect(await post(replyMail({ uid, from, stamp: old }))).toContain('ignored');
    await act('renske', id, 'move', { date: `${year}-07-01`, ...times });
    await letters(2);
    expect((await list('renske'))[0]?.replies).toEqual([]);
  });

  it('stand in the own feed of those who agreed them, and in nobody else’s', async () => {
    const { id } = (await offer('renske', `${year}-02-01`)).body;
    expect(await feed('renske')).not.toContain('bezoek-');
    await fill('carlijn', id);
    for (const name of ['renske', 'carlijn'] as const)
      expect(await feed(name)).toMatch(/Gesprek bij Maatschappelijke Zorg[\s\S]*Salon 2/);
    for (const name of ['dennis', 'marit', 'floor'] as const)
      expect(await feed(name)).not.toContain('bezoek-');
    await act('carlijn', id, 'free');
    expect(await feed('carlijn')).not.toContain('bezoek-');
  });

  it('are filled with a room of earlier ones at that programme, which others do not learn', async () => {
    const first = (await offer('renske', `${year}-02-01`)).body.id;
    await fill('carlijn', first);
    const second = (await offer('renske', `${year}-02-02`)).body.id;
    expect((await places('dennis', second)).body).toEqual({ places: ['Salon 2'] });
    expect((await places('floor', second)).status).toBe(404);
    expect((await places('renske', second)).status).toBe(403);
  });

  it('go with a visit that goes to somebody else, and name nobody who speaks', async () => {
    const { id } = (await offer('renske', `${year}-02-01`)).body;
    await fill('carlijn', id);
    const asked = await letters(2);
    for (const { file, text } of asked)
      expect(`${file} ${text}`).not.toMatch(/Dennis Hofsteenge|\b(ST|DO)-\d/);
    await (await app.as('renske')).post(`/api/assignments/${visit}/return`, { reason: '' });
    const ended = await letters(2);
    expect(ended.map(({ method }) => method)).toEqual(['CANCEL', 'CANCEL']);
    expect((await list('carlijn')).map(({ state }) => state)).toEqual(['withdrawn']);
  });

  it('go with an interviewer who leaves the group: the host waits for nobody', async () => {
    const { id } = (await offer('renske', `${year}-02-01`)).body;
    await offer('renske', `${year}-02-02`);
    await fill('carlijn', id);
    await letters(2);
    expect((await (await app.as('marit')).delete(`/api/members/${of('renske')}`)).status).toBe(204);
    const ended = await letters(2);
    expect(ended.map(({ method, to }) => [method, to]).toSorted()).toEqual(
      [cast.carlijn.email, cast.renske.email].toSorted().map((to) => ['CANCEL', to]),
    );
    expect((await list('carlijn')).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
  });

  it('go with an interviewer who interviews no longer, also when the visit has begun, and not afterwards', async () => {
    await app.db.query('update assignment set started_at = now() where id = $1', [visit]);
    for (const day of ['01', '02'])
      await fill(
        'carlijn',
        (await offer('renske', `${year}-02-${day}`)).body.id,
        day === '01' ? 'student' : 'teacher',
      );
    await letters(4);
    await app.db.query(
      `update slot set starts_at = '2020-02-03T12:00Z', ends_at = '2020-02-03T13:00Z' where audience = 'teacher'`,
    );
    const marit = await app.as('marit');
    expect((await marit.put(`/api/members/${of('renske')}`, { roles: ['delegate'] })).status).toBe(200);
    expect((await letters(2)).map(({ method }) => method)).toEqual(['CANCEL', 'CANCEL']);
    expect((await list('carlijn')).map(({ state }) => state)).toEqual(['filled', 'withdrawn']);
    expect((await offer('renske', `${year}-02-03`)).status).toBe(403);
  });
});
