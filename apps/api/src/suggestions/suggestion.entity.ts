import type { SuggestionState } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import type { TextAnchor } from '../platform/living-text/text-anchor.ts';
import { Section } from '../reports/section.entity.ts';
import { SuggestionSupport } from './suggestion-support.entity.ts';

/** Other words for words in a chapter, with the reason. It stands beside the text until someone takes it over. */
@Entity('suggestion')
@Index('suggestion_plg', ['plgId'])
@Index('suggestion_section', ['sectionId'])
@Check('suggestion_state', `state in ('open', 'accepted', 'declined', 'withdrawn', 'superseded')`)
@Check('suggestion_settled_whole', `(state = 'open') = (settled_at is null)`)
@Check('suggestion_accepted_is_written', `(state = 'accepted') = (seq is not null)`)
@Check('suggestion_superseded_by_one', `(state = 'superseded') = (winner_id is not null)`)
@Check('suggestion_declined_says_why', `state <> 'declined' or because <> ''`)
@Check('suggestion_changes_something', 'text <> was')
@Check('suggestion_from_someone', `from_name <> '' and (from_at is null or from_name is not null)`)
@Check('suggestion_has_reason', `reason <> ''`)
export class Suggestion extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') sectionId: string;
  @ManyToOne(() => Section, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'section_id', referencedColumnName: 'id', foreignKeyConstraintName: 'suggestion_section_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'suggestion_section_in_plg' },
  ])
  section: Relation<Section>;
  @Column('uuid', { nullable: true }) authorId: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'suggestion_author' })
  author: Relation<User> | null;
  /** The name in a document that came back from a word processor, and the day it gives; the author brought it. */
  @Column('text', { nullable: true }) fromName: string | null;
  @Column('timestamptz', { nullable: true }) fromAt: Date | null;
  @Column('jsonb') anchor: TextAnchor;
  /** What stood there, and what is to stand there. Neither ever changes. */
  @Column('text') was: string;
  @Column('text') text: string;
  @Column('text') reason: string;
  @Column('text', { default: 'open' }) state: SuggestionState;
  @Column('timestamptz', { nullable: true }) settledAt: Date | null;
  @Column('uuid', { nullable: true }) settledById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'suggestion_settled_by' })
  settledBy: Relation<User> | null;
  @Column('text', { default: '' }) because: string;
  /** What was written, when it was taken over in other words. */
  @Column('text', { nullable: true }) written: string | null;
  /** The edit in the log of the chapter's text that took it over. */
  @Column('integer', { nullable: true }) seq: number | null;
  @Column('uuid', { nullable: true }) winnerId: string | null;
  @ManyToOne(() => Suggestion, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'suggestion_winner' })
  winner: Relation<Suggestion> | null;
  @OneToMany(() => SuggestionSupport, (support) => support.suggestion) supports: Relation<
    SuggestionSupport[]
  >;
}
