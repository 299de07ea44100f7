import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { ConsultationParty } from './consultation-party.entity.ts';

/** One thing that an organisation adds to one question. */
@Entity('consultation_addition')
@Unique('consultation_addition_in_instrument', ['id', 'instrumentId'])
@Index('consultation_addition_party', ['partyId'])
@Check('consultation_addition_text', `text <> ''`)
@Check('consultation_addition_revision', 'revision > 0')
export class ConsultationAddition extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') instrumentId: string;
  @Column('uuid') partyId: string;
  @ManyToOne(() => ConsultationParty, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'party_id', referencedColumnName: 'id', foreignKeyConstraintName: 'consultation_addition_of' },
    {
      name: 'instrument_id',
      referencedColumnName: 'instrumentId',
      foreignKeyConstraintName: 'consultation_addition_of',
    },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'consultation_addition_of' },
  ])
  party: Relation<ConsultationParty>;
  @Column('uuid') questionId: string;
  @Column('text') text: string;
  @Column('integer', { default: 1 }) revision: number;
}
