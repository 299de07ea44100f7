import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Guest } from './guest.entity.ts';

/** A code that was mailed to a guest. Its hash is mixed with the secret of the link, so this table opens nothing. */
@Entity('guest_code')
@Index('guest_code_guest', ['guestId', 'createdAt'])
@Check('guest_code_tries', 'tries between 0 and 5')
export class GuestCode extends BaseEntity {
  @Column('uuid') guestId: string;
  @ManyToOne(() => Guest, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'guest_code_of_guest' })
  guest: Relation<Guest>;
  @Column('bytea') codeHash: Buffer;
  @Column('timestamptz') expiresAt: Date;
  /** Wrong tries so far. */
  @Column('smallint', { default: 0 }) tries: number;
  @Column('timestamptz', { nullable: true }) usedAt: Date | null;
}
