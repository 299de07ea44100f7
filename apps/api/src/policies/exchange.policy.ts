import { Exchange } from '../exchanges/exchange.entity.ts';
import type { Actor } from '../platform/session/actor.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { sitsFor, speaksFor } from './people.ts';

const asks = (me: Actor, it: Exchange) => sitsFor(me, it.plgId, it.seat.programmeId);
const isAsked = (me: Actor, it: Exchange) => sitsFor(me, it.hostPlgId, it.hostSeat.programmeId);
const speaksForHost = (me: Actor, it: Exchange) => speaksFor(me, it.hostPlgId, it.hostSeat.programmeId);
const isOpen = (it: Exchange) => it.state === 'proposed' || it.state === 'accepted';

/** What two teams arrange is theirs: the one that asks, and the one that is asked. */
export const exchangePolicy = policy(Exchange, {
  needs: {
    seat: { programme: { institution: true } },
    hostSeat: { programme: { institution: true } },
    portrait: { seat: { programme: true }, reaches: true },
    proposedBy: true,
    answeredBy: true,
  },
  rules: {
    read: (me, it) => asks(me, it) || isAsked(me, it),
    accept: (me, it) => speaksForHost(me, it) && it.state === 'proposed',
    decline: (me, it) => speaksForHost(me, it) && isOpen(it),
    withdraw: (me, it) => speaksFor(me, it.plgId, it.seat.programmeId) && isOpen(it),
  },
  examples: {
    'proposed to another': example('proposed', world.programmeId, world.otherProgrammeId),
    'proposed to us': example('proposed', world.otherProgrammeId, world.programmeId),
    agreed: example('accepted', world.programmeId, world.otherProgrammeId),
    'called off': example('withdrawn', world.programmeId, world.otherProgrammeId),
  },
});

function example(state: Exchange['state'], programmeId: string, hostProgrammeId: string) {
  return {
    plgId: world.plgId,
    hostPlgId: world.plgId,
    seat: { programmeId },
    hostSeat: { programmeId: hostProgrammeId },
    state,
  };
}
