import { Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Proposal } from './proposal.entity.ts';

/** One wording of a proposal. What the group read never changes: a better wording is the next version. */
@Entity('proposal_text')
@Unique('proposal_text_version', ['proposalId', 'version'])
export class ProposalText extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') proposalId: string;
  @ManyToOne(() => Proposal, (proposal) => proposal.texts, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'proposal_id', referencedColumnName: 'id', foreignKeyConstraintName: 'proposal_text_proposal' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'proposal_text_proposal' },
  ])
  proposal: Relation<Proposal>;
  @Column('smallint') version: number;
  @Column('text') text: string;
  @Column('uuid', { nullable: true }) writtenById: string | null;
  @ManyToOne(() => Membership, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'proposal_text_written_by' })
  writtenBy: Relation<Membership> | null;
}
