import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Recommendation } from './recommendation.entity.ts';
import { Weighing } from './weighing.entity.ts';

/**
 * What someone gave to one wording. Triggers refuse it on other words than those that stand, after the weighing closed,
 * and with more dots than each person has, or may give to one recommendation.
 */
@Entity('weighing_vote')
@Unique('weighing_vote_once', ['weighingId', 'recommendationId', 'membershipId'])
@Index('weighing_vote_of_recommendation', ['recommendationId'])
@Check('weighing_vote_fingers', 'fingers between 0 and 5')
@Check('weighing_vote_dots', 'dots between 0 and 20')
export class WeighingVote extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') weighingId: string;
  @ManyToOne(() => Weighing, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'weighing_id', referencedColumnName: 'id', foreignKeyConstraintName: 'weighing_vote_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'weighing_vote_in_plg' },
  ])
  weighing: Relation<Weighing>;
  @Column('uuid') recommendationId: string;
  @ManyToOne(() => Recommendation, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'recommendation_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'weighing_vote_recommendation_in_plg',
    },
    {
      name: 'plg_id',
      referencedColumnName: 'plgId',
      foreignKeyConstraintName: 'weighing_vote_recommendation_in_plg',
    },
  ])
  recommendation: Relation<Recommendation>;
  @Column('uuid') membershipId: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'weighing_vote_membership' })
  membership: Relation<Membership>;
  @Column('smallint') wordingVersion: number;
  @Column('smallint') fingers: number;
  @Column('smallint', { default: 0 }) dots: number;
  @Column('text', { default: '' }) concern: string;
}
