import type { PositionKind } from '@leerkring/shared';
import { Check, Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Seat } from '../plgs/seat.entity.ts';
import { ProposalText } from './proposal-text.entity.ts';
import { Proposal } from './proposal.entity.ts';

/** Where a seat stands. One seat, one position, whoever speaks for it. */
@Entity('position')
@Unique('position_one_per_seat', ['proposalId', 'seatId'])
@Check('position_kind', `kind in ('consent', 'objection', 'stepped_out')`)
export class Position extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') proposalId: string;
  @ManyToOne(() => Proposal, (proposal) => proposal.positions, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'proposal_id', referencedColumnName: 'id', foreignKeyConstraintName: 'position_proposal' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'position_proposal' },
  ])
  proposal: Relation<Proposal>;
  @Column('uuid') seatId: string;
  @ManyToOne(() => Seat, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'seat_id', referencedColumnName: 'id', foreignKeyConstraintName: 'position_seat_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'position_seat_in_plg' },
  ])
  seat: Relation<Seat>;
  @Column('uuid', { nullable: true }) membershipId: string | null;
  @ManyToOne(() => Membership, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'position_membership' })
  membership: Relation<Membership> | null;
  @Column('text') kind: PositionKind;
  @Column('text', { default: '' }) concern: string;
  /** The text that it answers. */
  @Column('smallint') textVersion: number;
  @ManyToOne(() => ProposalText, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'proposal_id', referencedColumnName: 'proposalId', foreignKeyConstraintName: 'position_text' },
    { name: 'text_version', referencedColumnName: 'version', foreignKeyConstraintName: 'position_text' },
  ])
  text: Relation<ProposalText>;
}
