import type { ThemeVoice } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { Answer } from '../interviews/answer.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Theme } from './theme.entity.ts';

/** One answer under one red thread, for it or against it. */
@Entity('theme_answer')
@Unique('theme_answer_once', ['themeId', 'answerId'])
@Index('theme_answer_answer', ['answerId'])
@Check('theme_answer_voice', `voice in ('support', 'counter')`)
export class ThemeAnswer extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') themeId: string;
  @ManyToOne(() => Theme, (theme) => theme.links, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'theme_id', referencedColumnName: 'id', foreignKeyConstraintName: 'theme_answer_theme_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'theme_answer_theme_in_plg' },
  ])
  theme: Relation<Theme>;
  @Column('uuid') answerId: string;
  @ManyToOne(() => Answer, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'theme_answer_answer_exists' })
  answer: Relation<Answer>;
  @Column('text') voice: ThemeVoice;
}
