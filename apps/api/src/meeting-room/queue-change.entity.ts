import type { QueueRule } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';

/** The group chose a rule, or whoever led did not follow it. Whom it concerned is not written down. */
@Entity('queue_change')
@Index('queue_change_meeting_key', ['meetingId', 'createdAt'])
@Check('queue_change_rule', `rule in ('first_come', 'person', 'programme')`)
@Check('queue_change_place', 'place > 1')
export class QueueChange extends BaseEntity {
  @Column('uuid') meetingId: string;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'queue_change_meeting' })
  meeting: Relation<Meeting>;
  @Column('uuid', { nullable: true }) membershipId: string | null;
  @ManyToOne(() => Membership, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'queue_change_membership' })
  membership: Relation<Membership> | null;
  @Column('text') rule: QueueRule;
  @Column('smallint', { nullable: true }) place: number | null;
}
