import type { Actor } from '../platform/session/actor.ts';
import { Swap } from '../swaps/swap.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { holdsMembership, isCoordinator, isMember } from './people.ts';

const mine = (me: Actor, it: Swap) =>
  isMember(me, it.plgId) ? it.parties.find((party) => holdsMembership(me, party.membershipId)) : undefined;
const isAsked = (me: Actor, it: Swap) => {
  const party = mine(me, it);
  return it.state === 'open' && !!party && party.place > 0 && !party.acceptedAt;
};

const among = (me: 'first' | 'second' | 'none', state: Swap['state'] = 'open') => ({
  plgId: world.plgId,
  state,
  parties: [0, 1].map((place) => ({
    place,
    membershipId: place === ['first', 'second'].indexOf(me) ? world.myMembershipId : world.otherMembershipId,
    acceptedAt: place === 0 ? new Date(0) : null,
  })),
});

/** Between the people it is about, and the coordinators; nobody says yes for somebody else. */
export const swapPolicy = policy(Swap, {
  needs: { parties: true },
  rules: {
    read: (me, it) => isCoordinator(me, it.plgId) || !!mine(me, it),
    accept: (me, it) => isAsked(me, it),
    decline: (me, it) => isAsked(me, it),
    withdraw: (me, it) => it.state === 'open' && mine(me, it)?.place === 0,
  },
  examples: {
    'of others': among('none'),
    'asked by me': among('first'),
    'asked of me': among('second'),
    settled: among('second', 'settled'),
  },
});
