import { Tandem } from '../tandems/tandem.entity.ts';
import type { Actor } from '../platform/session/actor.ts';
import { policy, type Example } from './can.ts';
import { world } from './example.ts';
import { isCoordinator, isMember, isSelf } from './people.ts';

type Pair = Pick<Tandem, 'plgId' | 'firstAssignment' | 'secondAssignment'>;

/** One of the two who write down the same conversations. */
export function isOfTandem(me: Actor, { plgId, firstAssignment, secondAssignment }: Pair): boolean {
  return (
    isMember(me, plgId) &&
    (isSelf(me, firstAssignment.interviewerId) || isSelf(me, secondAssignment.interviewerId))
  );
}

/** A tandem as examples of policies need it: of me and somebody else, or of two others. */
export const exampleTandem = (isMine: boolean) => ({
  plgId: world.plgId,
  firstAssignment: { interviewerId: isMine ? world.myUserId : world.otherUserId },
  secondAssignment: { interviewerId: world.otherUserId },
});

/** Agreed by the two, or for them by the coordinator, before the first conversation. */
export const tandemPolicy = policy(Tandem, {
  needs: { firstAssignment: true, secondAssignment: true, talks: true },
  rules: {
    read: (me, it) => isCoordinator(me, it.plgId) || isOfTandem(me, it),
    change: (me, it) => (isCoordinator(me, it.plgId) || isOfTandem(me, it)) && it.talks.length === 0,
  },
  because: (_, it) => (it.talks.length > 0 ? 'tandem.under_way' : null),
  examples: {
    'of two others': { ...exampleTandem(false), talks: [] },
    'of oneself': { ...exampleTandem(true), talks: [] },
    'of oneself, under way': { ...exampleTandem(true), talks: [{}] } satisfies Example<Tandem>,
  },
});
