import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { ReportVersion } from './report-version.entity.ts';

/**
 * A mistake that was found in a public version. It stands beside the version and never changes (`erratum_stays`); it can
 * be withdrawn, and then it stays to be seen that it was there.
 */
@Entity('version_erratum')
@Index('erratum_of_version', ['versionId'])
@Index('erratum_once', ['versionId', 'sha256'], { unique: true, where: 'withdrawn_at is null' })
@Check('erratum_changes_something', 'was <> becomes')
export class VersionErratum extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') versionId: string;
  @ManyToOne(() => ReportVersion, (version) => version.errata, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'version_id', referencedColumnName: 'id', foreignKeyConstraintName: 'erratum_version_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'erratum_version_in_plg' },
  ])
  version: Relation<ReportVersion>;
  @Column('text') place: string;
  @Column('text') was: string;
  @Column('text') becomes: string;
  /** Of what it says, so that pressing twice names a mistake once. */
  @Column('text') sha256: string;
  @Column('timestamptz') addedAt: Date;
  @Column('uuid', { nullable: true }) addedById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'erratum_added_by' })
  addedBy: Relation<User> | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
}
