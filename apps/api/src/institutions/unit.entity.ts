import type { UnitKind } from '@leerkring/shared';
import { Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Institution } from './institution.entity.ts';

/** A part of an institution that is no programme: a quality service, a research group, a council. */
@Entity('unit')
@Unique('unit_name', ['institutionId', 'name'])
@Index('unit_institution', ['institutionId'])
export class Unit extends BaseEntity {
  @Column('uuid') institutionId: string;
  @ManyToOne(() => Institution, (institution) => institution.units, { onDelete: 'RESTRICT' })
  @JoinColumn({ foreignKeyConstraintName: 'unit_institution_exists' })
  institution: Relation<Institution>;
  @Column('text') name: string;
  @Column('text') kind: UnitKind;
}
