import type { ObjectionResolution } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Seat } from '../plgs/seat.entity.ts';
import { Proposal } from './proposal.entity.ts';

/** Why a seat cannot go along, and what would make it workable; it stays when it has been resolved. */
@Entity('objection')
@Index('objection_of_proposal', ['proposalId'])
@Index('objection_one_open_per_seat', ['proposalId', 'seatId'], { unique: true, where: 'resolution is null' })
@Check('objection_says_why', `reason <> '' and workable_if <> ''`)
@Check('objection_resolution', `resolution in ('wording', 'try_out', 'withdrawn', 'vacant')`)
@Check('objection_try_out_ends', `(resolution is not distinct from 'try_out') = (try_out_until is not null)`)
export class Objection extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') proposalId: string;
  @ManyToOne(() => Proposal, (proposal) => proposal.objections, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'proposal_id', referencedColumnName: 'id', foreignKeyConstraintName: 'objection_proposal' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'objection_proposal' },
  ])
  proposal: Relation<Proposal>;
  @Column('uuid') seatId: string;
  @ManyToOne(() => Seat, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'seat_id', referencedColumnName: 'id', foreignKeyConstraintName: 'objection_seat_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'objection_seat_in_plg' },
  ])
  seat: Relation<Seat>;
  @Column('text') reason: string;
  @Column('text') workableIf: string;
  @Column('smallint') textVersion: number;
  @Column('text', { nullable: true }) resolution: ObjectionResolution | null;
  @Column('smallint', { nullable: true }) resolvedInVersion: number | null;
  @Column('date', { nullable: true }) tryOutUntil: string | null;
}
