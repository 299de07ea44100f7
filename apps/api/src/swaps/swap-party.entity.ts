import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.ts';
import { Programme } from '../institutions/programme.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Swap } from './swap.entity.ts';

/** One person of a swap, with the visit they give; they get the next one's, and the last gets the first's. */
@Entity('swap_party')
@Unique('swap_party_place', ['swapId', 'place'])
@Unique('swap_party_once', ['swapId', 'membershipId'])
@Index('swap_party_assignment', ['assignmentId'])
@Index('swap_party_membership', ['membershipId'])
@Check('swap_party_places', 'place between 0 and 2')
export class SwapParty extends BaseEntity {
  @Column('uuid') swapId: string;
  @ManyToOne(() => Swap, (swap) => swap.parties, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'swap_party_swap' })
  swap: Relation<Swap>;
  /** 0 asked. */
  @Column('smallint') place: number;
  @Column('uuid') membershipId: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'swap_party_member' })
  membership: Relation<Membership>;
  /** Empty once the visit is gone: then nothing can come of the swap. */
  @Column('uuid', { nullable: true }) assignmentId: string | null;
  @ManyToOne(() => Assignment, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'swap_party_visit' })
  assignment: Relation<Assignment> | null;
  /** Where they went when it was asked; kept, because afterwards the visit is somebody else's. */
  @Column('uuid') hostProgrammeId: string;
  @ManyToOne(() => Programme, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'swap_party_host' })
  hostProgramme: Relation<Programme>;
  @Column('timestamptz', { nullable: true }) acceptedAt: Date | null;
}
