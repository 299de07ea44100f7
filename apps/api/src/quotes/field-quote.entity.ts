import type { SpeakerType } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Theme } from '../analysis/theme.entity.ts';
import { FieldAnswer } from '../field-cases/field-answer.entity.ts';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';

/**
 * Words of a group at a team in the field that a text may show by its id. Literal ones need the permission that is on
 * file with the conversation (`field_quote_is_allowed`) and go with it; what is told in other words does not.
 */
@Entity('field_quote')
@Index('field_quote_plg', ['plgId'])
@Index('field_quote_answer', ['answerId'])
@Check('field_quote_speaker', `speaker in ('student', 'teacher', 'team_leader', 'director')`)
@Check('field_quote_checked_by_another', 'checked_by_id <> made_by_id')
@Check('field_quote_words_until_withdrawn', '(words is null) = (withdrawn_at is not null)')
export class FieldQuote extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'field_quote_plg_exists' })
  plg: Relation<Plg>;
  @Column('uuid', { nullable: true }) answerId: string | null;
  @ManyToOne(() => FieldAnswer, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'field_quote_answer_exists' })
  answer: Relation<FieldAnswer> | null;
  @Column('uuid', { nullable: true }) themeId: string | null;
  @ManyToOne(() => Theme, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'field_quote_theme_exists' })
  theme: Relation<Theme> | null;
  @Column('text') code: string;
  @Column('text') speaker: SpeakerType;
  @Column('boolean') isParaphrased: boolean;
  @Column('text', { nullable: true }) words: string | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('uuid', { nullable: true }) madeById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'field_quote_made_by' })
  madeBy: Relation<User> | null;
  /** Somebody else looked whether its speaker could be known by it. */
  @Column('timestamptz', { nullable: true }) checkedAt: Date | null;
  @Column('uuid', { nullable: true }) checkedById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'field_quote_checked_by' })
  checkedBy: Relation<User> | null;
}
