import { Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { Interview } from '../interviews/interview.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';

/** The code with which somebody opens the page of their own conversation; only what it comes to is kept. */
@Entity({ name: 'respondent_pass', schema: 'respondents' })
@Unique('respondent_pass_one_per_interview', ['interviewId'])
@Unique('respondent_pass_code', ['codeHash'])
export class RespondentPass extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') interviewId: string;
  @ManyToOne(() => Interview, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'interview_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'respondent_pass_interview_in_plg',
    },
    {
      name: 'plg_id',
      referencedColumnName: 'plgId',
      foreignKeyConstraintName: 'respondent_pass_interview_in_plg',
    },
  ])
  interview: Relation<Interview>;
  @Column('bytea') codeHash: Buffer;
}
