import type { ProtocolAudience } from '@leerkring/shared';
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
import { Assignment } from '../assignments/assignment.entity.ts';
import { Interview } from '../interviews/interview.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { TandemDifference } from './tandem-difference.entity.ts';
import { TandemLog } from './tandem-log.entity.ts';
import { Tandem } from './tandem.entity.ts';

/**
 * One conversation that two write down. It is the conversation of the one who leads it: that one counts, once, and the
 * database keeps it from being handed in before the two are one or the other is no longer waited for.
 */
@Entity('tandem_talk')
@Unique('tandem_talk_number', ['assignmentId', 'audience', 'number'])
@Unique('tandem_talk_interview', ['interviewId'])
@Index('tandem_talk_tandem', ['tandemId'])
@Check('tandem_talk_audience', `audience in ('student', 'teacher')`)
@Check('tandem_talk_number_range', 'number between 1 and 40')
@Check('tandem_talk_first_has_interview', 'first_in_at is null or interview_id is not null')
@Check('tandem_talk_one_of_two', 'merged_at is null or (first_in_at is not null and alone_at is null)')
@Check(
  'tandem_talk_alone_whole',
  '(alone_at is null) = (alone_reason is null) and (alone_at is null or first_in_at is not null)',
)
@Check(
  'tandem_talk_taken_over_whole',
  '(taken_over_at is null) = (taken_over_reason is null) and (taken_over_at is null or (first_in_at is not null and alone_at is null))',
)
export class TandemTalk extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') tandemId: string;
  @ManyToOne(() => Tandem, (tandem) => tandem.talks, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'tandem_talk_of_tandem' })
  tandem: Relation<Tandem>;
  /** The visit of whoever leads. */
  @Column('uuid') assignmentId: string;
  @ManyToOne(() => Assignment, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'tandem_talk_assignment' })
  assignment: Relation<Assignment>;
  @Column('text') audience: ProtocolAudience;
  /** Both devices name the conversation by it, without a network. */
  @Column('smallint') number: number;
  /** Null as long as only the other's log arrived. */
  @Column('uuid', { nullable: true }) interviewId: string | null;
  @ManyToOne(() => Interview, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'interview_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'tandem_talk_is_interview',
    },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'tandem_talk_is_interview' },
  ])
  interview: Relation<Interview> | null;
  @Column('timestamptz', { nullable: true }) firstInAt: Date | null;
  @Column('timestamptz', { nullable: true }) mergedAt: Date | null;
  @Column('timestamptz', { nullable: true }) aloneAt: Date | null;
  @Column('text', { nullable: true }) aloneReason: string | null;
  @Column('timestamptz', { nullable: true }) takenOverAt: Date | null;
  @Column('text', { nullable: true }) takenOverReason: string | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  /** At most one. */
  @OneToMany(() => TandemLog, (log) => log.talk) logs: Relation<TandemLog[]>;
  @OneToMany(() => TandemDifference, (it) => it.talk) differences: Relation<TandemDifference[]>;

  /** Needs `logs`. */
  get log(): TandemLog | null {
    return this.logs[0] ?? null;
  }
}
