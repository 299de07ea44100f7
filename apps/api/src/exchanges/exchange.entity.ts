import { exchangeStates, type ExchangeState } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Seat } from '../plgs/seat.entity.ts';
import { Portrait } from '../portraits/portrait.entity.ts';

/** A meeting of two teams about a practice of one of them, of two groups or of one; the two of them know of it. */
@Entity('exchange')
@Index('exchange_plg', ['plgId'])
@Index('exchange_host_plg', ['hostPlgId'])
@Index('exchange_once', ['seatId', 'portraitId'], { unique: true, where: `state = 'proposed'` })
@Check('exchange_state', `state in (${exchangeStates.map((it) => `'${it}'`).join(', ')})`)
@Check('exchange_of_two', 'seat_id <> host_seat_id')
@Check('exchange_moments', 'cardinality(moments) between 1 and 3')
@Check('exchange_at_a_moment', 'starts_at is null or starts_at = any(moments::timestamptz[])')
@Check('exchange_agreed_whole', `state <> 'accepted' or (starts_at is not null and place <> '')`)
@Check('exchange_called_off_with_reason', `(state in ('declined', 'withdrawn')) = (because <> '')`)
@Check('exchange_says_why', `words <> '' and title <> ''`)
export class Exchange extends BaseEntity {
  /** The team that asks, and the group in which it does. */
  @Column('uuid') plgId: string;
  @Column('uuid') seatId: string;
  @ManyToOne(() => Seat, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'seat_id', referencedColumnName: 'id', foreignKeyConstraintName: 'exchange_seat_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'exchange_seat_in_plg' },
  ])
  seat: Relation<Seat>;
  /** The team whose practice it is, and the group in which it told of it. */
  @Column('uuid') hostPlgId: string;
  @Column('uuid') hostSeatId: string;
  @ManyToOne(() => Seat, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'host_seat_id', referencedColumnName: 'id', foreignKeyConstraintName: 'exchange_host_in_plg' },
    { name: 'host_plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'exchange_host_in_plg' },
  ])
  hostSeat: Relation<Seat>;
  @Column('uuid', { nullable: true }) portraitId: string | null;
  @ManyToOne(() => Portrait, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'exchange_practice' })
  portrait: Relation<Portrait> | null;
  @Column('text') title: string;
  @Column('text') words: string;
  /** Instants, as ISO 8601 in UTC. */
  @Column('text', { array: true }) moments: string[];
  @Column('text', { default: 'proposed' }) state: ExchangeState;
  @Column('timestamptz', { nullable: true }) startsAt: Date | null;
  @Column('text', { default: '' }) place: string;
  @Column('text', { default: '' }) because: string;
  @Column('uuid', { nullable: true }) proposedById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'exchange_proposed_by' })
  proposedBy: Relation<User> | null;
  @Column('uuid', { nullable: true }) answeredById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'exchange_answered_by' })
  answeredBy: Relation<User> | null;
}
