import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { ConsultationAddition } from './consultation-addition.entity.ts';

/** Two additions say the same. Taking the tie away is the whole of undoing it: neither addition was touched. */
@Entity('consultation_tie')
@Index('consultation_tie_once', ['firstId', 'secondId'], { unique: true })
@Check('consultation_tie_in_order', 'first_id < second_id')
export class ConsultationTie extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') instrumentId: string;
  @Column('uuid') firstId: string;
  @ManyToOne(() => ConsultationAddition, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'first_id', referencedColumnName: 'id', foreignKeyConstraintName: 'consultation_tie_first' },
    {
      name: 'instrument_id',
      referencedColumnName: 'instrumentId',
      foreignKeyConstraintName: 'consultation_tie_first',
    },
  ])
  first: Relation<ConsultationAddition>;
  @Column('uuid') secondId: string;
  @ManyToOne(() => ConsultationAddition, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'second_id', referencedColumnName: 'id', foreignKeyConstraintName: 'consultation_tie_second' },
    {
      name: 'instrument_id',
      referencedColumnName: 'instrumentId',
      foreignKeyConstraintName: 'consultation_tie_second',
    },
  ])
  second: Relation<ConsultationAddition>;
  @Column('uuid', { nullable: true }) tiedById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'consultation_tie_by' })
  tiedBy: Relation<User> | null;
}
