import type { SheetKind } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { WorkshopCategory } from './workshop-category.entity.ts';
import { WorkshopGroup } from './workshop-group.entity.ts';

/** One line of a sheet, of the group that wrote it; a dream never comes under a need (`workshop_answer_alike`). */
@Entity('workshop_answer')
@Index('workshop_answer_group', ['groupId'])
@Check('workshop_answer_text', `text <> ''`)
@Check('workshop_answer_kind', `kind in ('dream', 'need')`)
@Check('workshop_answer_revision', 'revision > 0')
export class WorkshopAnswer extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') workshopId: string;
  @Column('uuid') groupId: string;
  @ManyToOne(() => WorkshopGroup, (group) => group.answers, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'group_id', referencedColumnName: 'id', foreignKeyConstraintName: 'workshop_answer_of' },
    {
      name: 'workshop_id',
      referencedColumnName: 'workshopId',
      foreignKeyConstraintName: 'workshop_answer_of',
    },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'workshop_answer_of' },
  ])
  group: Relation<WorkshopGroup>;
  @Column('text') kind: SheetKind;
  @Column('text') text: string;
  @Column('integer', { default: 1 }) revision: number;
  /** Taken away, and brought back as it was for as long as it is kept. */
  @Column('timestamptz', { nullable: true }) droppedAt: Date | null;
  @Column('uuid', { nullable: true }) categoryId: string | null;
  @ManyToOne(() => WorkshopCategory)
  @JoinColumn([
    { name: 'category_id', referencedColumnName: 'id', foreignKeyConstraintName: 'workshop_answer_alike' },
    {
      name: 'workshop_id',
      referencedColumnName: 'workshopId',
      foreignKeyConstraintName: 'workshop_answer_alike',
    },
    { name: 'kind', referencedColumnName: 'kind', foreignKeyConstraintName: 'workshop_answer_alike' },
  ])
  category: Relation<WorkshopCategory> | null;
}
