import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { JointThread } from './joint-thread.entity.ts';
import { ReadWords } from './read-words.entity.ts';
import { Reader } from './reader.entity.ts';

/**
 * What comes back in the guides of one reader, at one question, in which of their guides (`read_thread_own_guides`).
 * Once it was handed in its words never change (`read_thread_stays`), so that what it became can be followed back to
 * whose words it was.
 */
@Entity('read_thread')
@Index('read_thread_reader', ['readerId'])
@Index('read_thread_of_joint', ['jointId'])
@Check('read_thread_has_cases', 'cardinality(interview_ids) > 0')
@Check('read_thread_has_name', `name <> ''`)
export class ReadThread extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') readerId: string;
  @ManyToOne(() => Reader, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'read_thread_reader_exists' })
  reader: Relation<Reader>;
  @Column('uuid') canonicalId: string;
  @Column('text') name: string;
  @Column('text', { default: '' }) text: string;
  @Column('uuid', { array: true }) interviewIds: string[];
  @OneToMany(() => ReadWords, (words) => words.thread) words: Relation<ReadWords[]>;
  @Column('uuid', { nullable: true }) jointId: string | null;
  @ManyToOne(() => JointThread, (joint) => joint.threads, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'read_thread_joint' })
  joint: Relation<JointThread> | null;
}
