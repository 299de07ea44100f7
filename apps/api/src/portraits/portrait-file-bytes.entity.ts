import type { FileSize } from '@leerkring/shared';
import { Check, Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { PortraitFile } from './portrait-file.entity.ts';

/** The bytes of a file in one size, in the database with everything else: saved, copied and lost with it as one. */
@Entity('portrait_file_bytes')
@Unique('portrait_file_bytes_once', ['fileId', 'size'])
@Check(
  'portrait_file_bytes_size',
  `size in ('small', 'large') and octet_length(bytes) between 1 and 15728640`,
)
export class PortraitFileBytes extends BaseEntity {
  @Column('uuid') fileId: string;
  @ManyToOne(() => PortraitFile, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'portrait_file_bytes_of' })
  file: Relation<PortraitFile>;
  @Column('text') size: FileSize;
  @Column('bytea', { select: false }) bytes: Buffer;
}
