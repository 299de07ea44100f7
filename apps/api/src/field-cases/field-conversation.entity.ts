import type { CaseGroup } from '@leerkring/shared';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  Unique,
  type Relation,
} from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { FieldAnswer } from './field-answer.entity.ts';
import { FieldCase } from './field-case.entity.ts';

/** That one group of a team was spoken with and agreed to what is written down, or why it was not. */
@Entity('field_conversation')
@Unique('field_conversation_in_plg', ['id', 'plgId'])
@Index('field_conversation_once', ['caseId', 'groupKind'], { unique: true })
@Check('field_conversation_group', `group_kind in ('team', 'students', 'management')`)
@Check(
  'field_conversation_held_or_reason',
  `(held_on is null) = (reason <> '') and (held_on is null) = (people is null)`,
)
@Check('field_conversation_agreed', '(held_on is null) = (agreed_at is null)')
@Check('field_conversation_quoting_of_held', 'quoting_agreed_at is null or held_on is not null')
@Check('field_conversation_people', 'people between 1 and 200')
export class FieldConversation extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') caseId: string;
  @ManyToOne(() => FieldCase, (it) => it.conversations, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'case_id', referencedColumnName: 'id', foreignKeyConstraintName: 'field_conversation_of' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'field_conversation_of' },
  ])
  case: Relation<FieldCase>;
  @Column('text') groupKind: CaseGroup;
  @Column('date', { nullable: true }) heldOn: string | null;
  @Column('smallint', { nullable: true }) people: number | null;
  @Column('timestamptz', { nullable: true }) agreedAt: Date | null;
  /** When they agreed to be quoted as they said it; a yes of its own. */
  @Column('timestamptz', { nullable: true }) quotingAgreedAt: Date | null;
  @Column('text', { default: '' }) reason: string;
  @OneToMany(() => FieldAnswer, (answer) => answer.conversation) answers: Relation<FieldAnswer[]>;
}
