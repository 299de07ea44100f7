import type { CommentQuestion } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import type { TextAnchor } from '../platform/living-text/text-anchor.ts';
import { Section } from '../reports/section.entity.ts';
import { CommentMention } from './comment-mention.entity.ts';
import { CommentReply } from './comment-reply.entity.ts';

/** What a member says about a chapter. It stands beside the text, never in it, and keeps the words it is about. */
@Entity('comment')
@Index('comment_section', ['sectionId'])
@Check('comment_anchor_has_words', `anchor is null or excerpt <> ''`)
@Check('comment_question_known', `question in ('legal', 'workable')`)
@Check('comment_says', `(deleted_at is null) = (text <> '')`)
@Check('comment_resolved_whole', 'resolved_by_id is null or resolved_at is not null')
export class Comment extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') sectionId: string;
  @ManyToOne(() => Section, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'section_id', referencedColumnName: 'id', foreignKeyConstraintName: 'comment_section_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'comment_section_in_plg' },
  ])
  section: Relation<Section>;
  @Column('uuid', { nullable: true }) authorId: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'comment_author' })
  author: Relation<User> | null;
  /** Empty once it was taken back: nobody keeps what it said. */
  @Column('text') text: string;
  @Column('timestamptz', { nullable: true }) editedAt: Date | null;
  @Column('timestamptz', { nullable: true }) deletedAt: Date | null;
  /** Put to everyone who holds the role for it, until one of them answers. */
  @Column('text', { nullable: true }) question: CommentQuestion | null;
  /** The words it was made about, as they stood. */
  @Column('text', { default: '' }) excerpt: string;
  /** Where they stood; null when it is about the chapter, or was made before places were kept. */
  @Column('jsonb', { nullable: true }) anchor: TextAnchor | null;
  @Column('timestamptz', { nullable: true }) resolvedAt: Date | null;
  @Column('uuid', { nullable: true }) resolvedById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'comment_resolved_by' })
  resolvedBy: Relation<User> | null;
  @OneToMany(() => CommentReply, (reply) => reply.comment) replies: Relation<CommentReply[]>;
  @OneToMany(() => CommentMention, (mention) => mention.comment) mentions: Relation<CommentMention[]>;
}
