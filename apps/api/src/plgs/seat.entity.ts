import { namesApart, type Stance } from '@leerkring/shared';
import { Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, Unique, type Relation } from 'typeorm';
import { Programme } from '../institutions/programme.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from './membership.entity.ts';
import { Plg } from './plg.entity.ts';

/** A programme's place in a group; people hold it, it outlives them. */
@Entity('seat')
@Index('seat_programme', ['plgId', 'programmeId'], { unique: true })
@Unique('seat_in_plg', ['id', 'plgId'])
export class Seat extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, (plg) => plg.seats, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'seat_plg' })
  plg: Relation<Plg>;
  @Column('uuid') programmeId: string;
  @ManyToOne(() => Programme, { onDelete: 'RESTRICT' })
  @JoinColumn({ foreignKeyConstraintName: 'seat_programme_exists' })
  programme: Relation<Programme>;
  @Column('text') stance: Stance;
  @OneToMany(() => Membership, (membership) => membership.seat) holders: Relation<Membership[]>;
}

/** Nobody is there for the programme: its last holder left, or who was invited has not come. Needs `holders`. */
export function isVacant({ holders }: Pick<Seat, 'holders'>): boolean {
  return holders.every(
    ({ joinedAt, leftAt, isTemporary }) => joinedAt === null || leftAt !== null || isTemporary,
  );
}

/** What the programmes of a group are called beside each other, by id. Needs `programme.institution`. */
export function programmeNamesOf(seats: readonly Pick<Seat, 'programme'>[]): Map<string, string> {
  return namesApart(
    seats.map(({ programme: { id, name, institution } }) => ({
      id,
      name,
      institutionName: institution.name,
    })),
  );
}
