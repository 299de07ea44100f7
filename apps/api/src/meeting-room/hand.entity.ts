import type { HandKind } from '@leerkring/shared';
import { Check, Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';

/** Someone wants to say something. Gone when they said it, and with the end of the meeting. */
@Entity('hand')
@Unique('hand_once', ['meetingId', 'membershipId'])
@Check('hand_kind', `kind in ('point', 'reaction', 'process')`)
export class Hand extends BaseEntity {
  @Column('uuid') meetingId: string;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'hand_meeting' })
  meeting: Relation<Meeting>;
  @Column('uuid') membershipId: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'hand_membership' })
  membership: Relation<Membership>;
  @Column('text') kind: HandKind;
  @Column('timestamptz') raisedAt: Date;
}
