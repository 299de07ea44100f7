import type {
  InstitutionDto,
  InvitedDto,
  MemberDto,
  PlgDto,
  ReportDto,
  SectionDto,
  TokenDto,
  UnitDto,
} from '@leerkring/shared';
import { IsNull } from 'typeorm';
import { LinkToken } from '../src/identity/link-token.entity.ts';
import { bootApp, type TestApp } from './support/app.ts';
import { cast, membershipOf, otherPlg, plg, programmes, seats, units } from './support/cast.ts';

let house: TestApp;
beforeAll(async () => {
  house = await bootApp();
});
afterAll(() => house.close());

const pathOf = ({ link }: InvitedDto) => `/api/invitations/${link.split('/').at(-1)}`;

it('offers to open the report to those who may, and to nobody else', async () => {
  for (const [name, may] of [
    ['marit', true],
    ['bram', true],
    ['carlijn', false],
  ] as const) {
    const who = await house.as(name);
    const { can } = (await who.get<PlgDto>(`/api/plgs/${plg}`)).body;
    expect([name, can.openReport]).toEqual([name, may]);
  }
  const carlijn = await house.as('carlijn');
  expect((await carlijn.post(`/api/plgs/${plg}/reports`, { title: 'Van ons' })).status).toBe(403);
});

describe('founding a group from requests for advice (row 000-01)', () => {
  it('lets only the quality service found one, from requests it may see', async () => {
    const input = {
      name: 'Nieuw',
      schoolYear: '2026-2027',
      purpose: '',
      leadingQuestions: [{ text: 'Hoe?' }],
      seats: [{ programmeId: programmes.FD, stance: 'wants_to' }],
      adviceRequestIds: [],
    };
    expect((await (await house.as('renske')).post('/api/plgs', input)).status).toBe(403);
    const request = await (
      await house.as('renske')
    ).post<{ id: string }>('/api/advice-requests', {
      programmeId: programmes.FD,
      subject: 'kleine klassen',
      explanation: '',
      stance: 'does_already',
    });
    expect(request.status).toBe(201);
    expect(
      (
        await (
          await house.as('carlijn')
        ).post('/api/advice-requests', {
          programmeId: programmes.FD,
          subject: 'x',
          explanation: '',
          stance: 'wants_to',
        })
      ).status,
    ).toBe(403);
    expect(
      (await (await house.as('esra')).post('/api/plgs', { ...input, adviceRequestIds: [request.body.id] }))
        .status,
    ).toBe(404);
    expect((await (await house.as('carlijn')).get('/api/advice-requests')).body).toEqual([]);
    const marit = await house.as('marit');
    const founded = await marit.post<PlgDto>('/api/plgs', { ...input, adviceRequestIds: [request.body.id] });
    expect(founded.status).toBe(201);
    expect(founded.body.can.coordinate).toBe(true);
    expect((await marit.get<PlgDto>(`/api/plgs/${founded.body.id}`)).body.can.coordinate).toBe(true);
    expect((await marit.post('/api/plgs', { ...input, adviceRequestIds: [request.body.id] })).status).toBe(
      403,
    );
  });

  it('shows every delegate the programmes with all their levels and the three questions', async () => {
    const { body } = await (await house.as('floor')).get<PlgDto>(`/api/plgs/${plg}`);
    expect(body.leadingQuestions).toHaveLength(3);
    expect(body.seats.find((seat) => seat.id === seats.HV)?.programme.levels).toEqual([2, 3, 4]);
    expect(body.seats.find((seat) => seat.id === seats.VK)?.stance).toBe('wants_to');
    expect(body.can.edit).toBe(false);
  });

  it('hides a group from everyone outside it', async () => {
    for (const name of ['esra', 'sjors', 'vera', 'pauline'] as const) {
      expect((await (await house.as(name)).get(`/api/plgs/${plg}`)).status).toBe(404);
      expect((await (await house.as(name)).get(`/api/plgs/${plg}/members`)).status).toBe(404);
    }
    expect((await (await house.as('marit')).get(`/api/plgs/${otherPlg}`)).status).toBe(404);
    expect((await house.stranger().get(`/api/plgs/${plg}`)).status).toBe(401);
  });
});

