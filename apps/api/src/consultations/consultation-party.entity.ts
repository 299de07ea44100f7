import type { PartyMode } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { Instrument } from '../instruments/instrument.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';

/** An organisation that is heard, in writing or in a conversation. It is known in the list by its sector and a code. */
@Entity('consultation_party')
@Unique('consultation_party_in_instrument', ['id', 'instrumentId', 'plgId'])
@Index('consultation_party_number', ['instrumentId', 'number'], { unique: true })
@Check('consultation_party_mode', `mode in ('written', 'interview')`)
@Check('consultation_party_written_to', `email is null or mode = 'written'`)
@Check('consultation_party_withdrawn', 'withdrawn_at is null or handed_in_at is null')
export class ConsultationParty extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') instrumentId: string;
  @ManyToOne(() => Instrument, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'instrument_id', referencedColumnName: 'id', foreignKeyConstraintName: 'consultation_party_of' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'consultation_party_of' },
  ])
  instrument: Relation<Instrument>;
  @Column('integer') number: number;
  @Column('text') organisation: string;
  @Column('text') sector: string;
  @Column('text') mode: PartyMode;
  @Column('uuid', { nullable: true }) interviewerId: string | null;
  @ManyToOne(() => Membership, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'consultation_party_interviewer' })
  interviewer: Relation<Membership> | null;
  /** Emptied when it closes. */
  @Column('text', { nullable: true }) email: string | null;
  @Column('boolean', { default: false }) mayBeNamed: boolean;
  @Column('timestamptz', { nullable: true }) handedInAt: Date | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;

  get code(): string {
    return `R${this.number}`;
  }
}
