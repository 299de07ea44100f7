import type { ThemeVoice } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { Theme } from '../analysis/theme.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Coding } from './coding.entity.ts';

/** Coded words under a red thread, for it or against it. */
@Entity('theme_coding')
@Unique('theme_coding_once', ['themeId', 'codingId'])
@Index('theme_coding_coding', ['codingId'])
@Check('theme_coding_voice', `voice in ('support', 'counter')`)
export class ThemeCoding extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') themeId: string;
  @ManyToOne(() => Theme, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'theme_id', referencedColumnName: 'id', foreignKeyConstraintName: 'theme_coding_theme_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'theme_coding_theme_in_plg' },
  ])
  theme: Relation<Theme>;
  @Column('uuid') codingId: string;
  @ManyToOne(() => Coding, (coding) => coding.threads, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'coding_id', referencedColumnName: 'id', foreignKeyConstraintName: 'theme_coding_coding_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'theme_coding_coding_in_plg' },
  ])
  coding: Relation<Coding>;
  @Column('text') voice: ThemeVoice;
}
