import type { CodeChangeKind } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, type Relation } from 'typeorm';
import { Code } from '../codes/code.entity.ts';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { CodeMove } from './code-move.entity.ts';

/** A merge or a split, with everything that is needed to undo it exactly. */
@Entity('code_change')
@Index('code_change_plg', ['plgId'])
@Check('code_change_kind', `kind in ('merge', 'split')`)
export class CodeChange extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('text') kind: CodeChangeKind;
  @Column('uuid') codeId: string;
  @ManyToOne(() => Code)
  @JoinColumn([
    { name: 'code_id', referencedColumnName: 'id', foreignKeyConstraintName: 'code_change_code_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'code_change_code_in_plg' },
  ])
  code: Relation<Code>;
  @Column('uuid', { array: true }) intoIds: string[];
  @Column('uuid', { nullable: true }) madeById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'code_change_made_by' })
  madeBy: Relation<User> | null;
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
  @OneToMany(() => CodeMove, (move) => move.change) moves: Relation<CodeMove[]>;
}
