import type { InviteAnswer } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';

/** One person and one meeting: what this person's calendar was last told, and what the person answered. */
@Entity('invite')
@Unique('invite_once', ['meetingId', 'userId'])
@Index('invite_user', ['userId'])
@Check('invite_method', `method in ('REQUEST', 'CANCEL')`)
@Check('invite_answer', `answer in ('accepted', 'tentative', 'declined')`)
@Check('invite_answer_dated', '(answer is null) = (answered_at is null)')
@Check('invite_sequence', 'sequence >= 0 and raised >= 0')
export class Invite extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') meetingId: string;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'meeting_id', referencedColumnName: 'id', foreignKeyConstraintName: 'invite_meeting_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'invite_meeting_in_plg' },
  ])
  meeting: Relation<Meeting>;
  @Column('uuid') userId: string;
  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'invite_user_exists' })
  user: Relation<User>;
  /** Null for someone who answered before anything was sent. */
  @Column('text', { nullable: true }) method: 'REQUEST' | 'CANCEL' | null;
  /** The meeting's own sequence that was told. */
  @Column('integer') sequence: number;
  /** How often this person alone was taken off the list or put back: calendars must see that as newer too. */
  @Column('integer', { default: 0 }) raised: number;
  /** Told to someone who was invited into the group and has not come in: when it is, and nothing else. */
  @Column('boolean', { default: false }) isDateOnly: boolean;
  /** The moment that was told; an answer holds for that moment. */
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz') endsAt: Date;
  @Column('text', { nullable: true }) answer: InviteAnswer | null;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  /** DTSTAMP of the newest reply from a calendar program. */
  @Column('timestamptz', { nullable: true }) replyStamp: Date | null;

  /** SEQUENCE as this person's calendar knows it. */
  get toldSequence(): number {
    return this.sequence + this.raised;
  }
}
