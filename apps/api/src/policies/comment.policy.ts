import type { Actor } from '../platform/session/actor.ts';
import { Comment } from '../reports/comment.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAuthor, isMember, isSelf } from './people.ts';

const wrote = (me: Actor, it: Comment): boolean => it.authorId !== null && isSelf(me, it.authorId);

export const commentPolicy = policy(Comment, {
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    resolve: (me, it) =>
      !it.resolvedAt && isMember(me, it.plgId) && (isAuthor(me, it.plgId) || wrote(me, it)),
    reopen: (me, it) =>
      !!it.resolvedAt && isMember(me, it.plgId) && (isAuthor(me, it.plgId) || wrote(me, it)),
  },
  examples: {
    'open, of someone else': { plgId: world.plgId, authorId: world.otherUserId, resolvedAt: null },
    'open, of oneself': { plgId: world.plgId, authorId: world.myUserId, resolvedAt: null },
    resolved: { plgId: world.plgId, authorId: world.otherUserId, resolvedAt: new Date(0) },
  },
});
