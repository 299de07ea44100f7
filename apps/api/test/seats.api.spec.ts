import type {
  ArrangedDto,
  CommitmentDto,
  DatePollDto,
  DatePollSummaryDto,
  HandedOverDto,
  InviteLinkDto,
  InvitesDto,
  MeetingDto,
  MeetingRoomDto,
  MemberDto,
  PlgDto,
  SeatHistoryDto,
  SubstitutionDto,
  TodayDto,
} from '@leerkring/shared';
import { Meeting } from '../src/cycles/meeting.entity.ts';
import { Sessions } from '../src/platform/session/sessions.ts';
import { seatOfAt } from '../src/policies/people.ts';
import { SeatsService } from '../src/seats/seats.service.ts';
import { ask, bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, membershipOf, plg, seats } from './support/cast.ts';

let house: TestApp;
let marit: Visitor;
let renske: Visitor;
let meetingId: string;
let laterId: string;
beforeAll(async () => {
  house = await bootApp();
  marit = await house.as('marit');
  renske = await house.as('renske');
  meetingId = await plan('Verhalen ophalen', '2027-09-16');
  laterId = await plan('Van portret naar vraag', '2027-11-11');
});
afterAll(() => house.close());

async function plan(title: string, date: string): Promise<string> {
  const times = { startTime: '15:30', endTime: '17:30' };
  const { body } = await marit.post<{ id: string }>(`/api/plgs/${plg}/meetings`, { title, date, ...times });
  return body.id;
}

const at = (id: string, rest: string) => `/api/meetings/${id}/${rest}`;
const sanne = { name: 'Sanne Veldkamp', email: 'sanne@demo.example' };

/** Someone new comes by the link in the letter. */
async function accept(link: string | null, name: string): Promise<Visitor> {
  const visitor = house.stranger();
  const token = link?.split('/').at(-1);
  const { status } = await visitor.post(`/api/invitations/${token}/accept`, {
    name,
    password: 'nog een wachtwoord',
  });
  expect(status).toBe(204);
  return visitor;
}

const nextOf = async (it: Visitor) => (await it.get<TodayDto>('/api/today')).body.nextMeeting?.id;

async function seatAt(visitor: Visitor, id: string): Promise<string | null> {
  const me = await house.app.get(Sessions).actorByToken(visitor.cookie?.split('=')[1] ?? '');
  return me && seatOfAt(me, plg, id);
}

const askedOf = async (who: Visitor) =>
  (await who.get<TodayDto>('/api/today')).body.obligations.map(({ kind }) => kind);

async function acting(id: string, seatId: string) {
  const meeting = await house.db.repo(Meeting).findOneByOrFail({ id });
  const seat = (await house.app.get(SeatsService).holdersAt(meeting)).find((it) => it.seatId === seatId);
  return {
    acting: seat?.acting.map(({ user }) => user.name).toSorted(),
    aside: seat?.standingAside.map(({ user }) => user.name),
  };
}

