import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Answer } from '../interviews/answer.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { ReadThread } from './read-thread.entity.ts';

/**
 * Words of an answer that show a thread of one reader, anchored as coded words are. It is no quote yet: those are seen by
 * the whole group, and this by nobody else until the first stage is over. It goes when its words go
 * (`read_words_follow_answer`).
 */
@Entity('read_words')
@Index('read_words_of_thread', ['threadId'])
@Index('read_words_of_answer', ['answerId'])
@Check('read_words_range', 'start_at >= 0 and end_at > start_at')
export class ReadWords extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') threadId: string;
  @ManyToOne(() => ReadThread, (thread) => thread.words, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'read_words_thread' })
  thread: Relation<ReadThread>;
  @Column('uuid') answerId: string;
  @ManyToOne(() => Answer, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'read_words_answer' })
  answer: Relation<Answer>;
  @Column('int') startAt: number;
  @Column('int') endAt: number;
  /** Which version of the answer it was. */
  @Column('text') answerPrint: string;
  /** The words with what stands around them, under the key of the conversation. */
  @Column('bytea') contextSealed: Buffer;
}
