import type { InsightSourceKind } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Theme } from '../analysis/theme.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Survey } from '../surveys/survey.entity.ts';
import { Workshop } from '../workshops/workshop.entity.ts';
import { Insight } from './insight.entity.ts';

/** One source of an insight: a red thread, a table of others, or a working session with what came out of it. */
@Entity('insight_source')
@Index('insight_source_insight', ['insightId'])
@Index('insight_source_theme', ['themeId'])
@Index('insight_source_survey', ['surveyId'])
@Index('insight_source_workshop', ['workshopId'])
@Check('insight_source_kind', `kind in ('field', 'survey', 'workshop')`)
@Check(
  'insight_source_whole',
  `(kind = 'field') = (theme_id is not null) and (kind = 'survey') = (survey_id is not null)
   and (kind = 'workshop') = (note <> '') and (workshop_id is null or kind = 'workshop')`,
)
export class InsightSource extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') insightId: string;
  @ManyToOne(() => Insight, (insight) => insight.sources, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'insight_id', referencedColumnName: 'id', foreignKeyConstraintName: 'insight_source_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'insight_source_in_plg' },
  ])
  insight: Relation<Insight>;
  @Column('smallint') position: number;
  @Column('text') kind: InsightSourceKind;
  @Column('boolean') isAgainst: boolean;
  @Column('uuid', { nullable: true }) themeId: string | null;
  /** What an insight rests on does not go unseen. */
  @ManyToOne(() => Theme, { onDelete: 'NO ACTION' })
  @JoinColumn([
    { name: 'theme_id', referencedColumnName: 'id', foreignKeyConstraintName: 'insight_source_theme_in_plg' },
    {
      name: 'plg_id',
      referencedColumnName: 'plgId',
      foreignKeyConstraintName: 'insight_source_theme_in_plg',
    },
  ])
  theme: Relation<Theme> | null;
  @Column('uuid', { nullable: true }) surveyId: string | null;
  @ManyToOne(() => Survey, { onDelete: 'NO ACTION' })
  @JoinColumn([
    {
      name: 'survey_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'insight_source_survey_in_plg',
    },
    {
      name: 'plg_id',
      referencedColumnName: 'plgId',
      foreignKeyConstraintName: 'insight_source_survey_in_plg',
    },
  ])
  survey: Relation<Survey> | null;
  /** Null where somebody told of a session before sessions were kept here. */
  @Column('uuid', { nullable: true }) workshopId: string | null;
  @ManyToOne(() => Workshop, { onDelete: 'NO ACTION' })
  @JoinColumn([
    {
      name: 'workshop_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'insight_source_workshop_in_plg',
    },
    {
      name: 'plg_id',
      referencedColumnName: 'plgId',
      foreignKeyConstraintName: 'insight_source_workshop_in_plg',
    },
  ])
  workshop: Relation<Workshop> | null;
  @Column('text', { default: '' }) note: string;
}
