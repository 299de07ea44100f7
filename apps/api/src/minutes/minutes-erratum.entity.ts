import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Minutes } from './minutes.entity.ts';

/** What turned out to be wrong after the minutes were adopted: beside them, never in them. */
@Entity('minutes_erratum')
@Index('minutes_erratum_of_minutes', ['minutesId'])
export class MinutesErratum extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') minutesId: string;
  @ManyToOne(() => Minutes, (it) => it.errata, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'minutes_id', referencedColumnName: 'id', foreignKeyConstraintName: 'minutes_erratum_minutes' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'minutes_erratum_minutes' },
  ])
  minutes: Relation<Minutes>;
  @Column('text') text: string;
  @Column('uuid', { nullable: true }) addedById: string | null;
  @ManyToOne(() => Membership, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'minutes_erratum_added_by' })
  addedBy: Relation<Membership> | null;
}
