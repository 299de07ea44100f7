import type { AttendanceState } from '@leerkring/shared';
import { Check, Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';

/** Someone was at a meeting, or sent word that they could not be. How long anyone spoke is kept nowhere. */
@Entity('attendance')
@Unique('attendance_once', ['meetingId', 'membershipId'])
@Check('attendance_state', `state in ('present', 'excused')`)
@Check('attendance_in_hall', `state = 'present' or not in_hall`)
export class Attendance extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') meetingId: string;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'meeting_id', referencedColumnName: 'id', foreignKeyConstraintName: 'attendance_meeting' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'attendance_meeting' },
  ])
  meeting: Relation<Meeting>;
  @Column('uuid') membershipId: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'attendance_membership' })
  membership: Relation<Membership>;
  @Column('text') state: AttendanceState;
  /** With others in one place, by a code on the screen there. */
  @Column('boolean', { default: false }) inHall: boolean;
}
