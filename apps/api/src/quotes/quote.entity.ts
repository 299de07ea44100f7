import type { ProtocolAudience } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Answer } from '../interviews/answer.entity.ts';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';

/**
 * A stretch of an answer that a text may show by its id. The words are kept here and nowhere else; when the
 * conversation or the answer is withdrawn the database takes them out (`quote_follows_…`), and what remains is a code
 * that says that something stood here.
 */
@Entity('quote')
@Index('quote_plg', ['plgId'])
@Index('quote_answer', ['answerId'])
@Check('quote_range', 'start_at >= 0 and end_at > start_at')
@Check('quote_checked_by_another', 'checked_by_id <> made_by_id')
@Check('quote_words_until_withdrawn', '(words_sealed is null) = (withdrawn_at is not null)')
export class Quote extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'quote_plg_exists' })
  plg: Relation<Plg>;
  @Column('uuid', { nullable: true }) answerId: string | null;
  @ManyToOne(() => Answer, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'quote_answer_exists' })
  answer: Relation<Answer> | null;
  @Column('text') code: string;
  @Column('text') audience: ProtocolAudience;
  @Column('int') startAt: number;
  @Column('int') endAt: number;
  /** Told by who writes, of what stands there; it follows no permission to be quoted, and every withdrawal. */
  @Column('boolean', { default: false }) isParaphrased: boolean;
  /** Under the key of the conversation; `QuotesService` opens them. */
  @Column('bytea', { nullable: true }) wordsSealed: Buffer | null;
  words: string | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('uuid', { nullable: true }) madeById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'quote_made_by' })
  madeBy: Relation<User> | null;
  /** Somebody else looked whether its speaker could be known by it. */
  @Column('timestamptz', { nullable: true }) checkedAt: Date | null;
  @Column('uuid', { nullable: true }) checkedById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'quote_checked_by' })
  checkedBy: Relation<User> | null;
}
