import { Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Suggestion } from './suggestion.entity.ts';

/** Someone who would like this wording too. */
@Entity('suggestion_support')
@Unique('suggestion_support_once', ['suggestionId', 'userId'])
export class SuggestionSupport extends BaseEntity {
  @Column('uuid') suggestionId: string;
  @ManyToOne(() => Suggestion, (suggestion) => suggestion.supports, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'suggestion_support_of' })
  suggestion: Relation<Suggestion>;
  @Column('uuid') userId: string;
  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'suggestion_support_user' })
  user: Relation<User>;
}
