import type { PortraitFieldId } from '@leerkring/shared';
import type { EditionsService } from '../editions/editions.service.ts';
import { newId } from '../platform/ids.ts';
import { PortraitReach } from '../portraits/portrait-reach.entity.ts';
import { Portrait } from '../portraits/portrait.entity.ts';
import type { DemoPlg, DemoWorld, ProgrammeKey } from './world.demo.ts';

/** What these programmes mean for everyone; who keeps the portrait stays inside. */
const forEveryone: PortraitFieldId[] = [
  'title',
  'core',
  'status',
  'goal',
  'occasion',
  'organisation',
  'audience',
  'groupBefore',
  'groupNow',
  'approach',
  'timetable',
  'hours',
  'quality',
  'benefits',
  'drawbacks',
  'needs',
  'contact',
];
const day = 24 * 60 * 60 * 1000;

/** The people of each programme, who say yes together. */
const holders: Record<ProgrammeKey, [string, string]> = {
  FD: ['p03', 'p04'],
  MZ: ['p05', 'p06'],
  HV: ['p07', 'p08'],
  SB: ['p09', 'p10'],
  VK: ['p11', 'p12'],
};

/** Four public portraits of the first year, one of the running year, and one that waits for the second yes. */
export async function seatEditions(world: DemoWorld, editions: EditionsService): Promise<void> {
  const after = (year: DemoPlg, months: number) =>
    new Date(Date.parse(`${year.schoolYear.slice(0, 4)}-11-20T10:00:00Z`) + months * 30 * day);
  for (const [index, key] of (['FD', 'HV', 'SB', 'VK'] as const).entries())
    await makePublic(world, editions, world.a, key, after(world.a, index));
  const lately = new Date(Math.min(after(world.b, 0).getTime(), world.now.getTime() - 2 * day));
  await makePublic(world, editions, world.b, 'HV', lately);
  await makePublic(world, editions, world.b, 'SB', null);
}

/** @param at when the last of them said yes; null when one still has to */
async function makePublic(
  world: DemoWorld,
  editions: EditionsService,
  plg: DemoPlg,
  key: ProgrammeKey,
  at: Date | null,
): Promise<void> {
  const { db } = world;
  const portrait = await db.repo(Portrait).findOneByOrFail({ seatId: plg.seats[key] });
  const known = await db.repo(PortraitReach).findBy({ portraitId: portrait.id });
  const free = forEveryone.filter((fieldId) => !known.some((it) => it.fieldId === fieldId));
  const [first, second] = holders[key].map((person) => world.actor(person));
  if (!first || !second) throw new Error('The example knows two people of each programme.');
  await db.repo(PortraitReach).insert(
    free.map((fieldId) => ({
      id: newId(),
      plgId: plg.id,
      portraitId: portrait.id,
      fieldId,
      reach: 'public' as const,
      opensOn: null,
      setById: first.userId,
    })),
  );
  const { edition } = await editions.propose(first, portrait.id);
  if (!at) return;
  await editions.consent(second, edition.id, { mayPublish: true, sha256: edition.sha256 });
  await db.query('update edition_consent set consented_at = $2 where edition_id = $1', [edition.id, at]);
  await db.query('update edition set proposed_at = $2, published_at = $2 where id = $1', [edition.id, at]);
}
