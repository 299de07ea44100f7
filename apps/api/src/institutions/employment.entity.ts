import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Programme } from './programme.entity.ts';
import { Unit } from './unit.entity.ts';
import { User } from '../identity/user.entity.ts';

/** Someone works somewhere, if only one day a week. Ended ones stay, for conflicts of interest look back. */
@Entity('employment')
@Check('employment_at_one_place', '(programme_id is null) <> (unit_id is null)')
@Index('employment_once_at_programme', ['userId', 'programmeId'], { unique: true, where: 'ended_at is null' })
@Index('employment_once_at_unit', ['userId', 'unitId'], { unique: true, where: 'ended_at is null' })
@Index('employment_programme_open', ['programmeId'], { where: 'ended_at is null' })
@Index('employment_user', ['userId'])
export class Employment extends BaseEntity {
  @Column('uuid') userId: string;
  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'employment_user_exists' })
  user: Relation<User>;
  @Column('uuid', { nullable: true }) programmeId: string | null;
  @ManyToOne(() => Programme, { onDelete: 'RESTRICT' })
  @JoinColumn({ foreignKeyConstraintName: 'employment_programme' })
  programme: Relation<Programme> | null;
  @Column('uuid', { nullable: true }) unitId: string | null;
  @ManyToOne(() => Unit, { onDelete: 'RESTRICT' })
  @JoinColumn({ foreignKeyConstraintName: 'employment_unit' })
  unit: Relation<Unit> | null;
  /** What whoever added this person called them, until they come in; empty from then on. */
  @Column('text', { default: '' }) addedAs: string;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;

  /** Needs `programme` and `unit` loaded. */
  get institutionId(): string {
    return (this.programme ?? this.unit)?.institutionId ?? '';
  }
}
