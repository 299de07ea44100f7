import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { EditionFollower } from './edition-follower.entity.ts';

/** Every letter to a follower has a link of its own; all of them work until the following ends. */
@Entity('follow_link')
@Index('follow_link_token', ['tokenHash'], { unique: true })
@Index('follow_link_follower', ['followerId'])
export class FollowLink extends BaseEntity {
  @Column('uuid') followerId: string;
  @ManyToOne(() => EditionFollower, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'follow_link_of' })
  follower: Relation<EditionFollower>;
  @Column('bytea') tokenHash: Buffer;
}
