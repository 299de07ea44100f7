import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Comment } from './comment.entity.ts';

/** What someone says to a comment. */
@Entity('comment_reply')
@Index('comment_reply_comment', ['commentId'])
@Check('comment_reply_says', `(deleted_at is null) = (text <> '')`)
export class CommentReply extends BaseEntity {
  @Column('uuid') commentId: string;
  @ManyToOne(() => Comment, (comment) => comment.replies, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'comment_reply_of' })
  comment: Relation<Comment>;
  @Column('uuid', { nullable: true }) authorId: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'comment_reply_author' })
  author: Relation<User> | null;
  @Column('text') text: string;
  @Column('timestamptz', { nullable: true }) editedAt: Date | null;
  @Column('timestamptz', { nullable: true }) deletedAt: Date | null;
  /** The norm that it rests on, with its version. */
  @Column('text', { default: '' }) norm: string;
}
