import type { CommentDto } from '@leerkring/shared';
import type { TextSpan } from '../platform/living-text/text-span.ts';
import type { Actor } from '../platform/session/actor.ts';
import { commentPolicy } from '../policies/comment.policy.ts';
import { commentReplyPolicy } from '../policies/comment-reply.policy.ts';
import type { Comment } from './comment.entity.ts';

export interface CommentView {
  comment: Comment;
  span: TextSpan | null;
}

export function presentComment(me: Actor, { comment: it, span }: CommentView): CommentDto {
  return {
    id: it.id,
    plgId: it.plgId,
    sectionId: it.sectionId,
    authorName: it.author?.name ?? '',
    text: it.text,
    editedAt: it.editedAt?.toISOString() ?? null,
    deletedAt: it.deletedAt?.toISOString() ?? null,
    question: it.question,
    excerpt: it.excerpt,
    now: span && span.words.slice(0, 4000),
    isMoved: span?.isMoved ?? false,
    at: span?.at ?? null,
    placedAt: it.createdAt.toISOString(),
    resolvedAt: it.resolvedAt?.toISOString() ?? null,
    resolvedByName: it.resolvedBy?.name ?? '',
    replies: it.replies
      .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.id.localeCompare(b.id))
      .map((reply) => ({
        id: reply.id,
        authorName: reply.author?.name ?? '',
        text: reply.text,
        editedAt: reply.editedAt?.toISOString() ?? null,
        deletedAt: reply.deletedAt?.toISOString() ?? null,
        norm: reply.norm,
        placedAt: reply.createdAt.toISOString(),
        can: commentReplyPolicy.abilitiesOf(me, Object.assign(reply, { comment: it })),
      })),
    mentions: [...new Set(it.mentions.map(({ membership }) => membership.user.name))],
    can: commentPolicy.abilitiesOf(me, it),
  };
}
