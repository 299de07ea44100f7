import { missedKinds, type MissedKind } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';

/** Someone has seen one thing that they missed. Nobody else is shown it. */
@Entity('acknowledgement')
@Unique('acknowledgement_once', ['membershipId', 'meetingId', 'kind', 'subjectId'])
@Index('acknowledgement_of_meeting', ['meetingId'])
@Check('acknowledgement_kind', `kind in (${missedKinds.map((it) => `'${it}'`).join(', ')})`)
export class Acknowledgement extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') meetingId: string;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'meeting_id', referencedColumnName: 'id', foreignKeyConstraintName: 'acknowledgement_meeting' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'acknowledgement_meeting' },
  ])
  meeting: Relation<Meeting>;
  @Column('uuid') membershipId: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'acknowledgement_membership' })
  membership: Relation<Membership>;
  @Column('text') kind: MissedKind;
  @Column('uuid') subjectId: string;
  /** What was added to it since, is news again: more conversations, for instance. */
  @Column('timestamptz') seenAt: Date;
}
