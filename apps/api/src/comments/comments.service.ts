import { Injectable, type OnModuleInit } from '@nestjs/common';
import type {
  CommentQuestion,
  EditCommentDto,
  PlaceCommentDto,
  PlgRole,
  ReplyCommentDto,
} from '@leerkring/shared';
import { In, IsNull, Not } from 'typeorm';
import type * as Y from 'yjs';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { TextAnchor } from '../platform/living-text/text-anchor.ts';
import { readCursor } from '../platform/living-text/text-cursor.ts';
import { TextEdits } from '../platform/living-text/text-edits.ts';
import { spanAt, spanOf } from '../platform/living-text/text-span.ts';
import { Obligations, type Asked } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { isOfTheGroup, Membership } from '../plgs/membership.entity.ts';
import { Access } from '../policies/access.ts';
import { commentReplyPolicy } from '../policies/comment-reply.policy.ts';
import { commentPolicy } from '../policies/comment.policy.ts';
import { hasRole } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { sectionPolicy } from '../policies/section.policy.ts';
import { CommentMention } from './comment-mention.entity.ts';
import { CommentReply } from './comment-reply.entity.ts';
import { Comment } from './comment.entity.ts';
import type { CommentView } from './comment.presenter.ts';
import { mentionedIn } from './comment.rules.ts';

const whole = {
  author: true,
  resolvedBy: true,
  replies: { author: true },
  mentions: { membership: { user: true } },
} as const;
const subject = (it: Pick<Comment, 'id' | 'plgId'>) => ({ type: 'comment', id: it.id, plgId: it.plgId });

/** Whom a question of one function to another is put to. */
const askedFor: Record<CommentQuestion, PlgRole> = { legal: 'quality_officer', workable: 'delegate' };

const place = ({ span }: CommentView): number => span?.from ?? Number.MAX_SAFE_INTEGER;
/** An editor says otherwise than we what stands between two paragraphs. */
const alike = (words: string): string => words.replaceAll(/[\s\ufffc]+/g, ' ').trim();

