import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { FieldConversation } from './field-conversation.entity.ts';

/** What a group said together to one question, without names; or why there is no answer. */
@Entity('field_answer')
@Index('field_answer_once', ['conversationId', 'questionId'], { unique: true })
@Check('field_answer_said_or_reason', `(text = '') <> (skip_reason = '')`)
@Check('field_answer_revision', 'revision > 0')
export class FieldAnswer extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') conversationId: string;
  @ManyToOne(() => FieldConversation, (it) => it.answers, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'conversation_id', referencedColumnName: 'id', foreignKeyConstraintName: 'field_answer_of' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'field_answer_of' },
  ])
  conversation: Relation<FieldConversation>;
  @Column('uuid') questionId: string;
  @Column('text', { default: '' }) text: string;
  @Column('text', { default: '' }) skipReason: string;
  @Column('integer', { default: 1 }) revision: number;
}
