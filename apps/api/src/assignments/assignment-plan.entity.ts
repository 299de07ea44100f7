import type { AssignmentGrouping } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';

/** What the coordinator asks of who visits whom; without one, these defaults hold. */
@Entity('assignment_plan')
@Index('assignment_plan_plg', ['plgId'], { unique: true })
@Check('assignment_plan_grouping', `"grouping" in ('together', 'apart', 'free')`)
export class AssignmentPlan extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'assignment_plan_plg_exists' })
  plg: Relation<Plg>;
  @Column('smallint', { default: 2 }) interviewersPerProgramme: number;
  @Column('smallint', { default: 2 }) studentConversations: number;
  @Column('smallint', { default: 2 }) teacherConversations: number;
  @Column('smallint', { default: 1 }) mostVisits: number;
  @Column('boolean', { default: false }) allowsMutualPairs: boolean;
  @Column('boolean', { default: false }) allowsRepeats: boolean;
  @Column('text', { default: 'together' }) grouping: AssignmentGrouping;
  @Column('boolean', { default: true }) everyoneVisits: boolean;
  @Column('text', { default: '' }) reciprocityWaiver: string;
}
