import type { InstitutionKind, Region } from '@leerkring/shared';
import { Column, Entity, Index, OneToMany, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Programme } from './programme.entity.ts';
import { Unit } from './unit.entity.ts';

@Entity('institution')
@Index('institution_name', ['name'], { unique: true })
export class Institution extends BaseEntity {
  @Column('text') name: string;
  @Column('text') kind: InstitutionKind;
  @Column('text') region: Region;
  @OneToMany(() => Programme, (programme) => programme.institution) programmes: Relation<Programme[]>;
  @OneToMany(() => Unit, (unit) => unit.institution) units: Relation<Unit[]>;
}
