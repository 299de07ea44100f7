import type { FileSize } from '@leerkring/shared';
import { Check, Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { WorkshopSheet } from './workshop-sheet.entity.ts';

/** The bytes of a photograph in one size. */
@Entity('workshop_sheet_bytes')
@Unique('workshop_sheet_bytes_once', ['sheetId', 'size'])
@Check(
  'workshop_sheet_bytes_size',
  `size in ('small', 'large') and octet_length(bytes) between 1 and 15728640`,
)
export class WorkshopSheetBytes extends BaseEntity {
  @Column('uuid') sheetId: string;
  @ManyToOne(() => WorkshopSheet, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'workshop_sheet_bytes_of' })
  sheet: Relation<WorkshopSheet>;
  @Column('text') size: FileSize;
  @Column('bytea', { select: false }) bytes: Buffer;
}
