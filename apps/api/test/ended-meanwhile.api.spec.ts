import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { PortraitDto } from '@leerkring/shared';
import sharp from 'sharp';
import { bootApp, Visitor, type TestApp } from './support/app.ts';
import { cast, membershipOf, plg, seats } from './support/cast.ts';

/** Work that takes seconds between asking and writing: what ended meanwhile has ended. */
let house: TestApp;
let photo: Buffer;
beforeAll(async () => {
  house = await bootApp();
  const [width, height] = [3000, 2000];
  photo = await sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
    .jpeg()
    .toBuffer();
});
afterAll(() => house.close());

async function send(me: Visitor, path: string): Promise<number> {
  const { status } = await fetch(`${me.origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', ...(me.cookie && { cookie: me.cookie }) },
    body: new Uint8Array(photo),
  });
  return status;
}
const count = async (table: string) => (await house.db.query(`select from ${table}`)).length;

it('keeps no picture of who was taken out of the group while it was read', async () => {
  const bram = await house.as('bram');
  const { id } = (await bram.post<PortraitDto>(`/api/plgs/${plg}/portraits`, { seatId: seats.SB })).body;
  const sending = send(bram, `/api/portraits/${id}/files?name=lokaal.jpg`);
  await setTimeout(300);
  const marit = await house.as('marit');
  expect((await marit.delete(`/api/members/${membershipOf(cast.bram)}`)).status).toBe(204);
  expect(await sending).toBe(404);
  expect(await count('portrait_file')).toBe(0);
});

it('keeps no photograph of who signed out while it was read', async () => {
  const loes = await house.as('loes');
  const workshop = {
    id: randomUUID(),
    title: 'Werksessie',
    heldOn: '2026-11-20',
    dreamQuestion: 'Waar droom je van?',
    needQuestion: 'Wat is daarvoor nodig?',
  };
  const group = { id: randomUUID(), name: 'Groep 1', people: 4 };
  expect((await loes.post(`/api/plgs/${plg}/workshops`, workshop)).status).toBe(201);
  expect((await loes.post(`/api/workshops/${workshop.id}/groups`, group)).status).toBe(201);
  const other = new Visitor(house.origin, loes.cookie);
  const sending = send(other, `/api/workshop-groups/${group.id}/sheets?kind=dream`);
  await setTimeout(300);
  expect((await loes.delete('/api/session')).status).toBe(204);
  expect(await sending).toBe(401);
  expect(await count('workshop_sheet')).toBe(0);
});

it('keeps no proposal for visits of who lost the role of coordinator while it was worked out', async () => {
  const tjeerd = await house.as('tjeerd');
  const roles = (all: string) =>
    house.db.query('update membership set roles = $1 where id = $2', [all, membershipOf(cast.tjeerd)]);
  await roles('{quality_officer,coordinator}');
  const plan = {
    interviewersPerProgramme: 1,
    studentConversations: 2,
    teacherConversations: 2,
    mostVisits: 2,
    allowsMutualPairs: true,
    allowsRepeats: false,
    grouping: 'free',
    everyoneVisits: false,
    reciprocityWaiver: '',
  };
  expect((await tjeerd.put(`/api/plgs/${plg}/assignment-plan`, plan)).status).toBe(200);
  const asking = tjeerd.post(`/api/plgs/${plg}/assignment-proposals`, { without: [], isRepair: false });
  await setTimeout(150);
  await roles('{quality_officer}');
  expect((await asking).status).toBe(403);
  expect(await count('assignment_proposal')).toBe(0);
});
