import { Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { Answer } from '../interviews/answer.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { DoubleCoding } from './double-coding.entity.ts';

/** One answer that two code blind; an answer is drawn for that once. It goes when its words go (`unit_follows_answer`). */
@Entity('double_coding_unit')
@Unique('double_coding_unit_once', ['answerId'])
@Index('double_coding_unit_of', ['doubleCodingId'])
export class DoubleCodingUnit extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') doubleCodingId: string;
  @ManyToOne(() => DoubleCoding, (it) => it.units, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'double_coding_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'double_coding_unit_in_plg',
    },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'double_coding_unit_in_plg' },
  ])
  doubleCoding: Relation<DoubleCoding>;
  @Column('uuid') answerId: string;
  @ManyToOne(() => Answer, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'double_coding_unit_answer' })
  answer: Relation<Answer>;
}
