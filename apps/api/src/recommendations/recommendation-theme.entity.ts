import { Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { Theme } from '../analysis/theme.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Recommendation } from './recommendation.entity.ts';

/** That a recommendation rests on a red thread: its evidence. */
@Entity('recommendation_theme')
@Unique('recommendation_theme_once', ['recommendationId', 'themeId'])
@Index('recommendation_theme_of_theme', ['themeId'])
export class RecommendationTheme extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') recommendationId: string;
  @ManyToOne(() => Recommendation, (recommendation) => recommendation.evidence, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'recommendation_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'evidence_recommendation_in_plg',
    },
    {
      name: 'plg_id',
      referencedColumnName: 'plgId',
      foreignKeyConstraintName: 'evidence_recommendation_in_plg',
    },
  ])
  recommendation: Relation<Recommendation>;
  /** Came along with what was merged into it. */
  @Column('uuid', { nullable: true }) viaId: string | null;
  @Column('uuid') themeId: string;
  @ManyToOne(() => Theme, { onDelete: 'RESTRICT' })
  @JoinColumn([
    { name: 'theme_id', referencedColumnName: 'id', foreignKeyConstraintName: 'evidence_theme_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'evidence_theme_in_plg' },
  ])
  theme: Relation<Theme>;
}
