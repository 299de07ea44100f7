import type { AnswerCell, FollowUp } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { ProtocolQuestion } from '../protocols/protocol-question.entity.ts';
import { Interview } from './interview.entity.ts';

/**
 * What was said to one question, as it stands: of all revisions that arrived the highest, whatever their order. Its id
 * is random, not a moment in time: readers know it, and may not learn from it when somebody spoke.
 */
@Entity('answer')
@Unique('answer_once_per_question', ['interviewId', 'questionId'])
@Index('answer_plg', ['plgId'])
@Check('answer_correction_has_reason', '(corrected_at is null) = (correction_reason is null)')
@Check(
  'answer_skipped_is_empty',
  `skip_reason is null or (text = '' and scale is null and choice is null and number is null and ranking = '{}' and cells = '[]' and follow_ups = '[]' and not is_quote)`,
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
  @Column('text', { default: '' }) text: string;
  @Column('smallint', { nullable: true }) scale: number | null;
  @Column('text', { nullable: true }) choice: string | null;
  @Column('double precision', { nullable: true }) number: number | null;
  @Column('text', { array: true, default: '{}' }) ranking: string[];
  @Column('jsonb', { default: [] }) cells: AnswerCell[];
  @Column('jsonb', { default: [] }) followUps: FollowUp[];
  @Column('boolean', { default: false }) isQuote: boolean;
  @Column('text', { array: true, default: '{}' }) probes: string[];
  @Column('text', { nullable: true }) skipReason: string | null;
  @Column('timestamptz', { nullable: true }) correctedAt: Date | null;
  @Column('text', { nullable: true }) correctionReason: string | null;
}
