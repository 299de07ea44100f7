import type { RecommendationAudience, RecommendationState } from '@leerkring/shared';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  Unique,
  type Relation,
} from 'typeorm';
import { Decision } from '../decisions/decision.entity.ts';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { Proposal } from '../proposals/proposal.entity.ts';
import { RecommendationTheme } from './recommendation-theme.entity.ts';
import { Weighing } from './weighing.entity.ts';

/**
 * What the group asks of practice or of policy. An idea is parked, a candidate is talked about, and only what is agreed
 * and rests on a red thread (`recommendation_has_evidence`) is published.
 */
@Entity('recommendation')
@Unique('recommendation_in_plg', ['id', 'plgId'])
@Unique('recommendation_position', ['plgId', 'position'], { deferrable: 'INITIALLY DEFERRED' })
@Check('recommendation_audience', `audience in ('practice', 'policy', 'students', 'board')`)
@Check('recommendation_state', `state in ('idea', 'candidate', 'agreed')`)
@Check('recommendation_hidden_is_no_result', `not is_hidden or state = 'candidate'`)
@Check('recommendation_merged_is_no_result', `merged_into_id is null or state <> 'agreed'`)
@Check('recommendation_agreed_at', `(state = 'agreed') = (agreed_at is not null)`)
@Check('recommendation_not_into_itself', 'merged_into_id <> id')
@Index('recommendation_of_weighing', ['weighingId'])
@Index('recommendation_of_proposal', ['proposalId'], { unique: true, where: 'proposal_id is not null' })
export class Recommendation extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'recommendation_plg' })
  plg: Relation<Plg>;
  @Column('smallint') position: number;
  @Column('text') audience: RecommendationAudience;
  @Column('text') wording: string;
  /** A trigger counts it up, so that no support outlives the words it was given to. */
  @Column('smallint', { default: 1 }) wordingVersion: number;
  /** Written in silence; opened together with the others. */
  @Column('boolean', { default: false }) isHidden: boolean;
  @Column('text') state: RecommendationState;
  /** Whatever is arranged about it later, this is when the group agreed. */
  @Column('timestamptz', { nullable: true }) agreedAt: Date | null;
  @Column('uuid', { nullable: true }) ownerId: string | null;
  @ManyToOne(() => Membership, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'recommendation_owner' })
  owner: Relation<Membership> | null;
  @Column('date', { nullable: true }) due: string | null;
  @Column('date', { nullable: true }) reviewOn: string | null;
  @Column('uuid', { nullable: true }) weighingId: string | null;
  @ManyToOne(() => Weighing, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'recommendation_weighing' })
  weighing: Relation<Weighing> | null;
  @Column('uuid', { nullable: true }) mergedIntoId: string | null;
  @ManyToOne(() => Recommendation, { onDelete: 'NO ACTION' })
  @JoinColumn([
    {
      name: 'merged_into_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'recommendation_merged_in_plg',
    },
    {
      name: 'plg_id',
      referencedColumnName: 'plgId',
      foreignKeyConstraintName: 'recommendation_merged_in_plg',
    },
  ])
  mergedInto: Relation<Recommendation> | null;
  /** The words that the group talked about, because someone stayed low on them. */
  @Column('smallint', { nullable: true }) talkedVersion: number | null;
  @Column('timestamptz', { nullable: true }) talkedAt: Date | null;
  /** Where consent to it is asked. */
  @Column('uuid', { nullable: true }) proposalId: string | null;
  @ManyToOne(() => Proposal, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'recommendation_proposal' })
  proposal: Relation<Proposal> | null;
  @Column('uuid', { nullable: true }) decisionId: string | null;
  @ManyToOne(() => Decision, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'recommendation_decision' })
  decision: Relation<Decision> | null;
  @Column('uuid', { nullable: true }) proposedById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'recommendation_proposed_by' })
  proposedBy: Relation<User> | null;
  @OneToMany(() => RecommendationTheme, (evidence) => evidence.recommendation) evidence: Relation<
    RecommendationTheme[]
  >;
}