describe('standing in for one meeting', () => {
  it('is arranged by the one who cannot come or the coordinator, and by nobody else', async () => {
    const input = { replacedId: membershipOf(cast.renske), ...sanne };
    for (const [name, status] of [
      ['carlijn', 403],
      ['youssef', 403],
      ['noor', 404],
      ['esra', 404],
      ['vera', 404],
    ] as const)
      expect((await (await house.as(name)).post(at(meetingId, 'substitutions'), input)).status).toBe(status);
    const other = { replacedId: membershipOf(cast.carlijn), ...sanne };
    expect((await renske.post(at(meetingId, 'substitutions'), other)).status).toBe(403);
  });

  it('is done by someone of the same seat or someone new, never by another programme', async () => {
    const path = at(meetingId, 'substitutions');
    const replacedId = membershipOf(cast.renske);
    const by = (membershipId: string) => renske.post(path, { replacedId, membershipId });
    expect((await by(membershipOf(cast.carlijn))).body['code']).toBe('substitution.other_seat');
    expect((await by(replacedId)).body['code']).toBe('substitution.oneself');
    const known = { replacedId, name: 'Iemand', email: cast.carlijn.email };
    expect((await renske.post(path, known)).body['code']).toBe('substitution.other_seat');
    expect((await renske.post(path, { replacedId, name: 'Iemand' })).body['fields']).toEqual({
      email: ['isEmail'],
    });
    const seatless = { replacedId: membershipOf(cast.willemijn), ...sanne };
    expect((await marit.post(path, seatless)).status).toBe(403);
  });

  let arranged: ArrangedDto;
  let visitor: Visitor;
  it('gives the substitute what the seat may, and leaves the one replaced to read', async () => {
    const input = { replacedId: membershipOf(cast.renske), ...sanne };
    const socket = await renske.socket();
    const closed = new Promise((resolve) => socket.on('disconnect', resolve));
    arranged = (await renske.post<ArrangedDto>(at(meetingId, 'substitutions'), input)).body;
    await closed;
    expect(arranged.substitution).toMatchObject({
      replacedName: 'Renske Bolhuis',
      substituteName: 'Sanne Veldkamp',
      isInvited: true,
    });
    visitor = await accept(arranged.link, 'Sanne Veldkamp');
    expect((await visitor.get(`/api/plgs/${plg}`)).status).toBe(200);

    const mine = (await visitor.get<MeetingRoomDto>(at(meetingId, 'room'))).body;
    expect(mine.meeting.can).toMatchObject({ attend: true, minute: true });
    expect(mine.attendees.find(({ name }) => name === 'Sanne Veldkamp')).toMatchObject({
      isSubstitute: true,
      programmeName: 'Medewerker Facilitaire Dienstverlening',
    });
    expect(mine.attendees.map(({ name }) => name)).not.toContain('Renske Bolhuis');

    const hers = (await renske.get<MeetingDto>(`/api/meetings/${meetingId}`)).body;
    expect(hers.can).toMatchObject({
      read: true,
      follow: true,
      attend: false,
      takePart: false,
      minute: false,
    });
    expect((await renske.post(at(meetingId, 'decisions'), { text: 'x' })).status).toBe(403);
    expect((await renske.post(at(meetingId, 'agenda-items'), { title: 'x', minutes: 5 })).status).toBe(403);
    // Only for that meeting.
    const later = { title: 'Mag wel', minutes: 5 };
    expect((await renske.post(at(laterId, 'agenda-items'), later)).status).toBe(201);
    expect((await marit.get<MeetingRoomDto>(at(laterId, 'room'))).body.attendees).not.toContainEqual(
      expect.objectContaining({ name: 'Sanne Veldkamp' }),
    );
  });

  it('shows each of them the next meeting to which they come', async () => {
    const before = await plan('Kort overleg', '2027-09-02');
    expect(await nextOf(visitor)).toBe(meetingId);
    expect(await nextOf(renske)).toBe(before);
    expect((await marit.post(`/api/meetings/${before}/cancel`, {})).status).toBeLessThan(300);
    expect(await nextOf(visitor)).toBe(meetingId);
    expect(await nextOf(renske)).toBe(laterId);
  });

  it('counts her answer where it is asked who comes, and no more that of the one she replaces', async () => {
    const mine = at(meetingId, 'invites');
    const { startsAt } = (await visitor.get<InvitesDto>(mine)).body;
    const said = await visitor.put<InvitesDto>(`${mine}/mine`, { answer: 'accepted', startsAt });
    expect(said.body).toMatchObject({ mine: 'accepted', accepted: 1, canAnswer: true });
    const comers = async (id: string) =>
      (await marit.get<InvitesDto>(at(id, 'invites'))).body.programmes
        .find(({ programmeName }) => programmeName === 'Medewerker Facilitaire Dienstverlening')
        ?.people.map(({ name, answer }) => `${name}: ${answer}`);
    expect(await comers(meetingId)).toEqual(['Sanne Veldkamp: accepted', 'Youssef el Amrani: null']);
    expect(await comers(laterId)).toEqual(['Renske Bolhuis: null', 'Youssef el Amrani: null']);
  });

  it('asks nothing any more by the link in the letter to the one she replaces', async () => {
    const [mail] = await house.db.query<{ text: string }>(
      `select text from mail where recipient = $1 and text like '%Verhalen ophalen%/komst/%' limit 1`,
      [cast.renske.email],
    );
    const link = `/api/invite-links/${/\/komst\/([\w-]+)/.exec(mail?.text ?? '')?.[1]}`;
    const { body } = await house.stranger().get<InviteLinkDto>(link);
    expect(body).toMatchObject({ name: 'Renske Bolhuis', canAnswer: false, isReplaced: true });
    const { startsAt } = body;
    const said = await house.stranger().post(`${link}/answer`, { answer: 'accepted', startsAt });
    expect(said.body['code']).toBe('substitution.reads_along');
  });

  it('asks her for no date: what comes after that meeting is for those who are in the group', async () => {
    const path = `/api/plgs/${plg}/date-polls`;
    const options = [{ date: '2027-10-05', startTime: '15:30', endTime: '17:30' }];
    const key = '0f5a8f0e-6f2b-4c1f-9d53-0a0f3f1f6a01';
    const { id } = (await marit.post<DatePollDto>(path, { key, title: 'Extra overleg', options })).body;
    expect(await askedOf(renske)).toContain('date_poll.answer');
    expect(await askedOf(visitor)).not.toContain('date_poll.answer');
    const [poll] = (await visitor.get<DatePollSummaryDto[]>(path)).body;
    expect(poll).toMatchObject({ id, can: { read: true, answer: false } });
    expect((await marit.delete(`/api/date-polls/${id}`)).status).toBe(204);
  });

  it('asks her for no answer to a proposal outside that meeting, which she could not give', async () => {
    const input = { title: 'Vaste overlegdag', text: 'We overleggen elke dinsdag.' };
    const { id } = (await marit.post<{ id: string }>(`/api/plgs/${plg}/proposals`, input)).body;
    const advanced = await marit.post(`/api/proposals/${id}/advance`, { to: 'deciding' });
    expect(advanced.status).toBeLessThan(300);
    expect(await askedOf(renske)).toContain('proposal.answer');
    expect(await askedOf(visitor)).not.toContain('proposal.answer');
    expect((await marit.post(`/api/proposals/${id}/withdraw`, {})).status).toBeLessThan(300);
  });

  it('asks what she took on of her substitute too, who may settle it for the seat', async () => {
    const input = { text: 'Lokaal regelen', membershipId: membershipOf(cast.renske), dueOn: '2027-09-20' };
    const { body } = await marit.post<CommitmentDto>(at(laterId, 'commitments'), input);
    expect(body.programmeName).toBe('Medewerker Facilitaire Dienstverlening');
    const isAsked = async (it: Visitor) =>
      (await it.get<TodayDto>('/api/today')).body.obligations.some(({ subjectId }) => subjectId === body.id);
    const carlijn = await house.as('carlijn');
    for (const [it, asked] of [
      [visitor, true],
      [renske, true],
      [carlijn, false],
    ] as const)
      expect(await isAsked(it)).toBe(asked);
    const settle = (it: Visitor) => it.post(`/api/commitments/${body.id}/settle`, { state: 'done' });
    expect((await settle(carlijn)).status).toBe(403);
    expect((await settle(visitor)).status).toBe(200);
    expect([await isAsked(visitor), await isAsked(renske)]).toEqual([false, false]);
  });

  it('lets the one replaced look on in the live room, without being counted or raising a hand', async () => {
    const socket = await renske.socket();
    const joined = await ask<{ present: unknown[] }>(socket, 'room.join', { meetingId });
    expect(joined.ok?.present).toEqual([]);
    const raised = await ask(socket, 'hand.raise', { meetingId, isRaised: true });
    expect(raised.problem?.code).toBe('substitution.reads_along');
    socket.close();
  });

  it('gives the seat one holder’s vote: hers while she stands in, his colleague’s as before', async () => {
    expect(await seatAt(renske, meetingId)).toBeNull();
    expect(await seatAt(visitor, meetingId)).toBe(seats.FD);
    expect(await seatAt(await house.as('youssef'), meetingId)).toBe(seats.FD);
    expect(await seatAt(renske, laterId)).toBe(seats.FD);
    // Whoever came for one meeting has no vote at the next one.
    expect(await seatAt(visitor, laterId)).toBeNull();
    const later = (await visitor.get<MeetingDto>(`/api/meetings/${laterId}`)).body;
    expect(later.can).toMatchObject({ read: true, attend: false, takePart: false, minute: false });
    expect(await seatAt(marit, meetingId)).toBeNull();
    expect(await acting(meetingId, seats.FD)).toEqual({
      acting: ['Sanne Veldkamp', 'Youssef el Amrani'],
      aside: ['Renske Bolhuis'],
    });
    expect((await acting(laterId, seats.FD)).acting).toEqual(['Renske Bolhuis', 'Youssef el Amrani']);
  });

  it('happens once for one person, and one person stands in once', async () => {
    const path = at(meetingId, 'substitutions');
    const again = { replacedId: membershipOf(cast.renske), membershipId: membershipOf(cast.youssef) };
    expect((await renske.post(path, again)).body['code']).toBe('substitution.exists');
    const busy = {
      replacedId: membershipOf(cast.youssef),
      membershipId: arranged.substitution.substituteId,
    };
    expect((await marit.post(path, busy)).body['code']).toBe('substitution.substitutes_already');
    const absent = { replacedId: membershipOf(cast.youssef), membershipId: membershipOf(cast.renske) };
    expect((await marit.post(path, absent)).body['code']).toBe('substitution.substitutes_already');
    await expect(
      house.db.query(
        `insert into substitution (id, plg_id, meeting_id, seat_id, replaced_id, substitute_id)
         select gen_random_uuid(), plg_id, meeting_id, seat_id, replaced_id, $1 from substitution limit 1`,
        [membershipOf(cast.carlijn)],
      ),
    ).rejects.toThrow('substitution_');
  });

  it('makes one of two simultaneous arrangements', async () => {
    const path = at(laterId, 'substitutions');
    const input = { replacedId: membershipOf(cast.bram), membershipId: membershipOf(cast.loes) };
    const answers = await Promise.all([marit, marit, marit].map((it) => it.post(path, input)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
  });

  it('ends when she can come after all; a place that was for that meeting alone ends with it', async () => {
    const { id } = arranged.substitution;
    expect((await (await house.as('carlijn')).delete(`/api/substitutions/${id}`)).status).toBe(403);
    expect((await (await house.as('esra')).delete(`/api/substitutions/${id}`)).status).toBe(404);
    expect((await renske.delete(`/api/substitutions/${id}`)).status).toBe(204);
    expect((await visitor.get(`/api/plgs/${plg}`)).status).toBe(404);
    expect((await renske.get<MeetingDto>(`/api/meetings/${meetingId}`)).body.can.attend).toBe(true);
    const list = (await marit.get<SubstitutionDto[]>(`/api/plgs/${plg}/substitutions`)).body;
    expect(list.map((it) => it.id)).not.toContain(id);
  });

  it('stops by itself a week after the meeting, also before anyone tidies up', async () => {
    const input = {
      replacedId: membershipOf(cast.floor),
      name: 'Tijn Tijdelijk',
      email: 'tijn@demo.example',
    };
    const { body } = await marit.post<ArrangedDto>(at(meetingId, 'substitutions'), input);
    const tijn = await accept(body.link, 'Tijn Tijdelijk');
    const move = (days: number) =>
      house.db.query(
        `update meeting set starts_at = now() - make_interval(days => $2, hours => 2),
         ends_at = now() - make_interval(days => $2) where id = $1`,
        [meetingId, days],
      );
    await move(6);
    expect((await tijn.get(`/api/plgs/${plg}`)).status).toBe(200);
    await house.app.get(SeatsService).tidy();
    expect((await tijn.get(`/api/plgs/${plg}`)).status).toBe(200);
    const socket = await tijn.socket();
    await move(8);
    expect((await tijn.get(`/api/plgs/${plg}`)).status).toBe(404);
    await house.app.get(SeatsService).tidy();
    // What was open hears nothing of the group from now on.
    for (let waited = 0; socket.connected && waited < 2000; waited += 20)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(socket.connected).toBe(false);
    const members = (await marit.get<MemberDto[]>(`/api/plgs/${plg}/members`)).body;
    expect(members.map(({ name }) => name)).not.toContain('Tijn Tijdelijk');
  });
});

describe('handing a seat over for good', () => {
  const path = `/api/members/${membershipOf(cast.harmjan)}/successor`;
  const input = { name: 'Olaf Opvolger', email: 'olaf@demo.example' };

  it('is for the coordinator', async () => {
    for (const [name, status] of [
      ['nadia', 403],
      ['harmjan', 403],
      ['noor', 404],
      ['esra', 404],
    ] as const)
      expect((await (await house.as(name)).post(path, input)).status).toBe(status);
  });

  it('gives the seat and its roles to another; the one who leaves keeps her name in what was', async () => {
    const harmjan = await house.as('harmjan');
    await marit.post(at(laterId, 'open'));
    const socket = await harmjan.socket();
    await ask(socket, 'room.join', { meetingId: laterId });
    const closed = new Promise((resolve) => socket.on('disconnect', resolve));
    const { status, body } = await marit.post<HandedOverDto>(path, input);
    expect(status).toBe(201);
    await closed;
    expect((await harmjan.get(`/api/plgs/${plg}`)).status).toBe(404);
    const olaf = await accept(body.link, 'Olaf Opvolger');
    expect(await seatAt(olaf, laterId)).toBe(seats.VK);
    const members = (await marit.get<MemberDto[]>(`/api/plgs/${plg}/members`)).body;
    expect(members.find(({ name }) => name === 'Olaf Opvolger')).toMatchObject({
      hold: 'delegate',
      roles: ['delegate', 'interviewer'],
      isTemporary: false,
    });
    const holders = (await marit.get<PlgDto>(`/api/plgs/${plg}`)).body.seats.find(
      ({ id }) => id === seats.VK,
    )?.holders;
    expect(holders?.map(({ name }) => name)).toEqual(['Nadia Boutaleb', 'Olaf Opvolger']);
    const past = (await marit.get<MeetingRoomDto>(at(laterId, 'room'))).body.attendees;
    expect(past.find(({ name }) => name === 'Harm-Jan Pierik')).toMatchObject({ state: 'present' });
    expect((await marit.post(path, input)).status).toBe(404);
  });

  it('goes to one of two who are named at the same moment', async () => {
    const twice = ['Eerste Opvolger', 'Tweede Opvolger'].map((name, index) =>
      marit.post(`/api/members/${membershipOf(cast.dennis)}/successor`, {
        name,
        email: `opvolger-${index}@demo.example`,
      }),
    );
    const statuses = (await Promise.all(twice)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([201, 404]);
  });
});

describe('what a seat has been through', () => {
  const path = `/api/plgs/${plg}/seat-histories`;

  it('is read by members alone', async () => {
    for (const name of ['noor', 'esra', 'sjors', 'vera', 'pauline'] as const)
      expect((await (await house.as(name)).get(path)).status).toBe(404);
    expect((await house.stranger().get(path)).status).toBe(401);
  });

  it('shows under the seat who held it, who stood in, and whose one vote counts next', async () => {
    const histories = (await renske.get<SeatHistoryDto[]>(path)).body;
    expect(histories.map(({ programmeName }) => programmeName)).toEqual([
      'Haarverzorging',
      'Maatschappelijke Zorg',
      'Medewerker Facilitaire Dienstverlening',
      'Sport & Bewegen',
      'Verkoper',
    ]);
    const of = (seatId: string) => histories.find((it) => it.seatId === seatId);
    // Handed over above: one left, another holds it; nobody's name is rewritten.
    expect(of(seats.VK)?.holdings.map(({ name, until }) => [name, until === null])).toEqual(
      expect.arrayContaining([
        ['Harm-Jan Pierik', false],
        ['Nadia Boutaleb', true],
        ['Olaf Opvolger', true],
      ]),
    );
    // Loes stands in for Bram at the later meeting, which is under way.
    expect(of(seats.SB)).toMatchObject({
      standIns: [{ meetingId: laterId, substituteName: 'Loes Reuvekamp', replacedName: 'Bram Nijkamp' }],
      vote: { meetingId: laterId, acting: ['Loes Reuvekamp'], standingAside: ['Bram Nijkamp'] },
    });
    expect(of(seats.SB)?.holdings.map(({ name }) => name)).toContain('Vera Vertrokken');
    // Whoever comes for one meeting holds nothing for the year.
    expect(
      of(seats.HV)
        ?.holdings.map(({ name }) => name)
        .toSorted(),
    ).toEqual(['Aylin Demirci', 'Floor Lubbers']);
    expect(of(seats.HV)?.standIns.map(({ substituteName }) => substituteName)).toEqual(['Tijn Tijdelijk']);
  });
});

describe('who leads the group', () => {
  it('is never left to somebody who comes for one meeting', async () => {
    const when = await plan('Eenmalig', '2028-01-13');
    const input = {
      replacedId: membershipOf(cast.aylin),
      name: 'Iris Invaller',
      email: 'iris@demo.example',
    };
    const { link } = (await marit.post<ArrangedDto>(at(when, 'substitutions'), input)).body;
    await accept(link, 'Iris Invaller');
    const members = await marit.get<MemberDto[]>(`/api/plgs/${plg}/members`);
    const iris = members.body.find(({ name }) => name === 'Iris Invaller');
    const roles = ['delegate', 'coordinator'];
    expect((await marit.put(`/api/members/${iris?.id}`, { roles, task: '' })).status).toBe(200);
    const own = `/api/members/${membershipOf(cast.marit)}`;
    for (const leaving of [marit.delete(own), marit.put(own, { roles: ['author'], task: '' })])
      expect((await leaving).body).toMatchObject({ code: 'plg.last_coordinator' });
    await expect(
      house.db.query('update membership set left_at = now() where id = $1', [membershipOf(cast.marit)]),
    ).rejects.toMatchObject({ driverError: { constraint: 'plg_has_coordinator' } });
  });
});
