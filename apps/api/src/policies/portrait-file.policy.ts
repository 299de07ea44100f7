import type { Actor } from '../platform/session/actor.ts';
import { PortraitFile } from '../portraits/portrait-file.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { sitsFor } from './people.ts';
import { portraitReachPolicy, reachOf } from './portrait-reach.policy.ts';

const isOwn = (me: Actor, { portrait, removedAt }: PortraitFile) =>
  removedAt === null && sitsFor(me, portrait.plgId, portrait.seat.programmeId);
const reaches = (me: Actor, { portrait, isShared }: PortraitFile) =>
  isShared && portraitReachPolicy.can(me, 'readShared', reachOf(portrait, 'pictures'));

/**
 * A file of a portrait reaches as far as its field does, and others see it only while the version they read shows it.
 * Readers without a name ask at the address of the public page, which shows what it shows.
 */
export const portraitFilePolicy = policy(PortraitFile, {
  needs: { portrait: { seat: { programme: true }, reaches: true } },
  rules: {
    read: (me, it) => isOwn(me, it) || reaches(me, it),
    open: (me, it) => (isOwn(me, it) || reaches(me, it)) && it.state === 'ready',
    describe: (me, it) => isOwn(me, it),
    remove: (me, it) => isOwn(me, it),
  },
  because: (me, it) => {
    if (!isOwn(me, it) || it.state === 'ready') return null;
    return it.state === 'checking' ? 'file.checking' : 'file.refused';
  },
  examples: {
    'being checked': example({ state: 'checking' }),
    'not shared': example({}),
    'shared with the group': example({ isShared: true }),
    'shared, field for everyone': example({ isShared: true }, 'public'),
    'shared, field for the programme': example({ isShared: true }, 'programme'),
    'taken away, still shown': example({ isShared: true, removedAt: new Date(0) }),
  },
});

function example(
  state: Partial<Pick<PortraitFile, 'state' | 'isShared' | 'removedAt'>>,
  reach: 'programme' | 'plg' | 'public' = 'plg',
) {
  return {
    state: 'ready' as const,
    isShared: false,
    removedAt: null,
    portrait: {
      plgId: world.plgId,
      publishedAt: new Date(0),
      seat: { programmeId: world.programmeId, programme: { institutionId: world.institutionId } },
      reaches: [{ fieldId: 'pictures' as const, reach, opensOn: null }],
    },
    ...state,
  };
}
