import { FieldCase } from '../field-cases/field-case.entity.ts';
import type { Actor } from '../platform/session/actor.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { instrumentPolicy } from './instrument.policy.ts';
import { holdsMembership, isAnalyst, isAuthor, isInCircle } from './people.ts';

const leads = (me: Actor, it: FieldCase) => instrumentPolicy.can(me, 'hear', it.instrument);
const goes = (me: Actor, it: FieldCase) => isInCircle(me, it.plgId) && holdsMembership(me, it.visitorId);
const isOpen = ({ instrument: it }: FieldCase) => it.openedAt !== null && it.closedAt === null;

const open = { plgId: world.plgId, openedAt: new Date(0), closedAt: null };
const mine = { plgId: world.plgId, visitorId: world.myMembershipId, closedAt: null };

/** Who leads says which teams; who goes there writes down what was said, which is read by who brings answers together. */
export const fieldCasePolicy = policy(FieldCase, {
  needs: { instrument: true },
  rules: {
    read: (me, it) => isInCircle(me, it.plgId),
    correct: (me, it) => leads(me, it),
    remove: (me, it) => leads(me, it) && it.closedAt === null,
    log: (me, it) => goes(me, it) && isOpen(it) && it.closedAt === null,
    readWords: (me, it) => goes(me, it) || isAnalyst(me, it.plgId),
    quote: (me, it) => isAuthor(me, it.plgId),
    close: (me, it) => (goes(me, it) || leads(me, it)) && isOpen(it) && it.closedAt === null,
    reopen: (me, it) => leads(me, it) && it.closedAt !== null,
  },
  because: (me, it) => {
    if (!goes(me, it) && !leads(me, it)) return null;
    if (!isOpen(it)) return 'instrument.not_open';
    return it.closedAt === null ? null : 'field_case.closed';
  },
  examples: {
    'to be visited by me': { ...mine, instrument: open },
    'to be visited by another': { ...mine, visitorId: world.otherMembershipId, instrument: open },
    'settled, visited by me': { ...mine, closedAt: new Date(0), instrument: open },
    'of a study that is over': { ...mine, instrument: { ...open, closedAt: new Date(0) } },
  },
});
