import { Check, Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';

/** The rhythm in which a group meets in its year. */
@Entity('cycle')
@Unique('cycle_one_per_plg', ['plgId'])
@Unique('cycle_in_plg', ['id', 'plgId'])
@Check('cycle_bounds', 'min_weeks >= 1 and min_weeks <= target_weeks and target_weeks <= max_weeks')
@Check('cycle_weekday', 'weekday between 1 and 7')
export class Cycle extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'cycle_plg' })
  plg: Relation<Plg>;
  /** Made by the form that planned it: the same form sent twice is the same cycle. */
  @Column('uuid') key: string;
  @Column('smallint') targetWeeks: number;
  @Column('smallint') minWeeks: number;
  @Column('smallint') maxWeeks: number;
  @Column('smallint') weekday: number;
  @Column('text') startTime: string;
  @Column('text') endTime: string;
  /** Institutions that are welcome but not required: on their closed days the group may meet. */
  @Column('uuid', { array: true, default: '{}' }) optionalInstitutionIds: string[];
}
