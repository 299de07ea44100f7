import type { HandKind } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';

/**
 * Someone has, or had, the word. It serves the order of speaking and nothing else: when a meeting is not under way,
 * the trigger `meeting_forgets_speaking` takes these rows away.
 */
@Entity('speaking_turn')
@Index('speaking_turn_one_at_a_time', ['meetingId'], { unique: true, where: 'ended_at is null' })
@Index('speaking_turn_meeting_key', ['meetingId'])
@Check('speaking_turn_kind', `kind in ('point', 'reaction', 'process')`)
@Check('speaking_turn_order', 'ended_at >= began_at')
export class SpeakingTurn extends BaseEntity {
  @Column('uuid') meetingId: string;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'speaking_turn_meeting' })
  meeting: Relation<Meeting>;
  @Column('uuid') membershipId: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'speaking_turn_membership' })
  membership: Relation<Membership>;
  @Column('text') kind: HandKind;
  @Column('timestamptz') beganAt: Date;
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}
