import type { PlgRole, SeatHold } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from './plg.entity.ts';
import { Seat } from './seat.entity.ts';

/** Someone's place in a group. It counts from `joinedAt` until `leftAt`; before that it is an invitation. */
@Entity('membership')
@Index('membership_once', ['plgId', 'userId'], { unique: true, where: 'left_at is null' })
@Index('membership_user', ['userId'])
@Index('membership_of_plg', ['plgId'])
@Index('membership_of_seat', ['seatId'])
@Check('membership_has_role', 'cardinality(roles) > 0')
@Check('membership_hold_needs_seat', '(seat_id is null) = (hold is null)')
@Check('membership_guest_holds_no_seat', `seat_id is null or roles <> '{guest}'`)
@Check('membership_temporary_on_seat', 'not is_temporary or seat_id is not null')
@Unique('membership_on_seat', ['id', 'seatId'])
export class Membership extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, (plg) => plg.members, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'membership_plg' })
  plg: Relation<Plg>;
  @Column('uuid') userId: string;
  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'membership_user_exists' })
  user: Relation<User>;
  @Column('uuid', { nullable: true }) seatId: string | null;
  @ManyToOne(() => Seat, (seat) => seat.holders, { onDelete: 'RESTRICT' })
  @JoinColumn([
    { name: 'seat_id', referencedColumnName: 'id', foreignKeyConstraintName: 'membership_seat_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'membership_seat_in_plg' },
  ])
  seat: Relation<Seat> | null;
  @Column('text', { nullable: true }) hold: SeatHold | null;
  @Column('text', { array: true }) roles: PlgRole[];
  @Column('text', { default: '' }) task: string;
  /** Counts only around the meetings for which a substitution asks it; see `substitution`. */
  @Column('boolean', { default: false }) isTemporary: boolean;
  /** What whoever invited called them; their own name is theirs to show by coming in. */
  @Column('text', { default: '' }) invitedName: string;
  @Column('timestamptz', { nullable: true }) joinedAt: Date | null;
  @Column('timestamptz', { nullable: true }) leftAt: Date | null;
}

/** A place that opens nothing by itself: its holder comes when invited. */
export function isGuestPlace({ roles }: Pick<Membership, 'roles'>): boolean {
  return roles.every((role) => role === 'guest');
}

/** In the group for the year: no guest, and not only standing in for one meeting. */
export function isOfTheGroup(it: Pick<Membership, 'roles' | 'isTemporary'>): boolean {
  return !it.isTemporary && !isGuestPlace(it);
}
