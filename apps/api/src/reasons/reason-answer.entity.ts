import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { InstrumentResponse } from '../instruments/instrument-response.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Reason } from './reason.entity.ts';

/** That somebody gave a reason. Whoever takes back what they filled in takes this along. */
@Entity('reason_answer')
@Index('reason_answer_once', ['reasonId', 'responseId'], { unique: true })
@Index('reason_answer_response', ['responseId'])
export class ReasonAnswer extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') instrumentId: string;
  @Column('uuid') reasonId: string;
  @ManyToOne(() => Reason, (reason) => reason.answers, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'reason_id', referencedColumnName: 'id', foreignKeyConstraintName: 'reason_answer_of' },
    {
      name: 'instrument_id',
      referencedColumnName: 'instrumentId',
      foreignKeyConstraintName: 'reason_answer_of',
    },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'reason_answer_of' },
  ])
  reason: Relation<Reason>;
  @Column('uuid') responseId: string;
  @ManyToOne(() => InstrumentResponse, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'reason_answer_by' })
  response: Relation<InstrumentResponse>;
}
