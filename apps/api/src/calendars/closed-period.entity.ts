import type { ClosedPeriodKind } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Institution } from '../institutions/institution.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { CalendarImport } from './calendar-import.entity.ts';

/** Days on which an institution is closed, or would rather not meet, and where that was found. */
@Entity('closed_period')
@Index(
  'closed_period_once',
  ['institutionId', 'kind', 'fromOn', 'toOn', 'label', 'weekdays', 'startTime', 'endTime'],
  { unique: true },
)
@Index('closed_period_import', ['importId'])
@Check('closed_period_order', 'from_on <= to_on')
@Check(
  'closed_period_length',
  `case when kind in ('autumn_holiday', 'christmas_holiday', 'spring_holiday', 'may_holiday')
      then to_on - from_on + 1 between 5 and 9 or to_on - from_on + 1 between 12 and 16
    when kind = 'summer_holiday' then to_on - from_on + 1 between 40 and 46
    when kind = 'study_day' then to_on - from_on < 5
    when kind = 'closure' then to_on - from_on < 16
    when kind = 'exam_weeks' then to_on - from_on < 42
    when kind = 'placement_weeks' then to_on - from_on < 210
    when kind = 'lessons' then to_on - from_on < 366
    else false end`,
)
@Check(
  'closed_period_hours',
  `case when kind = 'lessons' then cardinality(weekdays) > 0 and start_time < end_time
    else cardinality(weekdays) = 0 and start_time = '' and end_time = '' end`,
)
export class ClosedPeriod extends BaseEntity {
  @Column('uuid') institutionId: string;
  @ManyToOne(() => Institution, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'closed_period_institution' })
  institution: Relation<Institution>;
  @Column('text') kind: ClosedPeriodKind;
  @Column('text') label: string;
  @Column('date') fromOn: string;
  @Column('date') toOn: string;
  /** For lessons: on which days of the week, Monday is 1. */
  @Column('smallint', { array: true, default: '{}' }) weekdays: number[];
  @Column('text', { default: '' }) startTime: string;
  @Column('text', { default: '' }) endTime: string;
  @Column('text') source: string;
  /** When the source was read; null when people typed the dates themselves. */
  @Column('date', { nullable: true }) retrievedOn: string | null;
  /** The file it came from, so that the whole file can be taken back. */
  @Column('uuid', { nullable: true }) importId: string | null;
  @ManyToOne(() => CalendarImport, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'closed_period_import_exists' })
  import: Relation<CalendarImport> | null;
}
