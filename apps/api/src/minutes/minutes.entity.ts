import type { MinutesState } from '@leerkring/shared';
import { Check, Column, Entity, JoinColumn, ManyToOne, OneToMany, Unique, type Relation } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { MinutesConfirmation } from './minutes-confirmation.entity.ts';
import { MinutesCorrection } from './minutes-correction.entity.ts';
import { MinutesErratum } from './minutes-erratum.entity.ts';

/** The minutes of one meeting as a whole. Once adopted they never change (`minutes_adopted`). */
@Entity('meeting_minutes')
@Unique('minutes_one_per_meeting', ['meetingId'])
@Unique('minutes_in_plg', ['id', 'plgId'])
@Check('minutes_state', `state in ('live', 'concept', 'adopted')`)
@Check('minutes_adopted_when', `(state = 'adopted') = (adopted_at is not null)`)
@Check('minutes_have_a_version', `state = 'live' or version > 0`)
export class Minutes extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') meetingId: string;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'meeting_id', referencedColumnName: 'id', foreignKeyConstraintName: 'minutes_meeting' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'minutes_meeting' },
  ])
  meeting: Relation<Meeting>;
  @Column('text', { default: 'live' }) state: MinutesState;
  @Column('uuid', { nullable: true }) scribeId: string | null;
  @ManyToOne(() => Membership, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'minutes_scribe' })
  scribe: Relation<Membership> | null;
  /** Number of the newest version; 0 while they are being written for the first time. */
  @Column('smallint', { default: 0 }) version: number;
  @Column('timestamptz', { nullable: true }) conceptAt: Date | null;
  @Column('timestamptz', { nullable: true }) adoptedAt: Date | null;
  @OneToMany(() => MinutesConfirmation, (it) => it.minutes) confirmations: Relation<MinutesConfirmation[]>;
  @OneToMany(() => MinutesCorrection, (it) => it.minutes) corrections: Relation<MinutesCorrection[]>;
  @OneToMany(() => MinutesErratum, (it) => it.minutes) errata: Relation<MinutesErratum[]>;
}
