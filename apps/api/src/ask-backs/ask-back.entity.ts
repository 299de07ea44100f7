import type { AnswerContentDto, AskBackOutcome, AskBackState } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { Interview } from '../interviews/interview.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { ProtocolQuestion } from '../protocols/protocol-question.entity.ts';

/**
 * Something asked about one answer of a conversation that was handed in. What stood there before is kept beside the
 * revision that replaced it. Its words go with the key of the conversation; `openAskBack` puts them in the three fields
 * that have no column.
 */
@Entity('ask_back')
@Index('ask_back_plg', ['plgId'])
@Index('ask_back_one_open', ['interviewId', 'questionId'], {
  unique: true,
  where: 'answered_at is null and taken_back_at is null',
})
@Unique('ask_back_key', ['revisionId'])
@Check('ask_back_outcome', `outcome in ('changed', 'stands')`)
@Check('ask_back_answered_whole', '(answered_at is null) = (outcome is null)')
@Check('ask_back_answered_by_key', '(answered_at is null) = (revision_id is null)')
@Check('ask_back_one_end', 'answered_at is null or taken_back_at is null')
export class AskBack extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') interviewId: string;
  @ManyToOne(() => Interview, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'interview_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'ask_back_interview_in_plg',
    },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'ask_back_interview_in_plg' },
  ])
  interview: Relation<Interview>;
  @Column('uuid') questionId: string;
  @ManyToOne(() => ProtocolQuestion)
  @JoinColumn({ foreignKeyConstraintName: 'ask_back_question' })
  question: Relation<ProtocolQuestion>;
  @Column('uuid', { nullable: true }) askedById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'ask_back_asked_by' })
  askedBy: Relation<User> | null;
  /** What is asked, what is said to it and what stood there before, sealed with the key of the conversation. */
  @Column('bytea', { nullable: true }) wordsSealed: Buffer | null;
  text: string;
  note: string;
  before: AnswerContentDto | null;
  isGuarded: boolean;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('timestamptz', { nullable: true }) takenBackAt: Date | null;
  @Column('text', { nullable: true }) outcome: AskBackOutcome | null;
  /** The key that the device made: sent twice, it counts once. */
  @Column('uuid', { nullable: true }) revisionId: string | null;

  /** Needs `interview`. */
  get state(): AskBackState {
    if (this.interview.withdrawnAt) return 'withdrawn';
    if (this.answeredAt) return 'answered';
    return this.takenBackAt ? 'taken_back' : 'open';
  }
}
