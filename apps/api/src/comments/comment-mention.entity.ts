import { Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Comment } from './comment.entity.ts';

/** Someone is named in what is said; asked of them until they answer, say that they read it, or it is resolved. */
@Entity('comment_mention')
@Unique('comment_mention_once', ['commentId', 'membershipId'])
@Index('comment_mention_open', ['membershipId'], { where: 'settled_at is null' })
export class CommentMention extends BaseEntity {
  @Column('uuid') commentId: string;
  @ManyToOne(() => Comment, (comment) => comment.mentions, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'comment_mention_of' })
  comment: Relation<Comment>;
  @Column('uuid') membershipId: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'comment_mention_membership' })
  membership: Relation<Membership>;
  /** Who named them last. */
  @Column('uuid', { nullable: true }) byId: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'comment_mention_by' })
  by: Relation<User> | null;
  @Column('timestamptz', { nullable: true }) settledAt: Date | null;
}
