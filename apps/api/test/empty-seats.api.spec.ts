import type { DecisionDto, ProposalDto, ReportDto, VersionDto } from '@leerkring/shared';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, membershipOf, plg, seats } from './support/cast.ts';

/** A programme that drops out halfway: nobody of it is in the group any more. */
let house: TestApp;
let marit: Visitor;
let version: VersionDto;
beforeAll(async () => {
  house = await bootApp();
  marit = await house.as('marit');
  const report = (await marit.post<ReportDto>(`/api/plgs/${plg}/reports`, { title: 'Rapport' })).body;
  const input = { number: '1.0', changeNote: 'Vastgesteld' };
  version = (await marit.post<VersionDto>(`/api/reports/${report.id}/versions`, input)).body;
  await marit.post(`/api/reports/${report.id}/sign`, { sha256: version.contentSha256, reason: 'x' });
});
afterAll(() => house.close());

const seatOfFloor = async () => {
  const all = (await marit.get<VersionDto[]>(`/api/plgs/${plg}/versions`)).body;
  return all[0]?.approvals.find(({ seatId }) => seatId === seats[cast.floor.seat!]);
};
const publish = () => marit.post<VersionDto & { code: string }>(`/api/versions/${version.id}/publish`);

it('keeps a report waiting for a programme as long as somebody of it is in the group', async () => {
  for (const name of ['renske', 'carlijn', 'bram', 'harmjan'] as const)
    await (await house.as(name)).post(`/api/versions/${version.id}/approve`);
  expect((await publish()).body.code).toBe('version.not_approved');
  expect(await seatOfFloor()).toMatchObject({ approvedAt: null, isVacant: false });
});

it('waits for no programme that nobody is there for, and says of it that it did not approve', async () => {
  const left = Object.values(cast).filter(({ seat }) => seat === cast.floor.seat);
  for (const person of left) await marit.delete(`/api/members/${membershipOf(person)}`);
  // Who was invited in their place and has not come is nobody yet.
  const input = { name: 'Iemand', email: 'iemand@voorbeeld.nl', roles: ['delegate'] };
  await marit.post(`/api/plgs/${plg}/members`, { ...input, seatId: seats[cast.floor.seat!] });
  expect(await seatOfFloor()).toMatchObject({ approvedAt: null, approvedBy: null, isVacant: true });
  const { status, body } = await publish();
  expect([status, body.code]).toEqual([201, undefined]);
  expect((await house.stranger().get(version.path)).status).toBe(200);
});

it('decides past the objection of a programme that nobody is there for any more, and keeps it to be read', async () => {
  // Floor is out of the group by now; their objection to what was decided provisionally is not.
  const input = { title: 'Overlegdag', text: 'Elke dinsdag.' };
  const bram = await house.as('bram');
  const { id } = (await bram.post<ProposalDto>(`/api/plgs/${plg}/proposals`, input)).body;
  const at = `/api/proposals/${id}`;
  await bram.post(`${at}/advance`, { to: 'deciding' });
  for (const name of ['renske', 'bram'] as const)
    await (await house.as(name)).put(`${at}/position`, { kind: 'consent', textVersion: 1 });
  await bram.post(`${at}/decide`);
  const objection = { kind: 'objection', textVersion: 1, reason: 'Geen lokaal.', workableIf: 'Donderdag.' };
  const harmjan = await house.as('harmjan');
  const contested = (await harmjan.put<ProposalDto>(`${at}/position`, objection)).body;
  expect(contested).toMatchObject({ step: 'deciding', openObjections: 1 });
  expect((await bram.post<{ code: string }>(`${at}/decide`)).body.code).toBe('proposal.objections_open');
  for (const person of Object.values(cast).filter(({ seat }) => seat === cast.harmjan.seat))
    await marit.delete(`/api/members/${membershipOf(person)}`);

  expect((await bram.get<ProposalDto>(at)).body).toMatchObject({ openObjections: 0, can: { lead: true } });
  const { status, body } = await bram.post<ProposalDto>(`${at}/decide`);
  expect([status, body.step]).toEqual([200, 'decided']);
  expect(body.objections).toMatchObject([{ reason: 'Geen lokaal.', resolution: 'vacant' }]);
  const decision = (await bram.get<DecisionDto>(`/api/decisions/${body.decisionId}`)).body;
  expect(decision.consent?.absent.map(({ seatId }) => seatId)).toContain(seats[cast.harmjan.seat!]);
  expect(decision.consent?.present).toHaveLength(2);
});
