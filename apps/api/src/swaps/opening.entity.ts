import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Programme } from '../institutions/programme.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';

/** A visit that somebody gave back, or whose interviewer left; whoever may go there can take it. */
@Entity('opening')
@Index('opening_plg', ['plgId'])
@Check('opening_taken', '(taken_at is null) = (taken_by_id is null)')
export class Opening extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'opening_plg_exists' })
  plg: Relation<Plg>;
  @Column('uuid') hostProgrammeId: string;
  @ManyToOne(() => Programme, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'opening_host' })
  hostProgramme: Relation<Programme>;
  @Column('uuid') returnedById: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'opening_returned_by' })
  returnedBy: Relation<Membership>;
  @Column('text', { default: '' }) reason: string;
  @Column('uuid', { nullable: true }) takenById: string | null;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'opening_taken_by' })
  takenBy: Relation<Membership> | null;
  @Column('timestamptz', { nullable: true }) takenAt: Date | null;
}
