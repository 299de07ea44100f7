import { Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from './plg.entity.ts';

/** A question that carries the year of a group; shown as LV1, LV2, … */
@Entity('leading_question')
@Unique('leading_question_position', ['plgId', 'position'], { deferrable: 'INITIALLY DEFERRED' })
@Unique('leading_question_in_plg', ['id', 'plgId'])
export class LeadingQuestion extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, (plg) => plg.leadingQuestions, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'leading_question_plg' })
  plg: Relation<Plg>;
  @Column('smallint') position: number;
  @Column('text') text: string;
}
