import type { RemarkKind } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Proposal } from './proposal.entity.ts';

/** A question to understand it, its answer, or a reaction. */
@Entity('proposal_remark')
@Index('proposal_remark_of', ['proposalId'])
@Check('proposal_remark_kind', `kind in ('question', 'answer', 'reaction')`)
export class ProposalRemark extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') proposalId: string;
  @ManyToOne(() => Proposal, (proposal) => proposal.remarks, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'proposal_id', referencedColumnName: 'id', foreignKeyConstraintName: 'proposal_remark_proposal' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'proposal_remark_proposal' },
  ])
  proposal: Relation<Proposal>;
  @Column('text') kind: RemarkKind;
  @Column('text') text: string;
  @Column('uuid', { nullable: true }) saidById: string | null;
  @ManyToOne(() => Membership, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'proposal_remark_said_by' })
  saidBy: Relation<Membership> | null;
}
