import { randomUUID } from 'node:crypto';
import type { PortraitDto } from '@leerkring/shared';
import sharp from 'sharp';
import { AssignmentProposalsService } from '../src/assignments/assignment-proposals.service.ts';
import type { Actor } from '../src/platform/session/actor.ts';
import { Sessions } from '../src/platform/session/sessions.ts';
import { PortraitFilesService } from '../src/portraits/portrait-files.service.ts';
import { WorkshopSheetsService } from '../src/workshops/workshop-sheets.service.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, membershipOf, plg, seats } from './support/cast.ts';

/**
 * Work that takes seconds between asking and writing: what ended meanwhile has ended. Whoever asks is read before their
 * right ends and the deed comes after, as it does when a picture takes long, at whatever speed this runs.
 */
let house: TestApp;
let bytes: Buffer;
beforeAll(async () => {
  house = await bootApp();
  const create = { width: 40, height: 30, channels: 3 as const, background: '#c63' };
  bytes = await sharp({ create }).jpeg().toBuffer();
});
afterAll(() => house.close());

async function readAs(visitor: Visitor): Promise<Actor> {
  const actor = await house.app.get(Sessions).actorByToken(visitor.cookie?.split('=')[1] ?? '');
  if (!actor) throw new Error('nobody is signed in');
  return actor;
}
const count = async (table: string) => (await house.db.query(`select from ${table}`)).length;

it('keeps no picture of who was taken out of the group while it was read', async () => {
  const bram = await house.as('bram');
  const { id } = (await bram.post<PortraitDto>(`/api/plgs/${plg}/portraits`, { seatId: seats.SB })).body;
  const files = house.app.get(PortraitFilesService);
  const me = await readAs(bram);
  await files.add(me, id, 'lokaal.jpg', { bytes });
  const marit = await house.as('marit');
  expect((await marit.delete(`/api/members/${membershipOf(cast.bram)}`)).status).toBe(204);
  await expect(files.add(me, id, 'hal.jpg', { bytes })).rejects.toMatchObject({ code: 'not_found' });
  expect(await count('portrait_file')).toBe(1);
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
  const sheets = house.app.get(WorkshopSheetsService);
  const me = await readAs(loes);
  await sheets.add(me, group.id, 'dream', { bytes });
  expect((await loes.delete('/api/session')).status).toBe(204);
  await expect(sheets.add(me, group.id, 'need', { bytes })).rejects.toMatchObject({
    code: 'unauthenticated',
  });
  expect(await count('workshop_sheet')).toBe(1);
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
  const proposals = house.app.get(AssignmentProposalsService);
  const me = await readAs(tjeerd);
  const input = { without: [], isRepair: false };
  await proposals.make(me, plg, input);
  await roles('{quality_officer}');
  await expect(proposals.make(me, plg, input)).rejects.toMatchObject({ code: 'forbidden' });
  expect(await count('assignment_proposal')).toBe(1);
});
