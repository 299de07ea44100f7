import { Column, Entity, Index } from 'typeorm';
import { BaseEntity } from '../db/base.entity.ts';

/** A signed-in browser. The cookie holds the secret, this row only its hash. */
@Entity('session')
@Index('session_token', ['tokenHash'], { unique: true })
export class Session extends BaseEntity {
  @Column('bytea') tokenHash: Buffer;
  @Index('session_of_user')
  @Column('uuid')
  userId: string;
  /** Opened with a mailed code: for this invitation and nothing else of the person. */
  @Index('session_of_guest', { where: 'guest_id is not null' })
  @Column('uuid', { nullable: true })
  guestId: string | null;
  @Column('timestamptz') lastSeenAt: Date;
  @Column('timestamptz') expiresAt: Date;
}
