import { Check, Column, Entity, JoinColumn, ManyToOne, OneToMany, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { DateAnswer } from './date-answer.entity.ts';
import { DatePoll } from './date-poll.entity.ts';

/** One moment that people are asked about. */
@Entity('date_option')
@Unique('date_option_once', ['pollId', 'startsAt', 'endsAt'])
@Check('date_option_ends_after_start', 'ends_at > starts_at')
export class DateOption extends BaseEntity {
  @Column('uuid') pollId: string;
  @ManyToOne(() => DatePoll, (poll) => poll.options, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'date_option_poll' })
  poll: Relation<DatePoll>;
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz') endsAt: Date;
  @OneToMany(() => DateAnswer, (answer) => answer.option) answers: Relation<DateAnswer[]>;
}
