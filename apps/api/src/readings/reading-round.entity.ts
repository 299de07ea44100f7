import { Check, Column, Entity, JoinColumn, OneToMany, OneToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { Reader } from './reader.entity.ts';

/**
 * Reading in two stages: each alone and blind, then all together. It opens when the last reader handed in, or when the
 * coordinator says why it opens before that (`reading_round_opens`), and never closes again.
 */
@Entity('reading_round')
@Unique('reading_round_once', ['plgId'])
@Check('reading_round_reason', `open_reason <> '' and (open_reason is null or opened_at is not null)`)
export class ReadingRound extends BaseEntity {
  @Column('uuid') plgId: string;
  @OneToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'reading_round_plg_exists' })
  plg: Relation<Plg>;
  @Column('timestamptz', { nullable: true }) openedAt: Date | null;
  @Column('text', { nullable: true }) openReason: string | null;
  @OneToMany(() => Reader, (reader) => reader.round) readers: Relation<Reader[]>;
}
