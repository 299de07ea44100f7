import type { CommentQuestion } from '@leerkring/shared';
import { Comment } from '../comments/comment.entity.ts';
import type { Actor } from '../platform/session/actor.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { hasRole, holdsMembership, isAuthor, isInCircle, isMember, isSelf } from './people.ts';

const wrote = (me: Actor, it: Comment): boolean => it.authorId !== null && isSelf(me, it.authorId);
const settles = (me: Actor, it: Comment): boolean =>
  isMember(me, it.plgId) && (isAuthor(me, it.plgId) || wrote(me, it));
const isNamed = (me: Actor, it: Comment): boolean =>
  it.mentions.some(({ membershipId, settledAt }) => !settledAt && holdsMembership(me, membershipId));

const example = (it: {
  authorId?: string;
  resolvedAt?: Date;
  named?: string;
  question?: CommentQuestion;
  deletedAt?: Date;
}) => ({
  plgId: world.plgId,
  authorId: it.authorId ?? world.otherUserId,
  resolvedAt: it.resolvedAt ?? null,
  question: it.question ?? null,
  deletedAt: it.deletedAt ?? null,
  mentions: it.named ? [{ membershipId: it.named, settledAt: null }] : [],
});

/** Whoever reads a chapter says something about it; its authors, and who began, say when it is settled. */
export const commentPolicy = policy(Comment, {
  needs: { mentions: true },
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    reply: (me, it) => !it.resolvedAt && isInCircle(me, it.plgId),
    cite: (me, it) => !it.resolvedAt && it.question === 'legal' && hasRole(me, it.plgId, 'quality_officer'),
    resolve: (me, it) => !it.resolvedAt && settles(me, it),
    reopen: (me, it) => !!it.resolvedAt && settles(me, it),
    edit: (me, it) => !it.deletedAt && !it.resolvedAt && isInCircle(me, it.plgId) && wrote(me, it),
    delete: (me, it) => !it.deletedAt && isMember(me, it.plgId) && wrote(me, it),
    acknowledge: (me, it) => !it.resolvedAt && isMember(me, it.plgId) && isNamed(me, it),
  },
  examples: {
    'open, of someone else': example({}),
    'open, of oneself': example({ authorId: world.myUserId }),
    'open, and one is named in it': example({ named: world.myMembershipId }),
    'open, and asks whether it is allowed': example({ question: 'legal' }),
    resolved: example({ resolvedAt: new Date(0) }),
    'taken back': example({ authorId: world.myUserId, deletedAt: new Date(0) }),
  },
});