describe('invitations', () => {
  it('only lets coordinators invite, and only to seats of their own group', async () => {
    const input = { name: 'Nieuw Lid', email: 'nieuw@demo.example', roles: ['delegate'], seatId: seats.VK };
    expect((await (await house.as('renske')).post(`/api/plgs/${plg}/members`, input)).status).toBe(403);
    expect(
      (await (await house.as('marit')).post(`/api/plgs/${plg}/members`, { ...input, seatId: seats.RB }))
        .status,
    ).toBe(404);
  });

  it('takes someone in by a link that works once, and tells everyone who looks', async () => {
    const marit = await house.as('marit');
    const socket = await (await house.as('renske')).socket();
    const hints: string[] = [];
    socket.on('hint', (hint: { resource: string }) => hints.push(hint.resource));
    const invited = await marit.post<InvitedDto>(`/api/plgs/${plg}/members`, {
      name: 'Nieuw Lid',
      email: 'nieuw@demo.example',
      roles: ['delegate'],
      seatId: seats.VK,
    });
    expect(invited.body.member.isInvited).toBe(true);
    const token = invited.body.link.split('/').at(-1);
    const guest = house.stranger();
    expect((await guest.get<TokenDto>(`/api/invitations/${token}`)).body.plgName).toBe(
      'Leren van kleine groepen',
    );
    expect((await guest.post(`/api/invitations/${token}/accept`, { name: 'Nieuw Lid' })).status).toBe(422);
    expect(
      (
        await guest.post(`/api/invitations/${token}/accept`, {
          name: 'Nieuw Lid',
          password: 'nog een wachtwoord',
        })
      ).status,
    ).toBe(204);
    expect((await guest.get(`/api/plgs/${plg}`)).status).toBe(200);
    expect(
      (
        await house
          .stranger()
          .post(`/api/invitations/${token}/accept`, { name: 'Ander', password: 'nog een wachtwoord' })
      ).status,
    ).toBe(410);
    const members = (await marit.get<MemberDto[]>(`/api/plgs/${plg}/members`)).body;
    expect(members.find((member) => member.name === 'Nieuw Lid')?.programmeName).toBe('Verkoper');
    expect(hints).toContain('members');
    socket.close();
  });

  it('keeps nothing of what is sent to an invitation that is over, and joins once when it is sent twice', async () => {
    const marit = await house.as('marit');
    const person = { name: 'Laat Lid', email: 'laat@demo.example', roles: ['quality_officer'] };
    const answer = { name: 'Laat Lid', password: 'nog een wachtwoord' };
    const before = await marit.post<InvitedDto>(`/api/plgs/${plg}/members`, person);
    const path = `/api/invitations/${before.body.link.split('/').at(-1)}`;
    const count = async () =>
      (
        await house.db.query<{ all: string }>(
          `select (select count(*) from session) || '/' || (select count(*) from event) || '/' ||
             (select count(*) from user_account where has_password) as all`,
        )
      )[0]?.all;

    await house.db.repo(LinkToken).update({ withdrawnAt: IsNull() }, { expiresAt: new Date(Date.now() - 1) });
    const untouched = await count();
    for (const refused of [
      await house.stranger().get(path),
      await house.stranger().post(`${path}/accept`, answer),
    ])
      expect([refused.status, refused.body['code']]).toEqual([410, 'token.expired']);
    expect(await count()).toBe(untouched);

    await house.db
      .repo(LinkToken)
      .update({ withdrawnAt: IsNull() }, { expiresAt: new Date(Date.now() + 60_000) });
    const twice = await Promise.all([1, 2].map(() => house.stranger().post(`${path}/accept`, answer)));
    expect(twice.map(({ status }) => status).toSorted()).toEqual([204, 410]);
    const [joined] = await house.db.query<{ times: string }>(
      `select count(*) as times from event where name = 'member.joined' and subject_id = $1`,
      [before.body.member.id],
    );
    expect(joined?.times).toBe('1');
  });

  it('sends who has not come yet a new link, and only them', async () => {
    const [marit, renske] = await Promise.all([house.as('marit'), house.as('renske')]);
    const person = { name: 'Kwijt Lid', email: 'kwijt@demo.example', roles: ['delegate'], seatId: seats.VK };
    const first = await marit.post<InvitedDto>(`/api/plgs/${plg}/members`, person);
    const { id, can } = first.body.member;
    expect(can.inviteAgain).toBe(true);
    expect((await renske.post(`/api/members/${id}/invitation`, {})).status).toBe(403);
    expect((await (await house.as('esra')).post(`/api/members/${id}/invitation`, {})).status).toBe(404);

    const second = await marit.post<InvitedDto>(`/api/members/${id}/invitation`, {});
    expect(second.status).toBe(201);
    expect(second.body.member).toMatchObject({ id, programmeName: 'Verkoper', isInvited: true });
    expect((await house.stranger().get(pathOf(first.body))).body['code']).toBe('invitation.withdrawn');
    const letters = await house.db.query<{ text: string }>(`select text from mail where recipient = $1`, [
      person.email,
    ]);
    const mailed = letters.flatMap(({ text }) => /\/uitnodiging\/([\w-]+)/.exec(text)?.[1] ?? []);
    expect(mailed).toHaveLength(2);
    const looks = await Promise.all(mailed.map((it) => house.stranger().get(`/api/invitations/${it}`)));
    expect(looks.map(({ status }) => status).toSorted()).toEqual([200, 410]);
    const answer = { name: person.name, password: 'nog een wachtwoord' };
    expect((await house.stranger().post(`${pathOf(second.body)}/accept`, answer)).status).toBe(204);

    expect((await marit.post(`/api/members/${id}/invitation`, {})).status).toBe(403);
  });

  it('does not let a stranger with the link become someone who already has an account', async () => {
    const invited = await (
      await house.as('marit')
    ).post<InvitedDto>(`/api/plgs/${plg}/members`, {
      name: 'X',
      email: cast.sjors.email,
      roles: ['quality_officer'],
    });
    const token = invited.body.link.split('/').at(-1);
    expect(
      (
        await house
          .stranger()
          .post(`/api/invitations/${token}/accept`, { name: 'X', password: 'nog een wachtwoord' })
      ).status,
    ).toBe(401);
    expect(
      (await (await house.as('esra')).post(`/api/invitations/${token}/accept`, { name: 'X' })).status,
    ).toBe(401);
    expect(
      (await (await house.as('sjors')).post(`/api/invitations/${token}/accept`, { name: 'Sjors Tankink' }))
        .status,
    ).toBe(204);
  });
});

