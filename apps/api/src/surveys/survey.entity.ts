import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';

export interface SurveyItem {
  id: string;
  text: string;
  counts: number[];
}

/** Results that others counted, with where they come from. Nobody's answers are in it. */
@Entity('survey')
@Unique('survey_in_plg', ['id', 'plgId'])
@Index('survey_plg', ['plgId'])
@Check('survey_has_source', `source <> '' and period <> ''`)
@Check('survey_people', 'completes >= 5 and partials >= 0')
@Check('survey_options', 'cardinality(options) between 2 and 12')
export class Survey extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'survey_plg_exists' })
  plg: Relation<Plg>;
  @Column('text') title: string;
  @Column('text') source: string;
  @Column('text') period: string;
  @Column('text', { array: true }) options: string[];
  @Column('integer', { nullable: true }) completes: number | null;
  /** Named apart: they are in none of the counts. */
  @Column('integer', { nullable: true }) partials: number | null;
  /** That somebody looked at it beside other counts of the same question: only they can know who is in it. */
  @Column('boolean', { default: false }) isWeighed: boolean;
  @Column('jsonb') items: SurveyItem[];
}
