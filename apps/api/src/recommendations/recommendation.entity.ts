import type { RecommendationAudience, RecommendationState } from '@leerkring/shared';
import { Check, Column, Entity, JoinColumn, ManyToOne, OneToMany, Unique, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { RecommendationTheme } from './recommendation-theme.entity.ts';

/**
 * What the group asks of practice or of policy. An idea is parked, a candidate is talked about, and only what is agreed
 * and rests on a red thread (`recommendation_has_evidence`) is published.
 */
@Entity('recommendation')
@Unique('recommendation_in_plg', ['id', 'plgId'])
@Unique('recommendation_position', ['plgId', 'position'], { deferrable: 'INITIALLY DEFERRED' })
@Check('recommendation_audience', `audience in ('practice', 'policy')`)
@Check('recommendation_state', `state in ('idea', 'candidate', 'agreed')`)
export class Recommendation extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'recommendation_plg' })
  plg: Relation<Plg>;
  @Column('smallint') position: number;
  @Column('text') audience: RecommendationAudience;
  @Column('text') wording: string;
  @Column('text') state: RecommendationState;
  @Column('uuid', { nullable: true }) ownerId: string | null;
  @ManyToOne(() => Membership, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'recommendation_owner' })
  owner: Relation<Membership> | null;
  @Column('date', { nullable: true }) due: string | null;
  @Column('uuid', { nullable: true }) proposedById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'recommendation_proposed_by' })
  proposedBy: Relation<User> | null;
  @OneToMany(() => RecommendationTheme, (evidence) => evidence.recommendation) evidence: Relation<
    RecommendationTheme[]
  >;
}
