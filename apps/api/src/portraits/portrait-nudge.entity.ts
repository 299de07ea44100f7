import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Seat } from '../plgs/seat.entity.ts';

/** A friendly reminder to who holds a seat. At most one a week, which the database guards (`portrait_nudge_weekly`). */
@Entity('portrait_nudge')
@Index('portrait_nudge_seat', ['seatId', 'sentAt'])
export class PortraitNudge extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') seatId: string;
  @ManyToOne(() => Seat, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'seat_id', referencedColumnName: 'id', foreignKeyConstraintName: 'portrait_nudge_seat_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'portrait_nudge_seat_in_plg' },
  ])
  seat: Relation<Seat>;
  @Column('uuid', { nullable: true }) sentById: string | null;
  @Column('timestamptz') sentAt: Date;
}
