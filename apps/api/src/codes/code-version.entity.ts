import { Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Code } from './code.entity.ts';

/** What a code was called and meant from one event to the next; never changed afterwards (`code_version_stays`). */
@Entity('code_version')
@Unique('code_version_once', ['codeId', 'revision'])
export class CodeVersion extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') codeId: string;
  @ManyToOne(() => Code, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'code_id', referencedColumnName: 'id', foreignKeyConstraintName: 'code_version_code_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'code_version_code_in_plg' },
  ])
  code: Relation<Code>;
  @Column('int') revision: number;
  @Column('uuid', { nullable: true }) parentId: string | null;
  @Column('text') name: string;
  @Column('text') definition: string;
  @Column('text') include: string;
  @Column('text') exclude: string;
  @Column('uuid', { nullable: true }) changedById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'code_version_changed_by' })
  changedBy: Relation<User> | null;
}
