import type { PhaseContentDto } from '@leerkring/shared';
import { Check, Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Trajectory } from './trajectory.entity.ts';

/** A stretch of a trajectory: what it is for, what it waits for, and what its meeting always talks about. */
@Entity('phase')
@Unique('phase_in_plg', ['id', 'plgId'])
@Unique('phase_key', ['trajectoryId', 'key'])
@Unique('phase_position', ['trajectoryId', 'position'])
@Check('phase_position_from_one', 'position >= 1')
export class Phase extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') trajectoryId: string;
  @ManyToOne(() => Trajectory, (trajectory) => trajectory.phases, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'trajectory_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'phase_trajectory_in_plg',
    },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'phase_trajectory_in_plg' },
  ])
  trajectory: Relation<Trajectory>;
  @Column('text') key: string;
  @Column('smallint') position: number;
  @Column('jsonb') content: PhaseContentDto;
}
