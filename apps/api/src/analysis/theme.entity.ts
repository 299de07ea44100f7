import { Check, Column, Entity, JoinColumn, ManyToOne, OneToMany, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { LeadingQuestion } from '../plgs/leading-question.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { ThemeAnswer } from './theme-answer.entity.ts';

/** A red thread: something that comes back in several conversations. Its support is counted, never stored. */
@Entity('theme')
@Unique('theme_in_plg', ['id', 'plgId'])
@Unique('theme_position', ['plgId', 'position'], { deferrable: 'INITIALLY DEFERRED' })
@Check('theme_has_name', `name <> ''`)
export class Theme extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'theme_plg' })
  plg: Relation<Plg>;
  @Column('uuid', { nullable: true }) leadingQuestionId: string | null;
  @ManyToOne(() => LeadingQuestion, { onDelete: 'RESTRICT' })
  @JoinColumn([
    {
      name: 'leading_question_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'theme_leading_question_in_plg',
    },
    {
      name: 'plg_id',
      referencedColumnName: 'plgId',
      foreignKeyConstraintName: 'theme_leading_question_in_plg',
    },
  ])
  leadingQuestion: Relation<LeadingQuestion> | null;
  @Column('smallint') position: number;
  @Column('text') name: string;
  @Column('text', { default: '' }) description: string;
  @Column('text', { default: '' }) counterVoice: string;
  @OneToMany(() => ThemeAnswer, (link) => link.theme) links: Relation<ThemeAnswer[]>;
}
