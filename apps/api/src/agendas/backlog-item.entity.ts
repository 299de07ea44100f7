import { agendaReasons, type AgendaReason } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Commitment } from '../commitments/commitment.entity.ts';
import { Decision } from '../decisions/decision.entity.ts';
import { AgendaItem } from '../meeting-room/agenda-item.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';

/** Something that waits for a next agenda; what was left out is kept here too. */
@Entity('backlog_item')
@Index('backlog_item_of_plg', ['plgId'])
@Check('backlog_item_reason', `reason in (${agendaReasons.map((it) => `'${it}'`).join(', ')})`)
@Check('backlog_item_minutes', 'minutes between 1 and 480')
export class BacklogItem extends BaseEntity {
  @Column('text') title: string;
  @Column('smallint') minutes: number;
  /** Left out by the coordinator: not proposed by itself any more, and not away. */
  @Column('boolean', { default: false }) isPruned: boolean;
  @Column('text') reason: AgendaReason;
  /** The item with which it began. */
  @Column('uuid', { nullable: true }) originId: string | null;
  @ManyToOne(() => AgendaItem, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'backlog_item_origin' })
  origin: Relation<AgendaItem> | null;
  @Column('uuid', { nullable: true }) commitmentId: string | null;
  @ManyToOne(() => Commitment, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'backlog_item_commitment' })
  commitment: Relation<Commitment> | null;
  @Column('uuid', { nullable: true }) decisionId: string | null;
  @ManyToOne(() => Decision, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'backlog_item_decision' })
  decision: Relation<Decision> | null;
  /** What of its phase it is, so that it is proposed once; null for what began in the group itself. */
  @Column('text', { nullable: true }) phaseKey: string | null;
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'backlog_item_plg' })
  plg: Relation<Plg>;
}
