import type { TakeawayState } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';

/** What someone takes from a meeting to their own team. The writer's alone until it is shared with the group. */
@Entity('takeaway')
@Index('takeaway_meeting', ['meetingId'])
@Index('takeaway_membership', ['membershipId'])
@Index('takeaway_plg', ['plgId'])
@Check('takeaway_state', `state in ('open', 'done', 'changed', 'dropped')`)
@Check('takeaway_dropped_with_reason', `state <> 'dropped' or outcome <> ''`)
@Check('takeaway_says_what', `text <> ''`)
export class Takeaway extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') meetingId: string;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'meeting_id', referencedColumnName: 'id', foreignKeyConstraintName: 'takeaway_meeting_exists' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'takeaway_meeting_exists' },
  ])
  meeting: Relation<Meeting>;
  @Column('uuid') membershipId: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'takeaway_membership_exists' })
  membership: Relation<Membership>;
  @Column('text') text: string;
  /** To whom, in one's own words: a team, a colleague. */
  @Column('text', { default: '' }) audience: string;
  @Column('date') onDay: string;
  @Column('timestamptz', { nullable: true }) sharedAt: Date | null;
  @Column('text', { default: 'open' }) state: TakeawayState;
  /** What came of it, or why it was dropped. */
  @Column('text', { default: '' }) outcome: string;
}
