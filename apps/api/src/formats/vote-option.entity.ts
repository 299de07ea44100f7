import { Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { FormatRun } from './format-run.entity.ts';

/** Something to give dots to. */
@Entity('vote_option')
@Unique('vote_option_position', ['runId', 'stepIndex', 'position'])
export class VoteOption extends BaseEntity {
  @Column('uuid') runId: string;
  @ManyToOne(() => FormatRun, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'vote_option_run' })
  run: Relation<FormatRun>;
  @Column('smallint') stepIndex: number;
  @Column('smallint') position: number;
  @Column('text') text: string;
}
