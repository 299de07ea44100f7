import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Seat } from '../plgs/seat.entity.ts';

/**
 * For one meeting someone acts for a seat in another's place. Both hold that very seat, which the database checks;
 * whoever is replaced reads along at that meeting.
 */
@Entity('substitution')
@Index('substitution_one_for_replaced', ['meetingId', 'replacedId'], {
  unique: true,
  where: 'withdrawn_at is null',
})
@Index('substitution_one_by_substitute', ['meetingId', 'substituteId'], {
  unique: true,
  where: 'withdrawn_at is null',
})
@Index('substitution_replaced', ['replacedId'])
@Index('substitution_substitute', ['substituteId'])
@Check('substitution_by_another', 'replaced_id <> substitute_id')
export class Substitution extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') meetingId: string;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'meeting_id', referencedColumnName: 'id', foreignKeyConstraintName: 'substitution_meeting' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'substitution_meeting' },
  ])
  meeting: Relation<Meeting>;
  @Column('uuid') seatId: string;
  @ManyToOne(() => Seat, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'seat_id', referencedColumnName: 'id', foreignKeyConstraintName: 'substitution_seat_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'substitution_seat_in_plg' },
  ])
  seat: Relation<Seat>;
  @Column('uuid') replacedId: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'replaced_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'substitution_replaced_seat',
    },
    {
      name: 'seat_id',
      referencedColumnName: 'seatId',
      foreignKeyConstraintName: 'substitution_replaced_seat',
    },
  ])
  replaced: Relation<Membership>;
  @Column('uuid') substituteId: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'substitute_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'substitution_substitute_seat',
    },
    {
      name: 'seat_id',
      referencedColumnName: 'seatId',
      foreignKeyConstraintName: 'substitution_substitute_seat',
    },
  ])
  substitute: Relation<Membership>;
  @Column('uuid', { nullable: true }) arrangedById: string | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
}
