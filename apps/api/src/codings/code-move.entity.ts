import { Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { CodeChange } from './code-change.entity.ts';
import { Coding } from './coding.entity.ts';

/** One coding that went along with a split, and where it came from. */
@Entity('code_move')
@Unique('code_move_once', ['changeId', 'codingId'])
@Index('code_move_coding', ['codingId'])
export class CodeMove extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') changeId: string;
  @ManyToOne(() => CodeChange, (change) => change.moves, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'code_move_change' })
  change: Relation<CodeChange>;
  @Column('uuid') codingId: string;
  @ManyToOne(() => Coding, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'code_move_coding_exists' })
  coding: Relation<Coding>;
  @Column('uuid') fromCodeId: string;
  @Column('uuid') toCodeId: string;
}
