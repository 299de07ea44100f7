import { Check, Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { FormatRun } from './format-run.entity.ts';

/**
 * How safe, equal and worthwhile a meeting was: sums and a number, never an answer. With fewer than five answers the
 * sums go when it closes. One for each meeting, so that no two can be told apart by one answer.
 */
@Entity('circle_check')
@Unique('circle_check_one_per_meeting', ['meetingId'])
@Check(
  'circle_check_five',
  'closed_at is null or answers >= 5 or (safe_sum is null and equal_sum is null and worthwhile_sum is null)',
)
export class CircleCheck extends BaseEntity {
  @Column('uuid') meetingId: string;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'circle_check_meeting' })
  meeting: Relation<Meeting>;
  @Column('uuid') runId: string;
  @ManyToOne(() => FormatRun, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'circle_check_run' })
  run: Relation<FormatRun>;
  @Column('smallint', { default: 0 }) answers: number;
  @Column('smallint', { nullable: true, default: 0 }) safeSum: number | null;
  @Column('smallint', { nullable: true, default: 0 }) equalSum: number | null;
  @Column('smallint', { nullable: true, default: 0 }) worthwhileSum: number | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
}
