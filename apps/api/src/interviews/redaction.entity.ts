import type { NameKind } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Interview } from './interview.entity.ts';

/** That something in an answer could give somebody away and was replaced: which kind and how often, never what. */
@Entity('redaction')
@Index('redaction_interview', ['interviewId'])
@Check('redaction_kind', `kind in ('respondent', 'colleague', 'titled', 'email', 'phone')`)
@Check('redaction_count', 'count > 0')
export class Redaction extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') interviewId: string;
  @ManyToOne(() => Interview, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'interview_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'redaction_interview_in_plg',
    },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'redaction_interview_in_plg' },
  ])
  interview: Relation<Interview>;
  @Column('uuid') questionId: string;
  @Column('text') kind: NameKind;
  @Column('int') count: number;
}
