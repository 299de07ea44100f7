import type { InstrumentQuestionDto, InstrumentState } from '@leerkring/shared';
import { Check, Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';

/**
 * A survey, an observation frame, a consultation: what kind it is stands in a file. From the moment it opens its
 * questions never change (`instrument_frozen`), so that every answer keeps its question.
 */
@Entity('instrument')
@Unique('instrument_in_plg', ['id', 'plgId'])
@Check('instrument_revision', 'revision > 0')
@Check('instrument_closed_after_open', 'closed_at is null or opened_at is not null')
@Check('instrument_partials_of_closed', 'partials is null or (closed_at is not null and partials >= 0)')
@Check('instrument_hashed', '(opened_at is null) = (content_hash is null)')
export class Instrument extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'instrument_plg' })
  plg: Relation<Plg>;
  /** The key of its kind. */
  @Column('text') kind: string;
  @Column('text') title: string;
  @Column('text') intro: string;
  /** What the group wants to know with it. */
  @Column('text', { default: '' }) goal: string;
  /** The last day to fill it in. */
  @Column('date', { nullable: true }) dueOn: string | null;
  /** The round before this one. */
  @Column('uuid', { nullable: true }) basedOnId: string | null;
  @ManyToOne(() => Instrument, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'instrument_based_on' })
  basedOn: Relation<Instrument> | null;
  @Column('jsonb', { default: [] }) questions: InstrumentQuestionDto[];
  @Column('integer', { default: 1 }) revision: number;
  @Column('uuid', { nullable: true }) startedById: string | null;
  /** Who puts it forward. */
  @Column('uuid', { nullable: true }) openedById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'instrument_opened_by' })
  openedBy: Relation<User> | null;
  @Column('timestamptz', { nullable: true }) openedAt: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  /** How many had begun and not handed in when it closed: what they wrote is gone and counts for nothing. */
  @Column('integer', { nullable: true }) partials: number | null;
  @Column('text', { nullable: true }) contentHash: string | null;

  get state(): InstrumentState {
    if (this.closedAt) return 'closed';
    return this.openedAt ? 'open' : 'draft';
  }
}
