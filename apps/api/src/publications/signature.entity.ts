import type { OpenPointKind } from '@leerkring/shared';
import { Check, Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Report } from '../reports/report.entity.ts';

/**
 * That someone who leads signs for the exact content of the report. It names the content by its hash, so that an edit
 * makes it count no more; that it was given stays.
 */
@Entity('signature')
@Unique('signature_once', ['reportId', 'membershipId', 'sha256'])
@Check('signature_hash', `sha256 ~ '^[0-9a-f]{64}$'`)
@Check('signature_open_has_reason', '(cardinality(open_points) = 0) = (reason is null)')
export class Signature extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') reportId: string;
  @ManyToOne(() => Report, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'report_id', referencedColumnName: 'id', foreignKeyConstraintName: 'signature_report_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'signature_report_in_plg' },
  ])
  report: Relation<Report>;
  @Column('uuid') membershipId: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'signature_membership' })
  membership: Relation<Membership>;
  @Column('text') sha256: string;
  @Column('timestamptz') signedAt: Date;
  /** What was open at that moment, and why they signed all the same. */
  @Column('text', { array: true, default: [] }) openPoints: OpenPointKind[];
  @Column('text', { nullable: true }) reason: string | null;
}
