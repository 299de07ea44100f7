import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Programme } from '../institutions/programme.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';

/** The coordinator's wish that this person goes there, whatever else is proposed. */
@Entity('assignment_pin')
@Index('assignment_pin_once', ['membershipId', 'programmeId'], { unique: true })
@Index('assignment_pin_plg', ['plgId'])
export class AssignmentPin extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'assignment_pin_plg_exists' })
  plg: Relation<Plg>;
  @Column('uuid') membershipId: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'assignment_pin_membership' })
  membership: Relation<Membership>;
  @Column('uuid') programmeId: string;
  @ManyToOne(() => Programme, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'assignment_pin_programme' })
  programme: Relation<Programme>;
}
