import type { PortraitFieldId, PortraitValueDto } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Portrait } from './portrait.entity.ts';

/** One answer of a portrait. Its revision rises by one with every save, so that nobody overwrites what they did not see. */
@Entity('portrait_field')
@Index('portrait_field_once', ['portraitId', 'fieldId'], { unique: true })
@Check('portrait_field_revision', 'revision > 0')
export class PortraitFieldRow extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') portraitId: string;
  @ManyToOne(() => Portrait, (portrait) => portrait.fields, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'portrait_id', referencedColumnName: 'id', foreignKeyConstraintName: 'portrait_field_portrait' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'portrait_field_portrait' },
  ])
  portrait: Relation<Portrait>;
  @Column('text') fieldId: PortraitFieldId;
  @Column('jsonb') value: PortraitValueDto;
  @Column('integer') revision: number;
  @Column('uuid', { nullable: true }) savedById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'portrait_field_saved_by' })
  savedBy: Relation<User> | null;
  @Column('timestamptz') savedAt: Date;
}
