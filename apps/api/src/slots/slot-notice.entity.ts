import type { InviteAnswer } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Slot } from './slot.entity.ts';

/** What one person's calendar was last told of one slot. */
@Entity('slot_notice')
@Unique('slot_notice_once', ['slotId', 'userId'])
@Index('slot_notice_user', ['userId'])
@Check('slot_notice_method', `method in ('REQUEST', 'CANCEL')`)
@Check('slot_notice_answer', `answer in ('accepted', 'tentative', 'declined')`)
@Check('slot_notice_answer_when', '(answer is null) = (replied_at is null)')
@Check('slot_notice_sequence', 'sequence >= 0 and raised >= 0')
export class SlotNotice extends BaseEntity {
  @Column('uuid') slotId: string;
  @ManyToOne(() => Slot, (slot) => slot.notices, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'slot_notice_slot' })
  slot: Relation<Slot>;
  @Column('uuid') userId: string;
  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'slot_notice_user_exists' })
  user: Relation<User>;
  @Column('text') method: 'REQUEST' | 'CANCEL';
  /** The slot's own sequence that was told. */
  @Column('integer') sequence: number;
  /** How often this person alone was taken off the list or put back. */
  @Column('integer', { default: 0 }) raised: number;
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz') endsAt: Date;
  /** What this person's calendar answered to the letter it had last, and when it wrote that. */
  @Column('text', { nullable: true }) answer: InviteAnswer | null;
  @Column('timestamptz', { nullable: true }) repliedAt: Date | null;
}
