import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { User } from './user.entity.ts';

/** A secret in a mailed link; only its hash is stored and it works once. */
@Entity('link_token')
@Index('link_token_hash', ['tokenHash'], { unique: true })
@Index('link_token_membership', ['membershipId'])
export class LinkToken extends BaseEntity {
  @Column('bytea') tokenHash: Buffer;
  @Column('text') kind: 'invitation' | 'password_reset';
  @Column('uuid') userId: string;
  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'link_token_user' })
  user: Relation<User>;
  /** The place in a group that this invitation opens. */
  @Column('uuid', { nullable: true }) membershipId: string | null;
  /** Who was shown it; null for the one in the letter. It opens no account that holds more than they can give. */
  @Column('uuid', { nullable: true }) shownToId: string | null;
  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'link_token_shown_to' })
  shownTo: Relation<User> | null;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) usedAt: Date | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
}
