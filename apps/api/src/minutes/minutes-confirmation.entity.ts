import { Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Minutes } from './minutes.entity.ts';

/** Someone who was there says that this version is right. */
@Entity('minutes_confirmation')
@Unique('minutes_confirmed_once', ['minutesId', 'version', 'membershipId'])
export class MinutesConfirmation extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') minutesId: string;
  @ManyToOne(() => Minutes, (it) => it.confirmations, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'minutes_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'minutes_confirmation_minutes',
    },
    {
      name: 'plg_id',
      referencedColumnName: 'plgId',
      foreignKeyConstraintName: 'minutes_confirmation_minutes',
    },
  ])
  minutes: Relation<Minutes>;
  @Column('smallint') version: number;
  /** The seat they spoke for, so that a programme counts once. */
  @Column('uuid', { nullable: true }) seatId: string | null;
  @Column('uuid') membershipId: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'minutes_confirmation_membership' })
  membership: Relation<Membership>;
}
