import type { Locale } from '@leerkring/shared';
import { Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Portrait } from '../portraits/portrait.entity.ts';

/** A reader without an account who wants to hear of new versions of a portrait; counts once they opened our letter. */
@Entity('edition_follower')
@Unique('edition_follower_once', ['portraitId', 'email'])
@Index('edition_follower_unconfirmed', ['createdAt'], { where: 'confirmed_at is null' })
export class EditionFollower extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') portraitId: string;
  @ManyToOne(() => Portrait, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'portrait_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'edition_follower_portrait',
    },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'edition_follower_portrait' },
  ])
  portrait: Relation<Portrait>;
  @Column('text') email: string;
  @Column('text') locale: Locale;
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null;
  /** When they heard that there is nothing to read any more; null again with the next version. */
  @Column('timestamptz', { nullable: true }) toldGoneAt: Date | null;
}
