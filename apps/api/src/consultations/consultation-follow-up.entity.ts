import { Check, Column, Entity, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Instrument } from '../instruments/instrument.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';

/** A question afterwards to who was hardly heard: one sector, one question, or all of them. */
@Entity('consultation_follow_up')
@Check('consultation_follow_up_text', `text <> ''`)
export class ConsultationFollowUp extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') instrumentId: string;
  @ManyToOne(() => Instrument, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'instrument_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'consultation_follow_up_of',
    },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'consultation_follow_up_of' },
  ])
  instrument: Relation<Instrument>;
  @Column('text', { nullable: true }) sector: string | null;
  @Column('uuid', { nullable: true }) questionId: string | null;
  @Column('text') text: string;
}
