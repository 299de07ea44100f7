import type { InterviewState, ProtocolAudience } from '@leerkring/shared';
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
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { ProtocolVersion } from '../protocols/protocol-version.entity.ts';
import { Answer } from './answer.entity.ts';
import { Respondent } from './respondent.entity.ts';

/** One conversation. Its id was made on the interviewer's device, so that sending it twice is sending it once. */
@Entity('interview')
@Unique('interview_one_per_respondent_and_version', ['respondentId', 'protocolVersionId'])
@Unique('interview_in_plg', ['id', 'plgId'])
@Index('interview_assignment', ['assignmentId'])
@Index('interview_interviewer', ['interviewerId'])
@Index('interview_plg', ['plgId'])
@Check('interview_parent_only_under_16', 'parent_consent_at is null or is_under16')
@Check(
  'interview_under_16_not_quoted',
  'not is_under16 or parent_consent_at is not null or quoting_allowed_at is null',
)
@Check('interview_retention', 'retention_months between 1 and 24')
@Check('interview_audience', `audience in ('student', 'teacher')`)
@Check('interview_consent_whole', '(consent_at is null) = (consent_version is null)')
@Check('interview_submitted_with_consent', 'submitted_at is null or consent_at is not null')
export class Interview extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'interview_plg_exists' })
  plg: Relation<Plg>;
  @Column('uuid') assignmentId: string;
  @ManyToOne(() => Assignment)
  @JoinColumn({ foreignKeyConstraintName: 'interview_assignment_exists' })
  assignment: Relation<Assignment>;
  /** Who holds it, and the only one who knows with whom. */
  @Column('uuid') interviewerId: string;
  @ManyToOne(() => User)
  @JoinColumn({ foreignKeyConstraintName: 'interview_interviewer_exists' })
  interviewer: Relation<User>;
  @Column('uuid') protocolVersionId: string;
  @ManyToOne(() => ProtocolVersion)
  @JoinColumn([
    {
      name: 'protocol_version_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'interview_protocol_in_plg',
    },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'interview_protocol_in_plg' },
  ])
  protocolVersion: Relation<ProtocolVersion>;
  @Column('text') audience: ProtocolAudience;
  /** Null once the tie between code and person was erased on schedule. */
  @Column('uuid', { nullable: true }) respondentId: string | null;
  /** Months after the final report that the respondent was told the name is kept. */
  @Column('smallint', { default: 6 }) retentionMonths: number;
  @Column('text') code: string;
  @ManyToOne(() => Respondent)
  @JoinColumn([
    { name: 'respondent_id', referencedColumnName: 'id', foreignKeyConstraintName: 'interview_respondent' },
    { name: 'code', referencedColumnName: 'code', foreignKeyConstraintName: 'interview_respondent' },
  ])
  respondent: Relation<Respondent> | null;
  /** As the device told it, which may have been without a network for days. */
  @Column('timestamptz') startedAt: Date;
  @Column('timestamptz', { nullable: true }) consentAt: Date | null;
  /** The number of the protocol version whose text was read out. */
  @Column('text', { nullable: true }) consentVersion: string | null;
  /** Words may be shown to others by code; null when that was not allowed, or taken back. */
  @Column('timestamptz', { nullable: true }) quotingAllowedAt: Date | null;
  /** Then a parent must have agreed before a name is kept or words are quoted. */
  @Column('boolean', { default: false }) isUnder16: boolean;
  @Column('timestamptz', { nullable: true }) parentConsentAt: Date | null;
  /** Nothing of it is recorded (any more), and nothing can be; the database deletes what there was. */
  @Column('timestamptz', { nullable: true }) recordingRefusedAt: Date | null;
  @Column('timestamptz', { nullable: true }) submittedAt: Date | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  /** What was said was erased when its time came; marks stay, and what a frozen version quotes. */
  @Column('timestamptz', { nullable: true }) wordsErasedAt: Date | null;
  @OneToMany(() => Answer, (answer) => answer.interview) answers: Relation<Answer[]>;

  /** Too young to say yes alone to more than taking part. */
  get isGuarded(): boolean {
    return this.isUnder16 && !this.parentConsentAt;
  }

  get state(): InterviewState {
    if (this.withdrawnAt) return 'withdrawn';
    return this.submittedAt ? 'submitted' : 'started';
  }
}
