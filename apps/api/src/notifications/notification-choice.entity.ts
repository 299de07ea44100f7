import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';

/** What someone wants in their mailbox; without a row an overview on Monday morning, and reminders. */
@Entity('notification_choice')
@Index('notification_choice_user', ['userId'], { unique: true })
@Check('notification_choice_weekdays', `digest_days <@ '{1,2,3,4,5}'`)
export class NotificationChoice extends BaseEntity {
  @Column('uuid') userId: string;
  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'notification_choice_user_exists' })
  user: Relation<User>;
  @Column('boolean', { default: true }) wantsDigest: boolean;
  /** Monday is 1, Friday is 5. */
  @Column('smallint', { array: true, default: '{1}' }) digestDays: number[];
  @Column('boolean', { default: true }) wantsReminders: boolean;
}
