import { DoubleCoding } from '../double-codings/double-coding.entity.ts';
import type { Actor } from '../platform/session/actor.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAnalyst, isSelf } from './people.ts';

const isOne = (me: Actor, userId: string | null): boolean => userId !== null && isSelf(me, userId);
/** Whether this one still reads the answers of the group. */
const analyses = (it: DoubleCoding, userId: string | null): boolean =>
  it.plg.members.some(
    (member) =>
      member.userId === userId &&
      member.joinedAt !== null &&
      member.leftAt === null &&
      member.roles.some((role) => role === 'author' || role === 'researcher'),
  );
/** One of the two has not handed in and codes no more. */
const isStuck = (it: DoubleCoding): boolean =>
  (!it.firstInAt && !analyses(it, it.firstCoderId)) || (!it.secondInAt && !analyses(it, it.secondCoderId));

const here = {
  userId: world.otherUserId,
  joinedAt: new Date(0),
  leftAt: null,
  roles: ['author' as const],
};

const example = (it: object) => ({
  plgId: world.plgId,
  plg: { members: [here, { ...here, userId: world.myUserId }] },
  firstCoderId: world.otherUserId,
  secondCoderId: world.otherUserId,
  adjudicatorId: world.otherUserId,
  firstInAt: null,
  secondInAt: null,
  closedAt: null,
  ...it,
});
const closed = { firstInAt: new Date(0), secondInAt: new Date(0), closedAt: new Date(0) };

/** That two code blind is no secret among those who analyse; what they do is, until both handed in. */
export const doubleCodingPolicy = policy(DoubleCoding, {
  needs: { plg: { members: true } },
  rules: {
    read: (me, it) => isAnalyst(me, it.plgId),
    code: (me, it) =>
      isAnalyst(me, it.plgId) &&
      ((isOne(me, it.firstCoderId) && !it.firstInAt) || (isOne(me, it.secondCoderId) && !it.secondInAt)),
    settle: (me, it) => isAnalyst(me, it.plgId) && isOne(me, it.adjudicatorId) && !!it.closedAt,
    takeOver: (me, it) =>
      isAnalyst(me, it.plgId) &&
      !isOne(me, it.firstCoderId) &&
      !isOne(me, it.secondCoderId) &&
      !analyses(it, it.adjudicatorId),
    callOff: (me, it) => isAnalyst(me, it.plgId) && isStuck(it),
  },
  because: (me, it) =>
    !it.closedAt && (isOne(me, it.firstCoderId) || isOne(me, it.secondCoderId))
      ? 'double_coding.handed_in'
      : null,
  examples: {
    'of others': example({}),
    'that I code': example({ firstCoderId: world.myUserId }),
    'that I handed in': example({ firstCoderId: world.myUserId, firstInAt: new Date(0) }),
    'that I settle, open': example({ adjudicatorId: world.myUserId }),
    'that I settle, both handed in': example({ adjudicatorId: world.myUserId, ...closed }),
    'of which a coder left': example({ secondCoderId: world.myUserId, plg: { members: [] } }),
    'both handed in, of which everyone left': example({ ...closed, plg: { members: [] } }),
  },
});
