import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Instrument } from '../instruments/instrument.entity.ts';
import { ConsultationParty } from './consultation-party.entity.ts';

/**
 * What one organisation finds of one question: a row of its own, so that two tabs never undo each other. Taken back after it
 * was counted it is of nobody, and stays in the count.
 */
@Entity('consultation_verdict')
@Index('consultation_verdict_once', ['partyId', 'questionId'], { unique: true })
export class ConsultationVerdict extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') instrumentId: string;
  @ManyToOne(() => Instrument, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'instrument_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'consultation_verdict_in',
    },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'consultation_verdict_in' },
  ])
  instrument: Relation<Instrument>;
  @Column('uuid', { nullable: true }) partyId: string | null;
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
  party: Relation<ConsultationParty> | null;
  @Column('uuid') questionId: string;
  /** One of the choices of the question, in its words. */
  @Column('text') verdict: string;
}
