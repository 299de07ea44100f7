import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';

/**
 * From when until when someone was in a meeting, so that they can be told what they missed of it. Shown to that person
 * alone, and forgotten with what they missed.
 */
@Entity('stay')
@Index('stay_one_at_a_time', ['meetingId', 'membershipId'], { unique: true, where: 'left_at is null' })
@Index('stay_of_meeting', ['meetingId', 'membershipId'])
@Index('stay_of_membership', ['membershipId'])
@Check('stay_ends_after_it_began', 'left_at >= entered_at')
export class Stay extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') meetingId: string;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'meeting_id', referencedColumnName: 'id', foreignKeyConstraintName: 'stay_meeting' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'stay_meeting' },
  ])
  meeting: Relation<Meeting>;
  @Column('uuid') membershipId: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'stay_membership' })
  membership: Relation<Membership>;
  @Column('timestamptz') enteredAt: Date;
  /** Null while they are there. */
  @Column('timestamptz', { nullable: true }) leftAt: Date | null;
}
