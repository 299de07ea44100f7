import type { SheetKind } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { WorkshopGroup } from './workshop-group.entity.ts';

/** A photograph of what a group wrote, written anew from its pixels; its bytes stand apart (`workshop_sheet_bytes`). */
@Entity('workshop_sheet')
@Index('workshop_sheet_same', ['groupId', 'sourceSha256'], { unique: true })
@Check('workshop_sheet_kind', `kind in ('dream', 'need')`)
export class WorkshopSheet extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') workshopId: string;
  @Column('uuid') groupId: string;
  @ManyToOne(() => WorkshopGroup, (group) => group.sheets, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'group_id', referencedColumnName: 'id', foreignKeyConstraintName: 'workshop_sheet_of' },
    {
      name: 'workshop_id',
      referencedColumnName: 'workshopId',
      foreignKeyConstraintName: 'workshop_sheet_of',
    },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'workshop_sheet_of' },
  ])
  group: Relation<WorkshopGroup>;
  @Column('text') kind: SheetKind;
  @Column('integer') width: number;
  @Column('integer') height: number;
  /** Of what was sent to us, so that the same photograph twice is one. */
  @Column('text') sourceSha256: string;
}
