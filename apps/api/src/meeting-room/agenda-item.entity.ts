import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';

/** One thing to talk about, with the minutes it may take and the time it took. At most one item is current. */
@Entity('agenda_item')
@Unique('agenda_item_position', ['meetingId', 'position'], { deferrable: 'INITIALLY DEFERRED' })
@Unique('agenda_item_in_meeting', ['id', 'meetingId'])
@Index('agenda_item_one_current', ['meetingId'], { unique: true, where: 'is_current' })
@Check('agenda_item_minutes', 'minutes between 1 and 480')
@Check('agenda_item_runs_when_current', 'running_since is null or is_current')
export class AgendaItem extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') meetingId: string;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'meeting_id', referencedColumnName: 'id', foreignKeyConstraintName: 'agenda_item_meeting' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'agenda_item_meeting' },
  ])
  meeting: Relation<Meeting>;
  @Column('smallint') position: number;
  @Column('text') title: string;
  @Column('smallint') minutes: number;
  @Column('smallint', { default: 0 }) extraMinutes: number;
  @Column('boolean', { default: false }) isCurrent: boolean;
  /** Time that was counted before `runningSince`. */
  @Column('integer', { default: 0 }) elapsedMs: number;
  @Column('timestamptz', { nullable: true }) runningSince: Date | null;
  /** Minutes that were just added, about which the room is asked whether that is all right. */
  @Column('smallint', { nullable: true }) askedMinutes: number | null;
}
