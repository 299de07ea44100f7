import type { RetentionCategory } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';

/** That a group was told beforehand that something would be erased. */
@Entity('retention_notice')
@Index('retention_notice_plg', ['plgId', 'category'])
@Check('retention_notice_category', `category in ('names', 'words', 'sound')`)
export class RetentionNotice extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'retention_notice_plg_exists' })
  plg: Relation<Plg>;
  @Column('text') category: RetentionCategory;
  @Column('timestamptz') sentAt: Date;
}
