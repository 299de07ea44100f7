import type { HowFound, InsightSourceKind } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { Survey } from '../surveys/survey.entity.ts';
import { Workshop } from '../workshops/workshop.entity.ts';

/** How the people behind a source were found: those of own conversations, of one table, or of one working session. */
@Entity('insight_origin')
@Index('insight_origin_own', ['plgId'], { unique: true, where: `kind = 'field'` })
@Index('insight_origin_survey', ['surveyId'], { unique: true })
@Index('insight_origin_workshop', ['workshopId'], { unique: true })
@Check(
  'insight_origin_whole',
  `(kind = 'survey') = (survey_id is not null) and (kind = 'workshop') = (workshop_id is not null)
   and kind in ('field', 'survey', 'workshop')`,
)
@Check('insight_origin_found', `found in ('random', 'interested', 'selected')`)
export class InsightOrigin extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'insight_origin_plg_exists' })
  plg: Relation<Plg>;
  @Column('text') kind: InsightSourceKind;
  @Column('uuid', { nullable: true }) surveyId: string | null;
  @ManyToOne(() => Survey, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'survey_id', referencedColumnName: 'id', foreignKeyConstraintName: 'insight_origin_of_survey' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'insight_origin_of_survey' },
  ])
  survey: Relation<Survey> | null;
  @Column('uuid', { nullable: true }) workshopId: string | null;
  @ManyToOne(() => Workshop, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'workshop_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'insight_origin_of_workshop',
    },
    {
      name: 'plg_id',
      referencedColumnName: 'plgId',
      foreignKeyConstraintName: 'insight_origin_of_workshop',
    },
  ])
  workshop: Relation<Workshop> | null;
  @Column('text') found: HowFound;
}
