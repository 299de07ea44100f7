import type { AskConditionDto, ProtocolAudience, QuestionKind } from '@leerkring/shared';
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
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { LeadingQuestion } from '../plgs/leading-question.entity.ts';
import { ProtocolVersion } from './protocol-version.entity.ts';

/** A question for one audience, tied to a leading question: an idea, or chosen for the guide. */
@Entity('protocol_question')
@Index('protocol_question_merged_from', ['mergedIntoId'])
@Index('protocol_question_through_versions', ['lineageId'])
@Index('protocol_question_version', ['versionId', 'audience', 'position'])
@Unique('protocol_question_lineage', ['versionId', 'lineageId'])
@Check('protocol_question_audience', `audience in ('student', 'teacher')`)
@Index('protocol_question_one_wording', ['versionId', 'canonicalId', 'audience'], {
  unique: true,
  where: 'merged_into_id is null',
})
@Check(
  'protocol_question_kind',
  `kind in ('open', 'scale', 'choice', 'number', 'ranking', 'matrix', 'observation')`,
)
@Check(
  'protocol_question_options',
  `(kind in ('choice', 'ranking', 'matrix')) = (cardinality(options) >= 2) and (kind in ('matrix', 'observation')) = (cardinality(rows) >= 1)`,
)
@Check(
  'protocol_question_number',
  `(kind = 'number' or (unit = '' and number_min is null and number_max is null)) and (number_min is null or number_max is null or number_min <= number_max)`,
)
@Check('protocol_question_scale', `(kind = 'scale') = (scale_max is not null)`)
@Check('protocol_question_condition', `condition is null or jsonb_typeof(condition) = 'object'`)
@Check('protocol_question_merged_is_not_chosen', 'merged_into_id is null or not is_chosen')
export class ProtocolQuestion extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') versionId: string;
  @ManyToOne(() => ProtocolVersion, (version) => version.questions, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'version_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'protocol_question_in_version',
    },
    {
      name: 'plg_id',
      referencedColumnName: 'plgId',
      foreignKeyConstraintName: 'protocol_question_in_version',
    },
  ])
  version: Relation<ProtocolVersion>;
  /** The same in every version that carries this question on. */
  @Column('uuid') lineageId: string;
  /**
   * The same for every wording of one question, in every version. Wordings are answered in the same way and serve the
   * same leading question (the database sees to it), so what is said to them can be laid side by side.
   */
  @Column('uuid') canonicalId: string;
  @Column('text') audience: ProtocolAudience;
  @Column('uuid') leadingQuestionId: string;
  @ManyToOne(() => LeadingQuestion, { onDelete: 'RESTRICT' })
  @JoinColumn([
    {
      name: 'leading_question_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'leading_question_in_use',
    },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'leading_question_in_use' },
  ])
  leadingQuestion: Relation<LeadingQuestion>;
  @Column('text') text: string;
  @Column('text', { default: '' }) explanation: string;
  @Column('text', { default: 'open' }) kind: QuestionKind;
  @Column('smallint', { nullable: true }) scaleMax: number | null;
  @Column('text', { default: '' }) scaleLow: string;
  @Column('text', { default: '' }) scaleHigh: string;
  @Column('text', { array: true, default: '{}' }) options: string[];
  @Column('text', { array: true, default: '{}' }) rows: string[];
  @Column('text', { default: '' }) unit: string;
  @Column('double precision', { nullable: true }) numberMin: number | null;
  @Column('double precision', { nullable: true }) numberMax: number | null;
  @Column('text', { array: true, default: '{}' }) probes: string[];
  @Column('boolean', { default: false }) isOptional: boolean;
  @Column('jsonb', { nullable: true }) condition: AskConditionDto | null;
  @Column('boolean', { default: false }) isChosen: boolean;
  @Column('smallint') position: number;
  @Column('uuid', { nullable: true }) contributorId: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'protocol_question_contributor' })
  contributor: Relation<User> | null;
  @Column('uuid', { nullable: true }) mergedIntoId: string | null;
  /** Its own words when another was first merged into it: what came of both may be worded otherwise since. */
  @Column('text', { nullable: true }) ownText: string | null;
  @ManyToOne(() => ProtocolQuestion, (question) => question.mergedFrom, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'protocol_question_merged_into' })
  mergedInto: Relation<ProtocolQuestion> | null;
  @OneToMany(() => ProtocolQuestion, (question) => question.mergedInto) mergedFrom: Relation<
    ProtocolQuestion[]
  >;
  /**
   * The settled question it was taken over from, in this group or another. No foreign key: that group may go with all it
   * has, and this question stays as it is.
   */
  @Column('uuid', { nullable: true }) originId: string | null;
  /** Counts changes of wording, so that two people who change it at once both know. */
  @Column('integer', { default: 1 }) revision: number;
}
