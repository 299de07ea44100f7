import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { User } from './user.entity.ts';

/** A link in a mail with which one person does one thing without signing in; only its hash is stored. */
@Entity('personal_link')
@Index('personal_link_token', ['tokenHash'], { unique: true })
@Index('personal_link_subject', ['subjectId', 'userId'])
@Index('personal_link_user', ['userId'])
export class PersonalLink extends BaseEntity {
  @Column('bytea') tokenHash: Buffer;
  /** What it is for, e.g. `date_poll`: a link for one thing opens no other. */
  @Column('text') purpose: string;
  @Column('uuid') subjectId: string;
  @Column('uuid') userId: string;
  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'personal_link_user_exists' })
  user: Relation<User>;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}