/** What members say about chapters and the words in them, to each other, until it is settled. */
@Injectable()
export class CommentsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly edits: TextEdits,
    private readonly obligations: Obligations,
  ) {}

  onModuleInit(): void {
    this.obligations.addSource((me) => this.askedOf(me));
  }

  /** In the order of the text, then what has no place in it. */
  async list(me: Actor, plgId: string): Promise<CommentView[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const comments = await this.db.whole(Comment, { plgId }, whole, { createdAt: 'ASC' });
    const views: CommentView[] = [];
    for (const [sectionId, list] of Map.groupBy(comments, (it) => it.sectionId))
      views.push(...(await this.views(sectionId, list)));
    return views.toSorted((a, b) => place(a) - place(b));
  }

  async place(me: Actor, sectionId: string, input: PlaceCommentDto): Promise<CommentView> {
    const { plgId } = await this.access.load(me, 'comment', sectionPolicy, sectionId);
    const { text, question = null } = input;
    const { words, anchor } = await this.anchorFor(sectionId, input);
    const id = newId();
    const authorId = me.userId;
    await this.db
      .repo(Comment)
      .insert({ id, plgId, sectionId, authorId, text, question, excerpt: words, anchor });
    await this.mention(me, { id, plgId, question }, text);
    await this.events.record(me, 'comment.placed', subject({ id, plgId }), { sectionId });
    return this.view(id);
  }

  /**
   * What was said in the margin of a document, for a room that has asked who is asking and records what happened.
   * @returns those that did not come before
   */
  async takeIn<Said extends Pick<Comment, 'sectionId' | 'text' | 'excerpt'>>(
    me: Actor,
    plgId: string,
    brought: Said[],
  ): Promise<Said[]> {
    const comments = this.db.repo(Comment);
    const known = new Set((await comments.findBy({ plgId })).map((it) => `${it.sectionId} ${it.text}`));
    const fresh = brought.filter((it) => !known.has(`${it.sectionId} ${it.text}`));
    if (fresh.length > 0)
      await comments.insert(fresh.map((it) => ({ ...it, id: newId(), plgId, authorId: me.userId })));
    return fresh;
  }

  /** Who answers has read what named them; who was asked and answers, answers for everyone who was. */
  async reply(me: Actor, id: string, { text, norm = '' }: ReplyCommentDto): Promise<CommentView> {
    const it = await this.turn(me, id);
    if (it.resolvedAt) throw new Problem('comment.resolved');
    const open = await this.access.load(me, 'reply', commentPolicy, id);
    if (norm !== '') await this.access.load(me, 'cite', commentPolicy, id);
    else if (commentPolicy.can(me, 'cite', open))
      throw new Problem('comment.norm_missing', { fields: { norm: ['isNotEmpty'] } });
    await this.db.repo(CommentReply).insert({ id: newId(), commentId: id, authorId: me.userId, text, norm });
    await this.settleMine(me, it);
    if (it.question && hasRole(me, it.plgId, askedFor[it.question])) await this.settleAll(id);
    await this.mention(me, { ...it, question: null }, text);
    await this.events.record(me, 'comment.replied', subject(it), { sectionId: it.sectionId });
    return this.view(id);
  }

  /** It says that it was mended, and nobody keeps what it said. Who is named in it now and was not, is asked. */
  async edit(me: Actor, id: string, { text }: EditCommentDto): Promise<CommentView> {
    await this.turn(me, id);
    const it = await this.access.load(me, 'edit', commentPolicy, id);
    if (text === it.text) return this.view(id);
    await this.db.repo(Comment).update({ id }, { text, editedAt: this.clock.now() });
    await this.mention(me, { ...it, question: null }, text, it.text);
    await this.events.record(me, 'comment.edited', subject(it), { sectionId: it.sectionId });
    return this.view(id);
  }

  /** Its place stays, with what others said there; what was asked of others in it is asked no more. */
  async delete(me: Actor, id: string): Promise<CommentView> {
    await this.turn(me, id);
    const it = await this.access.load(me, 'delete', commentPolicy, id);
    const gone = { text: '', question: null, deletedAt: this.clock.now(), editedAt: null };
    await this.db.repo(Comment).update({ id }, gone);
    await this.db.repo(CommentMention).delete({ commentId: id, byId: me.userId });
    await this.events.record(me, 'comment.deleted', subject(it), { sectionId: it.sectionId });
    return this.view(id);
  }

  async editReply(me: Actor, replyId: string, { text }: EditCommentDto): Promise<CommentView> {
    const { commentId: id } = await this.access.load(me, 'read', commentReplyPolicy, replyId);
    const it = await this.turn(me, id);
    const reply = await this.access.load(me, 'edit', commentReplyPolicy, replyId);
    if (text === reply.text) return this.view(id);
    await this.db.repo(CommentReply).update({ id: replyId }, { text, editedAt: this.clock.now() });
    await this.mention(me, { ...it, question: null }, text, reply.text);
    await this.events.record(me, 'comment.replyEdited', subject(it), { sectionId: it.sectionId });
    return this.view(id);
  }

  async deleteReply(me: Actor, replyId: string): Promise<CommentView> {
    const { commentId: id } = await this.access.load(me, 'read', commentReplyPolicy, replyId);
    const it = await this.turn(me, id);
    await this.access.load(me, 'delete', commentReplyPolicy, replyId);
    const gone = { text: '', norm: '', deletedAt: this.clock.now(), editedAt: null };
    await this.db.repo(CommentReply).update({ id: replyId }, gone);
    await this.events.record(me, 'comment.replyDeleted', subject(it), { sectionId: it.sectionId });
    return this.view(id);
  }

  async resolve(me: Actor, id: string): Promise<CommentView> {
    await this.turn(me, id);
    const it = await this.access.load(me, 'resolve', commentPolicy, id);
    const resolvedAt = this.clock.now();
    await this.db
      .repo(Comment)
      .update({ id }, { resolvedAt, resolvedById: me.userId, updatedAt: resolvedAt });
    await this.events.record(me, 'comment.resolved', subject(it), { sectionId: it.sectionId });
    return this.view(id);
  }

  async reopen(me: Actor, id: string): Promise<CommentView> {
    await this.turn(me, id);
    const it = await this.access.load(me, 'reopen', commentPolicy, id);
    const updatedAt = this.clock.now();
    await this.db.repo(Comment).update({ id }, { resolvedAt: null, resolvedById: null, updatedAt });
    await this.events.record(me, 'comment.reopened', subject(it), { sectionId: it.sectionId });
    return this.view(id);
  }

  async acknowledge(me: Actor, id: string): Promise<CommentView> {
    await this.turn(me, id);
    const it = await this.access.load(me, 'acknowledge', commentPolicy, id);
    await this.settleMine(me, it);
    await this.events.record(me, 'comment.acknowledged', subject(it), { sectionId: it.sectionId });
    return this.view(id);
  }

  /** What is about words holds on to them as they are; words that changed meanwhile are not what was seen. */
  private async anchorFor(
    sectionId: string,
    { at, excerpt = '' }: PlaceCommentDto,
  ): Promise<{ words: string; anchor: TextAnchor | null }> {
    const cursor = readCursor(at);
    if (cursor === null && excerpt === '') return { words: '', anchor: null };
    const doc = await this.textOf(sectionId);
    // Who names words without their place means the ones that stand there once.
    const place = cursor === null ? spanOf(doc, null, excerpt.trim())?.at : cursor;
    const found = place && spanAt(doc, place);
    if (!found) throw new Problem('comment.text_changed', { fields: { excerpt: ['isIn'] } });
    const { words, ...anchor } = found;
    if (alike(words) !== alike(excerpt)) throw new Problem('comment.text_changed');
    return { words, anchor };
  }

  /** Nobody is told twice of the same words, and nobody of their own. */
  private async mention(
    me: Actor,
    it: Pick<Comment, 'id' | 'plgId' | 'question'>,
    text: string,
    before = '',
  ): Promise<void> {
    const { question } = it;
    if (!text.includes('@') && !question) return;
    const members = await this.db.repo(Membership).find({
      where: { plgId: it.plgId, leftAt: IsNull(), joinedAt: Not(IsNull()), userId: Not(me.userId) },
      relations: { user: true },
    });
    const group = members.filter(isOfTheGroup);
    const asked = group.filter(({ roles }) => question !== null && roles.includes(askedFor[question]));
    if (question && asked.length === 0)
      throw new Problem('comment.nobody_to_ask', { fields: { question: ['isIn'] } });
    const people = group.map(({ id, user }) => ({ id, name: user.name }));
    const known = new Set(mentionedIn(before, people));
    const named = mentionedIn(text, people).filter((id) => !known.has(id));
    for (const membershipId of new Set([...asked.map(({ id }) => id), ...named]))
      await this.db.query(
        `insert into comment_mention (id, comment_id, membership_id, by_id) values ($1, $2, $3, $4)
         on conflict on constraint comment_mention_once do update set settled_at = null, by_id = excluded.by_id`,
        [newId(), it.id, membershipId, me.userId],
      );
  }

  private async settleMine(me: Actor, it: Pick<Comment, 'id' | 'plgId'>): Promise<void> {
    const mine = me.memberships.filter(({ plgId }) => plgId === it.plgId);
    await this.db.repo(CommentMention).update(
      {
        commentId: it.id,
        membershipId: In(mine.map(({ membershipId }) => membershipId)),
        settledAt: IsNull(),
      },
      { settledAt: this.clock.now() },
    );
  }

  private async settleAll(commentId: string): Promise<void> {
    await this.db
      .repo(CommentMention)
      .update({ commentId, settledAt: IsNull() }, { settledAt: this.clock.now() });
  }

  /** Read again now that nobody else settles this one. */
  private async turn(me: Actor, id: string): Promise<Comment> {
    await this.access.load(me, 'read', commentPolicy, id);
    await this.db.waitForTurn(`comment ${id}`);
    return this.db.wholeOne(Comment, id, {});
  }

  private async view(id: string): Promise<CommentView> {
    const it = await this.db.wholeOne(Comment, id, whole);
    const [view] = await this.views(it.sectionId, [it]);
    return view ?? { comment: it, span: null };
  }

  private async views(sectionId: string, comments: Comment[]): Promise<CommentView[]> {
    if (comments.every(({ excerpt }) => excerpt === ''))
      return comments.map((comment) => ({ comment, span: null }));
    const doc = await this.textOf(sectionId);
    return comments.map((comment) => ({
      comment,
      span: comment.excerpt === '' ? null : spanOf(doc, comment.anchor, comment.excerpt),
    }));
  }

  private textOf(sectionId: string): Promise<Y.Doc> {
    return this.edits.read({ kind: 'section', subjectId: sectionId, field: 'text' });
  }

  private async askedOf(me: Actor): Promise<Asked[]> {
    if (me.memberships.length === 0) return [];
    const mine = In(me.memberships.map(({ membershipId }) => membershipId));
    const mentions = await this.db.repo(CommentMention).find({
      where: { membershipId: mine, settledAt: IsNull(), comment: { resolvedAt: IsNull() } },
      relations: { by: true, comment: { section: true } },
      order: { createdAt: 'ASC' },
    });
    return mentions.map(({ by, comment: { id, plgId, sectionId, section, question } }) => ({
      kind: 'comment.answer',
      plgId,
      subjectId: id,
      path: `/plg/${plgId}/rapport/hoofdstuk/${sectionId}?opmerking=${id}`,
      dueAt: null,
      minutes: 2,
      facts: { title: section.title, name: by?.name ?? '', question: question ?? '' },
    }));
  }
}
