import type { SheetKind } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Workshop } from './workshop.entity.ts';

/** What several answers say alike. One that was merged keeps its answers, so that taking it apart brings all back. */
@Entity('workshop_category')
@Unique('workshop_category_of_kind', ['id', 'workshopId', 'kind'])
@Index('workshop_category_workshop', ['workshopId'])
@Index('workshop_category_name', ['workshopId', 'kind', 'name'], {
  unique: true,
  where: 'merged_into_id is null',
})
@Check('workshop_category_named', `name <> ''`)
@Check('workshop_category_kind', `kind in ('dream', 'need')`)
@Check('workshop_category_not_into_itself', 'merged_into_id <> id')
export class WorkshopCategory extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') workshopId: string;
  @ManyToOne(() => Workshop, (workshop) => workshop.categories, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'workshop_id', referencedColumnName: 'id', foreignKeyConstraintName: 'workshop_category_in' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'workshop_category_in' },
  ])
  workshop: Relation<Workshop>;
  @Column('text') kind: SheetKind;
  @Column('text') name: string;
  @Column('uuid', { nullable: true }) mergedIntoId: string | null;
  @ManyToOne(() => WorkshopCategory)
  @JoinColumn([
    {
      name: 'merged_into_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'workshop_category_merged_alike',
    },
    {
      name: 'workshop_id',
      referencedColumnName: 'workshopId',
      foreignKeyConstraintName: 'workshop_category_merged_alike',
    },
    {
      name: 'kind',
      referencedColumnName: 'kind',
      foreignKeyConstraintName: 'workshop_category_merged_alike',
    },
  ])
  mergedInto: Relation<WorkshopCategory> | null;
}
