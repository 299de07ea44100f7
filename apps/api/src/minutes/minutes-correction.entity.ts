import type { CorrectionState } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Minutes } from './minutes.entity.ts';

/** A marked passage and what should stand there instead. */
@Entity('minutes_correction')
@Index('minutes_correction_of_minutes', ['minutesId'])
@Check('minutes_correction_state', `state in ('open', 'accepted', 'rejected')`)
@Check('minutes_correction_accepted_in', `(state = 'accepted') = (in_version is not null)`)
export class MinutesCorrection extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') minutesId: string;
  @ManyToOne(() => Minutes, (it) => it.corrections, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'minutes_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'minutes_correction_minutes',
    },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'minutes_correction_minutes' },
  ])
  minutes: Relation<Minutes>;
  @Column('uuid') agendaItemId: string;
  @Column('text') passage: string;
  @Column('text') replacement: string;
  @Column('text', { default: '' }) reason: string;
  @Column('text', { default: 'open' }) state: CorrectionState;
  @Column('smallint', { nullable: true }) inVersion: number | null;
  @Column('uuid', { nullable: true }) proposedById: string | null;
  @ManyToOne(() => Membership, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'minutes_correction_proposed_by' })
  proposedBy: Relation<Membership> | null;
}
