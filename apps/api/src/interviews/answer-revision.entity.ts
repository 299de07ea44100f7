import {
  Column,
  CreateDateColumn,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  type Relation,
} from 'typeorm';
import { Interview } from './interview.entity.ts';

/**
 * The keys that have arrived, without their words: what a newer revision replaced is not kept. The primary key is what
 * makes an upload that comes twice count once.
 */
@Entity('answer_revision')
@Index('answer_revision_interview', ['interviewId'])
export class AnswerRevision {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') plgId: string;
  @CreateDateColumn({ type: 'timestamptz' }) createdAt: Date;
  @Column('uuid') interviewId: string;
  @ManyToOne(() => Interview, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'answer_revision_of_interview' })
  interview: Relation<Interview>;
  @Column('uuid') questionId: string;
  @Column('int') revision: number;
}
