import { Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';

/**
 * An invitation to one meeting for someone who is no member. It hangs on a membership that has the role of guest alone
 * and opens nothing by itself, so that who becomes a member later keeps what they did as a guest.
 */
@Entity('guest')
@Index('guest_once', ['meetingId', 'membershipId'], { unique: true, where: 'revoked_at is null' })
@Index('guest_membership', ['membershipId'])
@Unique('guest_token', ['tokenHash'])
export class Guest extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') meetingId: string;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'meeting_id', referencedColumnName: 'id', foreignKeyConstraintName: 'guest_meeting' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'guest_meeting' },
  ])
  meeting: Relation<Meeting>;
  @Column('uuid') membershipId: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'guest_membership_exists' })
  membership: Relation<Membership>;
  /** In the guest's own words, once they came in. */
  @Column('text') name: string;
  @Column('text') programme: string;
  @Column('bytea') tokenHash: Buffer;
  @Column('uuid', { nullable: true }) invitedById: string | null;
  @Column('boolean', { default: false }) takesPart: boolean;
  @Column('timestamptz', { nullable: true }) enteredAt: Date | null;
  @Column('timestamptz', { nullable: true }) revokedAt: Date | null;
}
