import type { LocalTextDto } from '@leerkring/shared';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { Phase } from './phase.entity.ts';

/** The way a group goes through its year: a copy of a template, so that a file that changes changes nothing under way. */
@Entity('trajectory')
@Unique('trajectory_one_per_plg', ['plgId'])
@Unique('trajectory_in_plg', ['id', 'plgId'])
export class Trajectory extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'trajectory_plg' })
  plg: Relation<Plg>;
  /** Of the template it is a copy of. */
  @Column('text') key: string;
  @Column('jsonb') title: LocalTextDto;
  @OneToMany(() => Phase, (phase) => phase.trajectory) phases: Relation<Phase[]>;
}
