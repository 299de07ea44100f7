import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Programme } from '../institutions/programme.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';

/** Someone does not go to a programme, for a reason that only they and the coordinator read. */
@Entity('assignment_conflict')
@Index('assignment_conflict_once', ['membershipId', 'programmeId'], { unique: true })
@Index('assignment_conflict_plg', ['plgId'])
export class AssignmentConflict extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'assignment_conflict_plg_exists' })
  plg: Relation<Plg>;
  @Column('uuid') membershipId: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'assignment_conflict_membership' })
  membership: Relation<Membership>;
  @Column('uuid') programmeId: string;
  @ManyToOne(() => Programme, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'assignment_conflict_programme' })
  programme: Relation<Programme>;
  @Column('text', { default: '' }) reason: string;
  /** A coordinator said so: the person cannot take it away. */
  @Column('boolean', { default: false }) isPinned: boolean;
}
