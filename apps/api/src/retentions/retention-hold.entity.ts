import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';

/** The clocks of a group stand still, because the law or a claim asks that nothing is erased meanwhile. */
@Entity('retention_hold')
@Index('retention_hold_one_standing', ['plgId'], { unique: true, where: 'lifted_at is null' })
@Check('retention_hold_reason', 'length(reason) >= 10')
export class RetentionHold extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'retention_hold_plg' })
  plg: Relation<Plg>;
  @Column('text') reason: string;
  @Column('uuid', { nullable: true }) placedById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'retention_hold_placed_by' })
  placedBy: Relation<User> | null;
  @Column('timestamptz') placedAt: Date;
  @Column('timestamptz', { nullable: true }) liftedAt: Date | null;
}
