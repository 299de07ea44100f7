import type { ArrangedDto, InvitedDto, MeetingDto, SessionDto, TokenDto } from '@leerkring/shared';
import { MailRow } from '../src/platform/mail/mail.entity.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, institutions, membershipOf, otherPlg, plg, programmes } from './support/cast.ts';

/** Somebody who has a place elsewhere and never chose a password is invited by who knows the address alone. */
let house: TestApp;
let marit: Visitor;
let esra: Visitor;
let bram: Visitor;
beforeAll(async () => {
  house = await bootApp();
  marit = await house.as('marit');
  esra = await house.as('esra');
  bram = await house.as('bram');
  await house.db.query(`update membership set roles = '{delegate,coordinator}' where id = $1`, [
    membershipOf(cast.bram),
  ]);
});
afterAll(() => house.close());

const tokenOf = (link: string | null) => link?.split('/').at(-1) ?? '';
const take = (token: string, visitor = house.stranger()) =>
  visitor.post<{ code?: string }>(`/api/invitations/${token}/accept`, {
    name: 'Zomaar Iemand',
    password: 'een gekozen wachtwoord',
  });
const look = (token: string) =>
  house.stranger().get<TokenDto & { code?: string }>(`/api/invitations/${token}`);

async function mailedTo(email: string): Promise<string> {
  const letters = await house.db
    .repo(MailRow)
    .find({ where: { recipient: email }, order: { createdAt: 'DESC' } });
  const tokens = letters.flatMap(({ text }) => /\/uitnodiging\/([\w-]+)/.exec(text)?.[1] ?? []);
  return tokens[0] ?? '';
}

const inviteTo = async (who: Visitor, group: string, email: string) =>
  who.post<InvitedDto>(`/api/plgs/${group}/members`, { name: 'Zomaar Iemand', email, roles: ['author'] });

async function employedAt(rb: string): Promise<string> {
  const email = `${rb}@rb.example`;
  const input = { name: 'Tobias Rietveld', email, programmeIds: [programmes.RB], unitIds: [] };
  const { status } = await esra.post<{ link: string }>(
    `/api/institutions/${institutions.rivierenbeek}/people`,
    input,
  );
  expect(status).toBe(201);
  return email;
}

describe('the link that is shown to who invites', () => {
  it('opens no account of somebody who works where they manage nothing; the one in the letter does', async () => {
    const email = await employedAt('tobias');
    const { body } = await inviteTo(marit, plg, email);
    const shown = tokenOf(body.link);
    for (const answer of [await look(shown), await take(shown)])
      expect([answer.status, answer.body.code]).toEqual([403, 'invitation.by_mail']);
    const mailed = await mailedTo(email);
    expect(mailed).not.toBe(shown);
    const tobias = house.stranger();
    expect((await take(mailed, tobias)).status).toBe(204);
    expect((await tobias.get<SessionDto>('/api/session')).body.user?.email).toBe(email);
    expect((await look(shown)).body.code).toBe('token.expired');
  });

  it('opens none of a guest of another group either, nor of who got a place there after it was shown', async () => {
    const when = { title: 'Elders', date: '2027-09-16', startTime: '15:30', endTime: '17:30' };
    const { id } = (await esra.post<MeetingDto>(`/api/plgs/${otherPlg}/meetings`, when)).body;
    const email = 'gerda@gast.example';
    const shown = tokenOf((await inviteTo(marit, plg, email)).body.link);
    expect((await look(shown)).status).toBe(200);
    const guest = { name: 'Gerda Gast', email, programme: 'Dierverzorging', takesPart: false };
    expect((await esra.post(`/api/meetings/${id}/guests`, guest)).status).toBe(201);
    const visitor = house.stranger();
    expect((await take(shown, visitor)).body.code).toBe('invitation.by_mail');
    expect((await visitor.get(`/api/meetings/${id}/room`)).status).toBe(401);
  });

  it('is of no use to whoever arranges a substitute either', async () => {
    const when = { title: 'Hier', date: '2027-09-16', startTime: '15:30', endTime: '17:30' };
    const { id } = (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, when)).body;
    const email = await employedAt('sanne');
    const input = { replacedId: membershipOf(cast.renske), name: 'Zomaar Iemand', email };
    const { body } = await marit.post<ArrangedDto>(`/api/meetings/${id}/substitutions`, input);
    expect((await take(tokenOf(body.link))).body.code).toBe('invitation.by_mail');
    expect((await take(await mailedTo(email))).status).toBe(204);
  });

  it('opens one of who holds nothing else, once, and what was in the letter with it', async () => {
    const email = 'nieuw@demo.example';
    const { body } = await inviteTo(bram, plg, email);
    const mailed = await mailedTo(email);
    const answers = await Promise.all([take(tokenOf(body.link)), take(mailed)]);
    expect(answers.map(({ status }) => status).toSorted()[0]).toBe(204);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect((await take(mailed)).status).toBe(410);
  });

  it('opens one of who works where its inviter manages, and of no other colleague', async () => {
    const person = (email: string) =>
      marit.post<{ link: string }>(`/api/institutions/${institutions.twente}/people`, {
        name: 'Jorn Haarman',
        email,
        programmeIds: [programmes.MZ],
        unitIds: [],
      });
    expect((await look(tokenOf((await person('jorn@demo.example')).body.link))).status).toBe(200);
    expect((await look(tokenOf((await inviteTo(marit, plg, 'jorn@demo.example')).body.link))).status).toBe(
      200,
    );
    await person('jet@demo.example');
    const shown = tokenOf((await inviteTo(bram, plg, 'jet@demo.example')).body.link);
    expect((await look(shown)).body.code).toBe('invitation.by_mail');
  });
});

it('never tells whoever knows an address what that person is called', async () => {
  const shown = tokenOf((await inviteTo(marit, plg, cast.esra.email)).body.link);
  expect(await look(shown)).toMatchObject({
    status: 200,
    body: { name: 'Zomaar Iemand', hasPassword: true },
  });
  const mine = await esra.get<TokenDto>(`/api/invitations/${shown}`);
  expect(mine.body.name).toBe(cast.esra.name);
});
