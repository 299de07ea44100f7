import type { StartedFromDto } from '@leerkring/shared';
import { Check, Column, Entity, JoinColumn, ManyToOne, OneToMany, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { Seat } from '../plgs/seat.entity.ts';
import { PortraitFieldRow } from './portrait-field.entity.ts';
import { PortraitFile } from './portrait-file.entity.ts';
import { PortraitReach } from './portrait-reach.entity.ts';

/** How a programme shows its practice to the group. One per seat; who holds the seat writes it. */
@Entity('portrait')
@Unique('portrait_one_per_seat', ['seatId'])
@Unique('portrait_in_plg', ['id', 'plgId'])
@Check('portrait_template_moved_up', 'moved_from < template_version')
@Check('portrait_published_number', '(published_at is null) = (published_number is null)')
export class Portrait extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'portrait_plg' })
  plg: Relation<Plg>;
  @Column('uuid') seatId: string;
  @ManyToOne(() => Seat, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'seat_id', referencedColumnName: 'id', foreignKeyConstraintName: 'portrait_seat_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'portrait_seat_in_plg' },
  ])
  seat: Relation<Seat>;
  @Column('smallint') templateVersion: number;
  /** The template it was begun with; null while that is the one it still has. */
  @Column('smallint', { nullable: true }) movedFrom: number | null;
  /** Null while the group cannot read it. */
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  /** The version that the group reads. */
  @Column('integer', { nullable: true }) publishedNumber: number | null;
  /** The public portrait it began with, as it was called then. */
  @Column('jsonb', { nullable: true }) startedFrom: StartedFromDto | null;
  @OneToMany(() => PortraitFieldRow, (field) => field.portrait) fields: Relation<PortraitFieldRow[]>;
  @OneToMany(() => PortraitFile, (file) => file.portrait) files: Relation<PortraitFile[]>;
  @OneToMany(() => PortraitReach, (it) => it.portrait) reaches: Relation<PortraitReach[]>;
}
