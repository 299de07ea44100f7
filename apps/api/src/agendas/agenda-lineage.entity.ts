import { agendaReasons, type AgendaReason } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { Commitment } from '../commitments/commitment.entity.ts';
import { Decision } from '../decisions/decision.entity.ts';
import { AgendaItem } from '../meeting-room/agenda-item.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';

/** Why an item stands on an agenda, and with which item it began. */
@Entity('agenda_lineage')
@Unique('agenda_lineage_one_per_item', ['itemId'])
@Index('agenda_lineage_of', ['originId'])
@Check('agenda_lineage_reason', `reason in (${agendaReasons.map((it) => `'${it}'`).join(', ')})`)
export class AgendaLineage extends BaseEntity {
  @Column('uuid') itemId: string;
  @ManyToOne(() => AgendaItem, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'agenda_lineage_item' })
  item: Relation<AgendaItem>;
  @Column('text') reason: AgendaReason;
  /** The item with which it began. */
  @Column('uuid', { nullable: true }) originId: string | null;
  @ManyToOne(() => AgendaItem, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'agenda_lineage_origin' })
  origin: Relation<AgendaItem> | null;
  @Column('uuid', { nullable: true }) commitmentId: string | null;
  @ManyToOne(() => Commitment, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'agenda_lineage_commitment' })
  commitment: Relation<Commitment> | null;
  @Column('uuid', { nullable: true }) decisionId: string | null;
  @ManyToOne(() => Decision, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'agenda_lineage_decision' })
  decision: Relation<Decision> | null;
  /** What of its phase it is, so that it is proposed once; null for what began in the group itself. */
  @Column('text', { nullable: true }) phaseKey: string | null;
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'agenda_lineage_plg' })
  plg: Relation<Plg>;
}
