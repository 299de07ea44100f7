import type { PortraitFieldId, PortraitValueDto } from '@leerkring/shared';
import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Portrait } from './portrait.entity.ts';

export type PortraitValues = Partial<Record<PortraitFieldId, PortraitValueDto>>;

/** A portrait as it stood when it was published. Never changes; writing on makes the next one. */
@Entity('portrait_version')
@Index('portrait_version_number', ['portraitId', 'number'], { unique: true })
export class PortraitVersion extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') portraitId: string;
  @ManyToOne(() => Portrait, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'portrait_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'portrait_version_portrait',
    },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'portrait_version_portrait' },
  ])
  portrait: Relation<Portrait>;
  @Column('integer') number: number;
  @Column('smallint') templateVersion: number;
  @Column('jsonb') values: PortraitValues;
  /** The hours norm it was judged by. */
  @Column('text', { nullable: true }) normId: string | null;
  @Column('uuid', { nullable: true }) publishedById: string | null;
}
