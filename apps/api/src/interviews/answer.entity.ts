import type { AnswerCell, FollowUp } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { ProtocolQuestion } from '../protocols/protocol-question.entity.ts';
import { Interview } from './interview.entity.ts';

export type CorrectionVoice = 'interviewer' | 'respondent';

/**
 * What was said to one question, as it stands: of all revisions that arrived the highest, whatever their order. Its id
 * is random, not a moment in time: readers know it, and may not learn from it when somebody spoke.
 *
 * What is in somebody's own words is sealed with the key of the conversation; `RespondentKeysService.open` puts it in
 * the four fields that have no column.
 */
@Entity('answer')
@Unique('answer_once_per_question', ['interviewId', 'questionId'])
@Index('answer_plg', ['plgId'])
@Check('answer_released_if_sensitive', 'sensitive_released_at is null or is_sensitive')
@Check('answer_correction_has_voice', '(corrected_at is null) = (corrected_voice is null)')
@Check('answer_corrected_voice', `corrected_voice in ('interviewer', 'respondent')`)
@Check(
  'answer_skipped_is_empty',
  `not is_skipped or (scale is null and choice is null and number is null and ranking = '{}' and cells = '[]' and not is_quote)`,
)
export class Answer extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') interviewId: string;
  @ManyToOne(() => Interview, (interview) => interview.answers, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'interview_id', referencedColumnName: 'id', foreignKeyConstraintName: 'answer_interview_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'answer_interview_in_plg' },
  ])
  interview: Relation<Interview>;
  @Column('uuid') questionId: string;
  @ManyToOne(() => ProtocolQuestion)
  @JoinColumn({ foreignKeyConstraintName: 'answer_question' })
  question: Relation<ProtocolQuestion>;
  @Column('int') revision: number;
  @Column('uuid') revisionId: string;
  /** Null when nothing was said, or when it was taken back. */
  @Column('bytea', { nullable: true }) wordsSealed: Buffer | null;
  text: string;
  followUps: FollowUp[];
  skipReason: string | null;
  correctionReason: string | null;
  /** What looked like a name, was looked at, and stays. */
  namesKept: string[];
  @Column('smallint', { nullable: true }) scale: number | null;
  @Column('text', { nullable: true }) choice: string | null;
  @Column('double precision', { nullable: true }) number: number | null;
  @Column('text', { array: true, default: '{}' }) ranking: string[];
  @Column('jsonb', { default: [] }) cells: AnswerCell[];
  @Column('boolean', { default: false }) isQuote: boolean;
  /** About health, belief, origin and the like: read by nobody but the interviewer until released, and never quoted. */
  @Column('boolean', { default: false }) isSensitive: boolean;
  @Column('timestamptz', { nullable: true }) sensitiveReleasedAt: Date | null;
  @Column('text', { array: true, default: '{}' }) probes: string[];
  @Column('boolean', { default: false }) isSkipped: boolean;
  @Column('timestamptz', { nullable: true }) correctedAt: Date | null;
  @Column('text', { nullable: true }) correctedVoice: CorrectionVoice | null;
}
