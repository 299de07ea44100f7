import { Edition } from '../editions/edition.entity.ts';
import type { Actor } from '../platform/session/actor.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isInCircle, sitsFor, speaksFor } from './people.ts';

const isOwn = (me: Actor, { plgId, portrait }: Edition) => sitsFor(me, plgId, portrait.seat.programmeId);
const speaks = (me: Actor, { plgId, portrait }: Edition) => speaksFor(me, plgId, portrait.seat.programmeId);
const isWaiting = (it: Edition) => it.publishedAt === null && it.declinedAt === null;
const isPublic = (it: Edition) => it.publishedAt !== null && it.withdrawnAt === null;
const saidYes = (me: Actor, it: Edition) => it.consents.some(({ userId }) => userId === me.userId);

/** A programme makes its portrait public together: everyone who holds its seat says yes, and each of them may stop it. */
export const editionPolicy = policy(Edition, {
  needs: { portrait: { seat: { programme: true }, reaches: true }, consents: true },
  rules: {
    read: (me, it) => isOwn(me, it) || (isPublic(it) && isInCircle(me, it.plgId)),
    consent: (me, it) => speaks(me, it) && isWaiting(it) && !saidYes(me, it),
    decline: (me, it) => speaks(me, it) && isWaiting(it),
    withdraw: (me, it) => speaks(me, it) && isPublic(it),
  },
  examples: {
    proposed: example({}),
    'proposed, and I said yes': example({ consents: [{ userId: world.myUserId }] }),
    declined: example({ declinedAt: new Date(0) }),
    public: example({ publishedAt: new Date(0) }),
    withdrawn: example({ publishedAt: new Date(0), withdrawnAt: new Date(0) }),
  },
});

function example(
  state: Partial<Pick<Edition, 'publishedAt' | 'declinedAt' | 'withdrawnAt'>> & {
    consents?: { userId: string }[];
  },
) {
  return {
    plgId: world.plgId,
    portrait: { seat: { programmeId: world.programmeId } },
    publishedAt: null,
    declinedAt: null,
    withdrawnAt: null,
    consents: [],
    ...state,
  };
}
