import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { ConsultationParty } from './consultation-party.entity.ts';

/** What one organisation finds of one question: a row of its own, so that two tabs never undo each other. */
@Entity('consultation_verdict')
@Index('consultation_verdict_once', ['partyId', 'questionId'], { unique: true })
export class ConsultationVerdict extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') instrumentId: string;
  @Column('uuid') partyId: string;
  @ManyToOne(() => ConsultationParty, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'party_id', referencedColumnName: 'id', foreignKeyConstraintName: 'consultation_verdict_of' },
    {
      name: 'instrument_id',
      referencedColumnName: 'instrumentId',
      foreignKeyConstraintName: 'consultation_verdict_of',
    },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'consultation_verdict_of' },
  ])
  party: Relation<ConsultationParty>;
  @Column('uuid') questionId: string;
  /** One of the choices of the question, in its words. */
  @Column('text') verdict: string;
}
