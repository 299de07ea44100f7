import type { DatePollState } from '@leerkring/shared';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  Unique,
  type Relation,
} from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { DateOption } from './date-option.entity.ts';

/** The question when a group can meet. */
@Entity('date_poll')
@Unique('date_poll_key', ['key'])
@Unique('date_poll_in_plg', ['id', 'plgId'])
@Index('date_poll_plg', ['plgId'])
@Index('date_poll_one_per_meeting', ['meetingId'], { unique: true, where: `state = 'open'` })
@Check('date_poll_state', `state in ('open', 'settled', 'withdrawn')`)
@Check(
  'date_poll_settled_whole',
  `(state = 'settled') = (settled_option_id is not null) and (state <> 'settled' or meeting_id is not null)`,
)
export class DatePoll extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'date_poll_plg_exists' })
  plg: Relation<Plg>;
  /** Made by the form that asked: the same form sent twice is the same poll. */
  @Column('uuid') key: string;
  /** The meeting whose date it is about; for a new meeting null until the date is chosen. */
  @Column('uuid', { nullable: true }) meetingId: string | null;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'meeting_id', referencedColumnName: 'id', foreignKeyConstraintName: 'date_poll_meeting_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'date_poll_meeting_in_plg' },
  ])
  meeting: Relation<Meeting> | null;
  @Column('text') title: string;
  @Column('text', { default: 'open' }) state: DatePollState;
  /** Without this person the group does not meet. */
  @Column('uuid', { nullable: true }) facilitatorId: string | null;
  @ManyToOne(() => Membership, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'date_poll_facilitator' })
  facilitator: Relation<Membership> | null;
  @Column('date', { nullable: true }) answerBy: string | null;
  @Column('uuid', { nullable: true }) settledOptionId: string | null;
  @ManyToOne(() => DateOption)
  @JoinColumn({ foreignKeyConstraintName: 'date_poll_settled_option' })
  settledOption: Relation<DateOption> | null;
  @OneToMany(() => DateOption, (option) => option.poll) options: Relation<DateOption[]>;
}
