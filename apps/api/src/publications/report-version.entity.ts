import type { RecommendationAudience, Snapshot } from '@leerkring/shared';
import { Check, Column, Entity, JoinColumn, ManyToOne, OneToMany, Unique, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Report } from '../reports/report.entity.ts';
import { Approval } from './approval.entity.ts';
import { VersionErratum } from './version-erratum.entity.ts';

/**
 * A report as it was at one moment. Nothing in it changes any more (`version_frozen`); it may be approved, published
 * once, and withdrawn from the public.
 */
@Entity('report_version')
@Unique('version_number', ['reportId', 'major', 'minor'])
@Unique('version_in_plg', ['id', 'plgId'])
@Check('version_hash', `sha256 ~ '^[0-9a-f]{64}$'`)
@Check('version_withdrawn_after_published', 'withdrawn_at is null or published_at is not null')
@Check(
  'version_recommendations_have_evidence',
  `not jsonb_path_exists(snapshot, '$.recommendations[*] ? (@.themeIds.size() == 0)')`,
)
@Check(
  'version_single_cases_are_labelled',
  `not jsonb_path_exists(snapshot, '$.themes[*] ? (@.singleCase == false && (!exists(@.support.conversations) || @.support.conversations < 2 || @.support.programmes < 2))')`,
)
@Check('version_numbers_have_source', 'published_at is null or unsourced_numbers = 0')
@Check('version_summaries_on_one_page', 'published_at is null or cardinality(long_summaries) = 0')
export class ReportVersion extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') reportId: string;
  @ManyToOne(() => Report, { onDelete: 'RESTRICT' })
  @JoinColumn([
    { name: 'report_id', referencedColumnName: 'id', foreignKeyConstraintName: 'version_report_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'version_report_in_plg' },
  ])
  report: Relation<Report>;
  @Column('smallint') major: number;
  @Column('smallint') minor: number;
  @Column('text') changeNote: string;
  @Column('jsonb') snapshot: Snapshot;
  @Column('text') sha256: string;
  /** What the leads and the coordinator sign; null for versions from before there were signatures. */
  @Column('text', { nullable: true }) contentSha256: string | null;
  /** How many numbers in it were neither computed nor marked with a source. */
  @Column('integer', { default: 0 }) unsourcedNumbers: number;
  /** Whose summaries take more than one page. */
  @Column('text', { array: true, default: [] }) longSummaries: RecommendationAudience[];
  @Column('timestamptz') frozenAt: Date;
  @Column('uuid', { nullable: true }) frozenById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'version_frozen_by' })
  frozenBy: Relation<User> | null;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @OneToMany(() => Approval, (approval) => approval.version) approvals: Relation<Approval[]>;
  @OneToMany(() => VersionErratum, (erratum) => erratum.version) errata: Relation<VersionErratum[]>;

  get number(): string {
    return `${this.major}.${this.minor}`;
  }

  get isPublic(): boolean {
    return this.publishedAt !== null && this.withdrawnAt === null;
  }
}
