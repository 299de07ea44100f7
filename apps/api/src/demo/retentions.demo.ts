import { newId } from '../platform/ids.ts';
import { RetentionHold } from '../retentions/retention-hold.entity.ts';
import { known, type DemoWorld } from './world.demo.ts';

/**
 * The first year is so long ago that the first night would erase what was said in it, and whoever looks around the next
 * day would meet a report that rests on nothing. So its clock stands still, with a reason as a group would have one.
 */
export async function seatHold({ db, a, people }: DemoWorld): Promise<void> {
  const year = Number(a.schoolYear.slice(0, 4));
  await db.repo(RetentionHold).insert({
    id: newId(),
    plgId: a.id,
    reason:
      'Een lezer maakte bezwaar tegen een conclusie in het rapport. Tot daarover is besloten, bewaren we waar die op rust.',
    placedById: known(people, 'p01').id,
    placedAt: new Date(Date.UTC(year + 1, 8, 6, 9)),
    liftedAt: null,
  });
}