describe('leaving', () => {
  it('never leaves a group without a coordinator, not even by two doors', async () => {
    const marit = await house.as('marit');
    const mine = membershipOf(cast.marit);
    expect((await marit.delete(`/api/members/${mine}`)).body['code']).toBe('plg.last_coordinator');
    expect((await marit.put(`/api/members/${mine}`, { roles: ['delegate'] })).body['code']).toBe(
      'plg.last_coordinator',
    );
    await expect(
      house.db.query(`update membership set left_at = now() where id = $1`, [mine]),
    ).rejects.toThrow('a group has a coordinator');
  });

  it('closes every door at once for whoever is removed', async () => {
    const gijs = await house.as('gijs');
    const socket = await gijs.socket();
    const closed = new Promise((resolve) => socket.on('disconnect', resolve));
    expect((await (await house.as('renske')).delete(`/api/members/${membershipOf(cast.gijs)}`)).status).toBe(
      403,
    );
    expect((await (await house.as('marit')).delete(`/api/members/${membershipOf(cast.gijs)}`)).status).toBe(
      204,
    );
    await closed;
    expect((await gijs.get(`/api/plgs/${plg}`)).status).toBe(404);
  });
});

describe('chapters that someone leads', () => {
  it('are let go by who writes no more, and left to the authors when nobody else leads them', async () => {
    const [marit, willemijn] = [await house.as('marit'), await house.as('willemijn')];
    const [, led, shared] = (await marit.post<ReportDto>(`/api/plgs/${plg}/reports`, { title: 'Samen' })).body
      .sections;
    const loes = membershipOf(cast.loes);
    const give = (section: SectionDto, leadIds: string[]) =>
      marit.patch(`/api/sections/${section.id}`, { leadIds, writing: 'leads' });
    await give(led!, [loes]);
    await give(shared!, [loes, membershipOf(cast.willemijn)]);
    expect((await marit.put(`/api/members/${loes}`, { roles: ['delegate'] })).status).toBe(200);
    const [report] = (await willemijn.get<ReportDto[]>(`/api/plgs/${plg}/reports`)).body;
    expect(report?.sections.find(({ id }) => id === led!.id)).toMatchObject({
      leads: [],
      writing: 'authors',
      can: { write: true, appoint: true },
    });
    expect(report?.sections.find(({ id }) => id === shared!.id)).toMatchObject({
      leads: [{ name: cast.willemijn.name }],
      writing: 'leads',
    });
  });
});

