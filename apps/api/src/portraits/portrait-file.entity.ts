import type { FileKind, FileState } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Portrait } from './portrait.entity.ts';

/**
 * A picture or a document of a portrait; its bytes stand apart (`portrait_file_bytes`). One that was taken away stays
 * for as long as what the group or everyone reads still shows it, and is gone after that.
 */
@Entity('portrait_file')
@Unique('portrait_file_place', ['portraitId', 'position'], { deferrable: 'INITIALLY DEFERRED' })
@Index('portrait_file_same', ['portraitId', 'sourceSha256'], { unique: true, where: 'removed_at is null' })
@Check('portrait_file_most', 'position between 0 and 11')
@Check('portrait_file_removed', '(position is null) = (removed_at is not null)')
@Check('portrait_file_shared_ready', `not is_shared or state = 'ready'`)
@Check('portrait_file_kind', `kind in ('picture', 'document') and (kind = 'picture') = (width is not null)`)
@Check('portrait_file_state', `state in ('checking', 'ready', 'refused')`)
export class PortraitFile extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') portraitId: string;
  @ManyToOne(() => Portrait, (portrait) => portrait.files, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'portrait_id', referencedColumnName: 'id', foreignKeyConstraintName: 'portrait_file_portrait' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'portrait_file_portrait' },
  ])
  portrait: Relation<Portrait>;
  @Column('text') kind: FileKind;
  @Column('text') name: string;
  @Column('text', { default: '' }) alt: string;
  @Column('text', { default: '' }) caption: string;
  @Column('integer', { nullable: true }) width: number | null;
  @Column('integer', { nullable: true }) height: number | null;
  /** Of what is sent to who opens it. */
  @Column('integer') size: number;
  @Column('text') sha256: string;
  /** Of what was sent to us, so that the same file twice is one. */
  @Column('text') sourceSha256: string;
  @Column('text') state: FileState;
  /** The version that the group reads shows it. */
  @Column('boolean', { default: false }) isShared: boolean;
  /** Null for what was taken away. */
  @Column('smallint', { nullable: true }) position: number | null;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
  @Column('uuid', { nullable: true }) addedById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'portrait_file_added_by' })
  addedBy: Relation<User> | null;
}
