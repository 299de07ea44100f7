import { Check, Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { Code } from '../codes/code.entity.ts';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { DoubleCodingUnit } from './double-coding-unit.entity.ts';

/** What became of one difference, and why. The newest stands; what the two did is not touched. */
@Entity('double_coding_decision')
@Unique('double_coding_decision_once', ['unitId', 'codeId'])
@Check('double_coding_decision_reason', `reason <> ''`)
export class DoubleCodingDecision extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') unitId: string;
  @ManyToOne(() => DoubleCodingUnit, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'double_coding_decision_unit' })
  unit: Relation<DoubleCodingUnit>;
  @Column('uuid') codeId: string;
  @ManyToOne(() => Code)
  @JoinColumn([
    { name: 'code_id', referencedColumnName: 'id', foreignKeyConstraintName: 'double_coding_decision_code' },
    {
      name: 'plg_id',
      referencedColumnName: 'plgId',
      foreignKeyConstraintName: 'double_coding_decision_code',
    },
  ])
  code: Relation<Code>;
  @Column('boolean') applies: boolean;
  @Column('text') reason: string;
  @Column('uuid', { nullable: true }) decidedById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'double_coding_decision_by' })
  decidedBy: Relation<User> | null;
}
