import { Recommendation } from '../recommendations/recommendation.entity.ts';
import { WeighingVote } from '../recommendations/weighing-vote.entity.ts';
import { Weighing } from '../recommendations/weighing.entity.ts';
import { known, type DemoPlg, type DemoWorld } from './world.demo.ts';

type Given = [person: string, fingers: number, dots: number, concern?: string];

/** What each gave: most can live with it, and one cannot yet. */
const given: Given[] = [
  ['p03', 5, 2],
  ['p05', 4, 1],
  ['p07', 4, 1],
  ['p09', 2, 0, 'Bij ons valt een middag uit de les altijd bij dezelfde mensen.'],
  ['p11', 3, 0],
  ['p13', 5, 1],
];

/** The group weighed what it has so far and opened the result; the talk about it is still to come. */
export async function seatWeighing({ db, people, now }: DemoWorld, plg: DemoPlg): Promise<void> {
  const recommendation = await db.repo(Recommendation).findOneByOrFail({ plgId: plg.id, state: 'candidate' });
  const startedAt = new Date(now.getTime() - 26 * 3_600_000);
  const weighing = await db.repo(Weighing).save(
    db.repo(Weighing).create({
      plgId: plg.id,
      step: 'weighing',
      isAgain: false,
      dots: 3,
      mostOnOne: 2,
      startedById: known(people, 'p01').id,
      startedAt,
      closedAt: null,
    }),
  );
  const weighingId = weighing.id;
  await db.repo(Recommendation).update({ id: recommendation.id }, { weighingId });
  for (const [person, fingers, dots, concern = ''] of given)
    await db.repo(WeighingVote).save(
      db.repo(WeighingVote).create({
        plgId: plg.id,
        weighingId,
        recommendationId: recommendation.id,
        membershipId: known(plg.members, person),
        wordingVersion: 1,
        fingers,
        dots,
        concern,
      }),
    );
  const closedAt = new Date(startedAt.getTime() + 20 * 60_000);
  await db.repo(Weighing).update({ id: weighingId }, { step: 'closed', closedAt });
}
