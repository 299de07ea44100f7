import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';

/**
 * A word of the codebook. A merged code keeps everything it had and points to the code that speaks for it, so that
 * undoing is letting go of the pointer. A trigger (`code_no_circle`) keeps both its pointers from coming back to it.
 */
@Entity('code')
@Unique('code_in_plg', ['id', 'plgId'])
@Index('code_name', ['plgId', 'name'], { unique: true, where: 'merged_into_id is null' })
@Index('code_parent', ['parentId'])
@Index('code_merged_into', ['mergedIntoId'])
@Check('code_has_name', `name <> ''`)
@Check('code_revision', 'revision > 0')
export class Code extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'code_plg' })
  plg: Relation<Plg>;
  @Column('uuid', { nullable: true }) parentId: string | null;
  @ManyToOne(() => Code)
  @JoinColumn([
    { name: 'parent_id', referencedColumnName: 'id', foreignKeyConstraintName: 'code_parent_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'code_parent_in_plg' },
  ])
  parent: Relation<Code> | null;
  @Column('uuid', { nullable: true }) mergedIntoId: string | null;
  @ManyToOne(() => Code)
  @JoinColumn([
    { name: 'merged_into_id', referencedColumnName: 'id', foreignKeyConstraintName: 'code_merged_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'code_merged_in_plg' },
  ])
  mergedInto: Relation<Code> | null;
  @Column('text') name: string;
  @Column('text', { default: '' }) definition: string;
  @Column('text', { default: '' }) include: string;
  @Column('text', { default: '' }) exclude: string;
  @Column('int', { default: 1 }) revision: number;
}