describe('where people work', () => {
  it('lets who manages an institution rename a service, and nobody else; two never have one name', async () => {
    const [marit, renske] = await Promise.all([house.as('marit'), house.as('renske')]);
    const path = `/api/units/${units.quality}`;
    const institutions = async () => (await renske.get<InstitutionDto[]>('/api/institutions')).body;
    const before = (await institutions()).flatMap((it) => it.units);
    const { name } = before.find(({ id }) => id === units.quality) ?? { name: '' };
    expect((await renske.put(path, { name: 'Van mij' })).status).toBe(403);
    expect((await (await house.as('esra')).put(path, { name: 'Van mij' })).status).toBe(403);
    const taken = await marit.put(path, { name: before.find(({ id }) => id === units.research)?.name });
    expect([taken.status, taken.body['code']]).toEqual([409, 'unit.name_taken']);

    const renamed = await marit.put<UnitDto>(path, { name: 'Onderwijskwaliteit', seen: { name } });
    expect(renamed.body).toMatchObject({ id: units.quality, name: 'Onderwijskwaliteit' });
    const late = await marit.put(path, { name: 'Anders', seen: { name } });
    expect([late.status, late.body['code']]).toEqual([409, 'edit.overtaken']);
    const shown = (await institutions()).flatMap((it) => it.units).find(({ id }) => id === units.quality);
    expect(shown).toEqual(renamed.body);
  });
});

describe('the log', () => {
  it('is written once per change, can be read by the coordinator, and cannot be rewritten', async () => {
    expect((await (await house.as('renske')).get(`/api/plgs/${plg}/audit`)).status).toBe(403);
    const entries = (await (await house.as('marit')).get<{ name: string }[]>(`/api/plgs/${plg}/audit`)).body;
    expect(entries.map((entry) => entry.name)).toEqual(
      expect.arrayContaining(['member.invited', 'member.joined', 'member.left']),
    );
    await expect(house.db.query(`update event set name = 'x'`)).rejects.toThrow('events never change');
    await expect(house.db.query(`delete from event`)).rejects.toThrow('events never change');
    expect((await (await house.as('marit')).get('/api/audit')).status).toBe(403);
    const pauline = await house.as('pauline');
    expect((await pauline.get('/api/audit?before=2026-11-26T12:00:00.000Z')).status).toBe(200);
    // A week has no moment, and a moment without a zone is another one on every machine.
    for (const before of ['2026-W05-1', '2026-11-26T12:00', '2026-02-30T12:00:00Z'])
      expect((await pauline.get(`/api/audit?before=${before}`)).status).toBe(422);
    expect((await pauline.get('/api/audit')).status).toBe(200);
  });
});
