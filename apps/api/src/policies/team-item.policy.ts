import type { Actor } from '../platform/session/actor.ts';
import { TeamItem } from '../team-items/team-item.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isInCircle, sitsFor } from './people.ts';

const isOurs = (me: Actor, it: TeamItem) => sitsFor(me, it.plgId, it.seat.programmeId);
/** Whose practice the others tried. */
const isTheirPractice = (me: Actor, { portrait }: TeamItem) =>
  portrait !== null && sitsFor(me, portrait.plgId, portrait.seat.programmeId);
const isShared = (it: TeamItem) => it.sharedAt !== null;

/** A team's agenda is the team's. What it did is read by others once it shares its answer. */
export const teamItemPolicy = policy(TeamItem, {
  needs: {
    seat: { programme: { institution: true } },
    portrait: { seat: { programme: true }, reaches: true },
    membership: { user: true },
  },
  rules: {
    read: (me, it) =>
      isOurs(me, it) || (isShared(it) && (isInCircle(me, it.plgId) || isTheirPractice(me, it))),
    answer: (me, it) => isOurs(me, it),
    remove: (me, it) => isOurs(me, it),
  },
  examples: {
    'not answered': example({}),
    'answered, not shared': example({ answeredAt: new Date(0) }),
    'answered and shared': example({ answeredAt: new Date(0), sharedAt: new Date(0) }),
  },
});

function example(state: Partial<Pick<TeamItem, 'answeredAt' | 'sharedAt'>>) {
  return {
    plgId: world.plgId,
    seat: { programmeId: world.programmeId },
    portrait: null,
    answeredAt: null,
    sharedAt: null,
    ...state,
  };
}
