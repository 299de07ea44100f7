import { Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';

/** The secret address at which someone's calendar program reads their meetings; only its hash is kept. */
@Entity('calendar_feed')
@Unique('calendar_feed_user', ['userId'])
@Unique('calendar_feed_token', ['tokenHash'])
export class CalendarFeed extends BaseEntity {
  @Column('uuid') userId: string;
  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'calendar_feed_user_exists' })
  user: Relation<User>;
  @Column('bytea') tokenHash: Buffer;
}
