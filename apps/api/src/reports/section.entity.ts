import type { SectionKind, SectionSuggesting, SectionWriting } from '@leerkring/shared';
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
import { BaseEntity } from '../platform/db/base.entity.ts';
import { LeadingQuestion } from '../plgs/leading-question.entity.ts';
import { Report } from './report.entity.ts';
import { SectionLead } from './section-lead.entity.ts';

/** A chapter. Its text is a living text of its own, so rights are per chapter. */
@Entity('section')
@Unique('section_in_plg', ['id', 'plgId'])
@Unique('section_position', ['reportId', 'position'], { deferrable: 'INITIALLY DEFERRED' })
@Index('section_generated_once', ['reportId', 'kind'], { unique: true, where: `kind <> 'text'` })
@Check('section_kind', `kind in ('text', 'themes', 'recommendations')`)
@Check('section_writing', `writing in ('authors', 'leads')`)
@Check('section_suggesting', `suggesting in ('circle', 'authors')`)
export class Section extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') reportId: string;
  @ManyToOne(() => Report, (report) => report.sections, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'report_id', referencedColumnName: 'id', foreignKeyConstraintName: 'section_report_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'section_report_in_plg' },
  ])
  report: Relation<Report>;
  @Column('uuid', { nullable: true }) leadingQuestionId: string | null;
  @ManyToOne(() => LeadingQuestion, { onDelete: 'RESTRICT' })
  @JoinColumn([
    {
      name: 'leading_question_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'section_leading_question_in_plg',
    },
    {
      name: 'plg_id',
      referencedColumnName: 'plgId',
      foreignKeyConstraintName: 'section_leading_question_in_plg',
    },
  ])
  leadingQuestion: Relation<LeadingQuestion> | null;
  /** What the group adopted, when the chapter began with it. */
  @Column('uuid', { nullable: true }) decisionId: string | null;
  @ManyToOne(() => Decision, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'section_decision' })
  decision: Relation<Decision> | null;
  @Column('smallint') position: number;
  @Column('text') kind: SectionKind;
  @Column('text') title: string;
  @Column('text', { default: 'authors' }) writing: SectionWriting;
  @Column('text', { default: 'circle' }) suggesting: SectionSuggesting;
  @OneToMany(() => SectionLead, (lead) => lead.section) leads: Relation<SectionLead[]>;
}
