import type { WeighingStep } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';

/** One time that a group weighs what it recommends: written and weighed in silence, opened for all at once. */
@Entity('weighing')
@Unique('weighing_in_plg', ['id', 'plgId'])
@Index('weighing_of_plg', ['plgId'])
@Index('weighing_one_at_a_time', ['plgId'], { unique: true, where: `step <> 'closed' and not is_again` })
@Check('weighing_step', `step in ('writing', 'merging', 'weighing', 'closed')`)
@Check('weighing_dots', 'dots between 0 and 20')
@Check('weighing_most_on_one', 'most_on_one between 0 and dots and (dots = 0 or most_on_one > 0)')
@Check('weighing_closed', `(step = 'closed') = (closed_at is not null)`)
export class Weighing extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'weighing_plg' })
  plg: Relation<Plg>;
  @Column('text') step: WeighingStep;
  /** Asks once more about words that changed. */
  @Column('boolean', { default: false }) isAgain: boolean;
  /** For each person. */
  @Column('smallint') dots: number;
  /** Of those, how many may go to one recommendation. */
  @Column('smallint') mostOnOne: number;
  @Column('uuid', { nullable: true }) startedById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'weighing_started_by' })
  startedBy: Relation<User> | null;
  @Column('timestamptz') startedAt: Date;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
}
