import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Institution } from '../institutions/institution.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';

/** Days on which an institution is closed, or would rather not meet, and where that was found. */
@Entity('closed_period')
@Index('closed_period_once', ['institutionId', 'fromOn', 'toOn', 'label'], { unique: true })
@Check('closed_period_order', 'from_on <= to_on')
@Check('closed_period_length', 'to_on - from_on < 60')
export class ClosedPeriod extends BaseEntity {
  @Column('uuid') institutionId: string;
  @ManyToOne(() => Institution, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'closed_period_institution' })
  institution: Relation<Institution>;
  @Column('text') label: string;
  @Column('date') fromOn: string;
  @Column('date') toOn: string;
  @Column('boolean', { default: true }) isHard: boolean;
  @Column('text') source: string;
  /** When the source was read; null when people typed the dates themselves. */
  @Column('date', { nullable: true }) retrievedOn: string | null;
}
