import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  Unique,
  type Relation,
} from 'typeorm';
import { Instrument } from '../instruments/instrument.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { ReasonAnswer } from './reason-answer.entity.ts';

/** What several people said in answer to one question of an instrument, under one name. */
@Entity('reason')
@Unique('reason_in_instrument', ['id', 'instrumentId', 'plgId'])
@Index('reason_name', ['instrumentId', 'questionId', 'name'], { unique: true })
@Check('reason_named', `name <> ''`)
export class Reason extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') instrumentId: string;
  @ManyToOne(() => Instrument, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'instrument_id', referencedColumnName: 'id', foreignKeyConstraintName: 'reason_of_instrument' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'reason_of_instrument' },
  ])
  instrument: Relation<Instrument>;
  @Column('uuid') questionId: string;
  @Column('text') name: string;
  @OneToMany(() => ReasonAnswer, (answer) => answer.reason) answers: Relation<ReasonAnswer[]>;
}
