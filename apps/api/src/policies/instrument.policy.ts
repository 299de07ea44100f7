import { Instrument } from '../instruments/instrument.entity.ts';
import type { Actor } from '../platform/session/actor.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAnalyst, isAuthor, isCoordinator, isInCircle } from './people.ts';

const leads = (me: Actor, it: Instrument) => isCoordinator(me, it.plgId) || isAuthor(me, it.plgId);
const isDraft = (it: Instrument) => it.openedAt === null;
const isOpen = (it: Instrument) => it.openedAt !== null && it.closedAt === null;

/**
 * Everyone in the group writes along at what is asked; who leads opens and closes it. Words are read by who brings answers
 * together; counts by everyone, once it is closed, and never over fewer than five.
 */
export const instrumentPolicy = policy(Instrument, {
  rules: {
    read: (me, it) => isInCircle(me, it.plgId),
    write: (me, it) => isInCircle(me, it.plgId) && isDraft(it),
    open: (me, it) => leads(me, it) && isDraft(it),
    link: (me, it) => leads(me, it) && isOpen(it),
    close: (me, it) => leads(me, it) && isOpen(it),
    discard: (me, it) => leads(me, it) && isDraft(it),
    fill: (me, it) => isInCircle(me, it.plgId) && isOpen(it),
    readCounts: (me, it) => isInCircle(me, it.plgId) && it.closedAt !== null,
    readWords: (me, it) => isAnalyst(me, it.plgId) && !isDraft(it),
    hear: (me, it) => leads(me, it) && isOpen(it),
    weigh: (me, it) => leads(me, it) && !isDraft(it),
    readFindings: (me, it) =>
      isInCircle(me, it.plgId) &&
      (it.closedAt !== null || ((leads(me, it) || isAnalyst(me, it.plgId)) && isOpen(it))),
    goOn: (me, it) => leads(me, it) && it.closedAt !== null,
  },
  because: (me, it) => {
    if (!isInCircle(me, it.plgId)) return null;
    return isDraft(it) || isOpen(it) ? null : 'instrument.not_open';
  },
  examples: {
    'being written': { plgId: world.plgId, openedAt: null, closedAt: null },
    open: { plgId: world.plgId, openedAt: new Date(0), closedAt: null },
    closed: { plgId: world.plgId, openedAt: new Date(0), closedAt: new Date(0) },
  },
});
