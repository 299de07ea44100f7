import { Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { Interview } from '../interviews/interview.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Reader } from './reader.entity.ts';

/** One conversation that one reader reads; the database refuses one of a visit they led alone (`reading_guide_not_own`). */
@Entity('reading_guide')
@Unique('reading_guide_once', ['roundId', 'interviewId'])
@Index('reading_guide_of_reader', ['readerId'])
export class ReadingGuide extends BaseEntity {
  @Column('uuid') roundId: string;
  @Column('uuid') readerId: string;
  @ManyToOne(() => Reader, (reader) => reader.guides, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'reading_guide_reader' })
  reader: Relation<Reader>;
  @Column('uuid') interviewId: string;
  @ManyToOne(() => Interview, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'reading_guide_interview' })
  interview: Relation<Interview>;
  /** How many of the readers could have read it. */
  @Column('smallint') mayRead: number;
  /** The coordinator said that this reader reads it. */
  @Column('boolean', { default: false }) isPinned: boolean;
}
