import { Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Seat } from '../plgs/seat.entity.ts';
import { ReportVersion } from './report-version.entity.ts';

/** A programme's yes to one frozen version; it signs the hash, not the name of the thing. */
@Entity('approval')
@Unique('approval_once_per_seat', ['versionId', 'seatId'])
export class Approval extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') versionId: string;
  @ManyToOne(() => ReportVersion, (version) => version.approvals, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'version_id', referencedColumnName: 'id', foreignKeyConstraintName: 'approval_version_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'approval_version_in_plg' },
  ])
  version: Relation<ReportVersion>;
  @Column('uuid') seatId: string;
  @ManyToOne(() => Seat, { onDelete: 'RESTRICT' })
  @JoinColumn([
    { name: 'seat_id', referencedColumnName: 'id', foreignKeyConstraintName: 'approval_seat_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'approval_seat_in_plg' },
  ])
  seat: Relation<Seat>;
  @Column('uuid', { nullable: true }) approvedById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'approval_approved_by' })
  approvedBy: Relation<User> | null;
  @Column('text') sha256: string;
  @Column('timestamptz') approvedAt: Date;
}
