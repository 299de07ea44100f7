import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { BaseEntity } from '../db/base.entity.ts';

/**
 * One piece of work that must happen once. The row is written in the transaction that asks for the work, and marked as
 * done in the transaction that holds its effect, so neither a crash nor a second process can make it happen twice.
 */
@Entity('job_run')
@Unique('job_run_once', ['name', 'key'])
@Index('job_run_waiting', ['dueAt'], { where: 'queued_at is null' })
@Index('job_run_done', ['doneAt'], { where: 'done_at is not null' })
@Check('job_run_done_or_failed', 'done_at is null or failed_at is null')
export class JobRun extends BaseEntity {
  @Column('text') name: string;
  /** What makes it the same work: a day, the id of a row. Never what people wrote or are called. */
  @Column('text') key: string;
  @Column('timestamptz') dueAt: Date;
  /** When the queue took it over; the queue sees to workers, retries and patience. */
  @Column('timestamptz', { nullable: true }) queuedAt: Date | null;
  @Column('timestamptz', { nullable: true }) doneAt: Date | null;
  /** When it was given up, after the last attempt. */
  @Column('timestamptz', { nullable: true }) failedAt: Date | null;
}
