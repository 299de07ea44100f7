import type { AdditionDecision as Decision } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Commitment } from '../commitments/commitment.entity.ts';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { ConsultationAddition } from './consultation-addition.entity.ts';

/** What was decided about one addition. A later decision comes beside it; the highest number holds. */
@Entity('addition_decision')
@Index('addition_decision_number', ['additionId', 'number'], { unique: true })
@Check('addition_decision_is', `decision in ('adopt', 'note', 'reject')`)
@Check('addition_decision_reason', `reason <> ''`)
export class AdditionDecision extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') additionId: string;
  @ManyToOne(() => ConsultationAddition, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'addition_decision_about' })
  addition: Relation<ConsultationAddition>;
  @Column('integer') number: number;
  @Column('text') decision: Decision;
  @Column('text') reason: string;
  @Column('timestamptz') decidedAt: Date;
  @Column('uuid', { nullable: true }) decidedById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'addition_decision_by' })
  decidedBy: Relation<User> | null;
  @Column('uuid', { nullable: true }) commitmentId: string | null;
  @ManyToOne(() => Commitment, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'addition_decision_consequence' })
  commitment: Relation<Commitment> | null;
}
