import { ConsultationParty } from '../consultations/consultation-party.entity.ts';
import type { Actor } from '../platform/session/actor.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { instrumentPolicy } from './instrument.policy.ts';
import { holdsMembership, isInCircle } from './people.ts';

const hears = (me: Actor, it: ConsultationParty) => instrumentPolicy.can(me, 'hear', it.instrument);
const asks = (me: Actor, it: ConsultationParty) =>
  isInCircle(me, it.plgId) && holdsMembership(me, it.interviewerId);
const isOpen = ({ instrument: it }: ConsultationParty) => it.openedAt !== null && it.closedAt === null;

const draft = { plgId: world.plgId, openedAt: null, closedAt: null };
const open = { plgId: world.plgId, openedAt: new Date(0), closedAt: null };
const mine = { plgId: world.plgId, interviewerId: world.myMembershipId, mode: 'interview' } as const;

/** Who leads invites organisations; what one says in a conversation is written down by who holds it, or by who leads. */
export const consultationPartyPolicy = policy(ConsultationParty, {
  needs: { instrument: { plg: true }, interviewer: { user: true } },
  rules: {
    read: (me, it) => instrumentPolicy.can(me, 'weigh', it.instrument) || asks(me, it),
    log: (me, it) => it.mode === 'interview' && isOpen(it) && (hears(me, it) || asks(me, it)),
    correct: (me, it) => hears(me, it),
    link: (me, it) => hears(me, it) && it.mode === 'written',
    remove: (me, it) => hears(me, it),
    // One that spoke has no link: it asks who leads, also when it is closed.
    takeBack: (me, it) =>
      it.mode === 'interview' &&
      (instrumentPolicy.can(me, 'weigh', it.instrument) || (asks(me, it) && isOpen(it))),
  },
  because: (_, it) => (isOpen(it) ? null : 'instrument.not_open'),
  examples: {
    'in writing': { plgId: world.plgId, interviewerId: null, mode: 'written', instrument: open },
    'in a conversation that I hold': { ...mine, instrument: open },
    'in a conversation of another': {
      ...mine,
      interviewerId: world.otherMembershipId,
      instrument: open,
    },
    closed: { ...mine, instrument: { ...draft, openedAt: new Date(0), closedAt: new Date(0) } },
  },
});
