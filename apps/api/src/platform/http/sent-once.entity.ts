import { Column, Entity, Index, Unique } from 'typeorm';
import { BaseEntity } from '../db/base.entity.ts';

/** Something that a page made under a number of its own, for as long as it may ask for it again. See `SentOnce`. */
@Entity('sent_once')
@Unique('sent_once_key', ['key'])
@Index('sent_once_created_at', ['createdAt'])
export class SentOnceRow extends BaseEntity {
  /** SHA-256 of who sent what under which number. */
  @Column('bytea') key: Buffer;
  /** What was answered, readable for whoever knows that number alone; null until it is done. */
  @Column('bytea', { nullable: true }) answer: Buffer | null;
}
