import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Instrument } from '../instruments/instrument.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';

/** What the group concludes about one question, given what it heard. */
@Entity('consultation_conclusion')
@Index('consultation_conclusion_once', ['instrumentId', 'questionId'], { unique: true })
export class ConsultationConclusion extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') instrumentId: string;
  @ManyToOne(() => Instrument, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'instrument_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'consultation_conclusion_of',
    },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'consultation_conclusion_of' },
  ])
  instrument: Relation<Instrument>;
  @Column('uuid') questionId: string;
  /** A key of its kind. */
  @Column('text') conclusion: string;
}
