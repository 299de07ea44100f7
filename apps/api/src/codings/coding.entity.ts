import type { CodingStage } from '@leerkring/shared';
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
import { Code } from '../codes/code.entity.ts';
import { User } from '../identity/user.entity.ts';
import { Answer } from '../interviews/answer.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { ThemeCoding } from './theme-coding.entity.ts';

/**
 * Words of an answer under a code, in the layer of one person. When the words of the answer go, the database takes it
 * out in the same statement (`coding_follows_answer`); while the answer is sensitive and not released nobody reads it.
 * Another trigger (`coding_stage`) decides whether it belongs to blind work and keeps what was handed in.
 */
@Entity('coding')
@Index('coding_once', ['answerId', 'codeId', 'coderId', 'startAt', 'endAt'], { unique: true })
@Unique('coding_in_plg', ['id', 'plgId'])
@Index('coding_plg', ['plgId'])
@Index('coding_code', ['codeId'])
@Index('coding_layer', ['coderId'])
@Check('coding_range', 'start_at >= 0 and end_at > start_at')
@Check('coding_stage', `stage in ('free', 'blind', 'handed_in', 'original')`)
@Check('coding_half', `half is null or stage <> 'free' and half in ('first', 'second')`)
export class Coding extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') answerId: string;
  @ManyToOne(() => Answer, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'coding_answer_exists' })
  answer: Relation<Answer>;
  @Column('uuid') codeId: string;
  @ManyToOne(() => Code)
  @JoinColumn([
    { name: 'code_id', referencedColumnName: 'id', foreignKeyConstraintName: 'coding_code_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'coding_code_in_plg' },
  ])
  code: Relation<Code>;
  /** Whose layer it is in. */
  @Column('uuid', { nullable: true }) coderId: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'coding_coder' })
  coder: Relation<User> | null;
  @Column('int') startAt: number;
  @Column('int') endAt: number;
  /** Which version of the answer it was: a print of its words, made with the key of the conversation. */
  @Column('text') answerPrint: string;
  /**
   * The words with what stands around them, under the key of the conversation. Asked for by name, for the few whose
   * answer reads differently since.
   */
  @Column('bytea', { select: false }) contextSealed: Buffer;
  @Column('boolean', { default: false }) isExample: boolean;
  @Column('text', { default: 'free' }) stage: CodingStage;
  /**
   * In a round of double coding: whose half it is in, also when that person has no account any more. Set by the trigger.
   * Null outside of a round, and where it was laid down before this was kept.
   */
  @Column('text', { nullable: true }) half: 'first' | 'second' | null;
  @OneToMany(() => ThemeCoding, (link) => link.coding) threads: Relation<ThemeCoding[]>;
}
