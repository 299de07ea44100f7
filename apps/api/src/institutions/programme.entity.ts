import type { Route } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Institution } from './institution.entity.ts';

/** An education programme (opleiding); it may span several levels. */
@Entity('programme')
@Index('programme_name', ['institutionId', 'name'], { unique: true })
@Check('programme_levels', 'cardinality(levels) > 0 and levels <@ array[1,2,3,4]::smallint[]')
export class Programme extends BaseEntity {
  @Column('uuid') institutionId: string;
  @ManyToOne(() => Institution, (institution) => institution.programmes, { onDelete: 'RESTRICT' })
  @JoinColumn({ foreignKeyConstraintName: 'programme_institution' })
  institution: Relation<Institution>;
  @Column('text') name: string;
  @Column('smallint', { array: true }) levels: number[];
  @Column('text') route: Route;
  @Column('smallint') years: number;
  /** Clock hours of supervised teaching and placement per year of study. */
  @Column('int', { nullable: true }) hoursPerYear: number | null;
  @Column('text', { nullable: true }) code: string | null;
}
