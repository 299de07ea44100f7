import { CommentReply } from '../comments/comment-reply.entity.ts';
import type { Actor } from '../platform/session/actor.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isInCircle, isMember, isSelf } from './people.ts';

const wrote = (me: Actor, it: CommentReply): boolean => it.authorId !== null && isSelf(me, it.authorId);

const example = (it: { authorId?: string; deletedAt?: Date; resolvedAt?: Date }) => ({
  authorId: it.authorId ?? world.otherUserId,
  deletedAt: it.deletedAt ?? null,
  comment: { plgId: world.plgId, resolvedAt: it.resolvedAt ?? null },
});

/** Whoever answered mends the answer while its comment is open, and takes it back at any time. */
export const commentReplyPolicy = policy(CommentReply, {
  needs: { comment: true },
  rules: {
    read: (me, it) => isMember(me, it.comment.plgId),
    edit: (me, it) =>
      !it.deletedAt && !it.comment.resolvedAt && isInCircle(me, it.comment.plgId) && wrote(me, it),
    delete: (me, it) => !it.deletedAt && isMember(me, it.comment.plgId) && wrote(me, it),
  },
  examples: {
    'of someone else': example({}),
    'of oneself': example({ authorId: world.myUserId }),
    'of oneself, to what is resolved': example({ authorId: world.myUserId, resolvedAt: new Date(0) }),
    'taken back': example({ authorId: world.myUserId, deletedAt: new Date(0) }),
  },
});
