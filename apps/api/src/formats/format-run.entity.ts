import type { FormatStepDto, LocalTextDto, RoundRecordDto } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';

/** A format as it was when it began: a file that changes later changes nothing that is under way. */
export interface RunContent {
  title: LocalTextDto;
  steps: FormatStepDto[];
}

/** One format, done in one meeting: where it is, and its clock. */
@Entity('format_run')
@Index('format_run_one_at_a_time', ['meetingId'], { unique: true, where: 'ended_at is null' })
@Index('format_run_meeting_key', ['meetingId'])
@Check('format_run_step', "step_index >= 0 and step_index < jsonb_array_length(content -> 'steps')")
@Check('format_run_still_at_end', 'ended_at is null or running_since is null')
export class FormatRun extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') meetingId: string;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'meeting_id', referencedColumnName: 'id', foreignKeyConstraintName: 'format_run_meeting' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'format_run_meeting' },
  ])
  meeting: Relation<Meeting>;
  @Column('text') key: string;
  @Column('jsonb') content: RunContent;
  @Column('smallint', { default: 0 }) stepIndex: number;
  /** Steps whose notes or votes everyone may read. */
  @Column('smallint', { array: true, default: '{}' }) openedSteps: number[];
  @Column('smallint', { default: 0 }) extraMinutes: number;
  @Column('integer', { default: 0 }) elapsedMs: number;
  @Column('timestamptz', { nullable: true }) runningSince: Date | null;
  @Column('uuid', { nullable: true }) presenterId: string | null;
  @ManyToOne(() => Membership, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'format_run_presenter' })
  presenter: Relation<Membership> | null;
  /** Of rounds that are done: how many spoke and passed, and how long all together; not who. */
  @Column('jsonb', { default: [] }) rounds: RoundRecordDto[];
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
  /** Everything of it goes when the meeting ends. */
  @Column('boolean', { default: false }) staysInCircle: boolean;
}
