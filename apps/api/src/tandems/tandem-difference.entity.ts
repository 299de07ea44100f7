import type { DifferenceField, TandemSide } from '@leerkring/shared';
import { Check, Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { ProtocolQuestion } from '../protocols/protocol-question.entity.ts';
import { TandemTalk } from './tandem-talk.entity.ts';

/**
 * A closed answer that two people heard differently. Both values stay, sealed; as long as none was kept the database
 * lets the answer itself have none, so that it is counted nowhere.
 */
@Entity('tandem_difference')
@Unique('tandem_difference_once', ['talkId', 'questionId', 'field'])
@Check('tandem_difference_field', `field in ('scale', 'choice', 'number', 'ranking', 'cells', 'isQuote')`)
@Check('tandem_difference_kept', `kept in ('first', 'second')`)
@Check(
  'tandem_difference_resolved_with_reason',
  '(resolved_at is null) = (kept is null) and (resolved_at is null) = (reason_sealed is null)',
)
export class TandemDifference extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') talkId: string;
  @ManyToOne(() => TandemTalk, (talk) => talk.differences, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'tandem_difference_of_talk' })
  talk: Relation<TandemTalk>;
  @Column('uuid') questionId: string;
  @ManyToOne(() => ProtocolQuestion)
  @JoinColumn({ foreignKeyConstraintName: 'tandem_difference_question' })
  question: Relation<ProtocolQuestion>;
  @Column('text') field: DifferenceField;
  /** What each of the two had, as it was written. */
  @Column('bytea') valuesSealed: Buffer;
  @Column('text', { nullable: true }) kept: TandemSide | null;
  @Column('timestamptz', { nullable: true }) resolvedAt: Date | null;
  @Column('uuid', { nullable: true }) resolvedById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'tandem_difference_resolved_by' })
  resolvedBy: Relation<User> | null;
  @Column('bytea', { nullable: true }) reasonSealed: Buffer | null;
}
