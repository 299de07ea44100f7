import {
  analysisAnswers,
  analysisParts,
  type AnalysisAnswer,
  type AnalysisPart,
  type Locale,
} from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { ReportVersion } from '../publications/report-version.entity.ts';

const listed = (all: readonly string[]) => all.map((it) => `'${it}'`).join(', ');

/**
 * Someone without an account asks for the analyses under a published report. It is asked once they opened our mail, and stays in
 * the log with its answer; who asked is erased in time.
 */
@Entity('analysis_request')
@Index('analysis_request_token', ['tokenHash'], { unique: true })
@Index('analysis_request_given', ['givenHash'], { unique: true })
@Index('analysis_request_plg', ['plgId'])
@Index('analysis_request_age', ['createdAt'])
@Check('analysis_request_answer', `answer in (${listed(analysisAnswers)})`)
@Check('analysis_request_answered', '(answer is null) = (answered_at is null)')
@Check('analysis_request_confirmed_first', 'answered_at is null or confirmed_at is not null')
@Check('analysis_request_with_reason', `answer is null or reason <> ''`)
@Check('analysis_request_parts', `parts <@ array[${listed(analysisParts)}]::text[]`)
@Check(
  'analysis_request_gives_something',
  `coalesce(answer = 'given', false) = (cardinality(parts) > 0) and (answer = 'given' or given_hash is null)`,
)
export class AnalysisRequest extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') versionId: string;
  @ManyToOne(() => ReportVersion, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'version_id', referencedColumnName: 'id', foreignKeyConstraintName: 'analysis_request_version' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'analysis_request_version' },
  ])
  version: Relation<ReportVersion>;
  @Column('text') locale: Locale;
  @Column('text', { nullable: true }) name: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { nullable: true }) words: string | null;
  @Column('bytea') tokenHash: Buffer;
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null;
  @Column('text', { nullable: true }) answer: AnalysisAnswer | null;
  @Column('text', { array: true, default: [] }) parts: AnalysisPart[];
  @Column('text', { default: '' }) reason: string;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('uuid', { nullable: true }) answeredById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'analysis_request_answered_by' })
  answeredBy: Relation<User> | null;
  /** The link to what was given. */
  @Column('bytea', { nullable: true }) givenHash: Buffer | null;
}
