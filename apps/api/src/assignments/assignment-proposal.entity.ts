import type {
  LostVisitDto,
  ProposedVisitDto,
  ProposalOutcome,
  RelaxableRuleDto,
  RelaxationDto,
} from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';

/** The answer as it was stored: with its reasons, or with why there is none. */
export interface ProposalAnswer {
  isProven: boolean;
  visits: ProposedVisitDto[];
  /** Not in proposals from before this was kept. */
  lost?: LostVisitDto[];
  because: RelaxableRuleDto[];
  ways: RelaxationDto[];
}

/** One run of the solver, kept with what went in, so that it can be checked and repeated. */
@Entity('assignment_proposal')
@Index('assignment_proposal_plg', ['plgId', 'createdAt'])
@Check('assignment_proposal_only_a_plan_is_accepted', `accepted_at is null or outcome = 'plan'`)
export class AssignmentProposal extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'assignment_proposal_plg_exists' })
  plg: Relation<Plg>;
  @Column('text') outcome: ProposalOutcome;
  @Column('boolean') isRepair: boolean;
  /** Memberships left out this time. */
  @Column('uuid', { array: true }) without: string[];
  @Column('text') inputHash: string;
  /** Everything the solver was asked. */
  @Column('jsonb') input: object;
  @Column('jsonb') answer: ProposalAnswer;
  @Column('uuid', { nullable: true }) madeById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'assignment_proposal_made_by' })
  madeBy: Relation<User> | null;
  @Column('timestamptz', { nullable: true }) acceptedAt: Date | null;
}
