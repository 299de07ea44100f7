import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { FormatRun } from './format-run.entity.ts';
import { VoteOption } from './vote-option.entity.ts';

/** The dots that someone gave to something, or the fingers they held up. Others only ever see the totals. */
@Entity('format_vote')
@Index('format_vote_dots_once', ['runId', 'stepIndex', 'membershipId', 'optionId'], {
  unique: true,
  where: 'option_id is not null',
})
@Index('format_vote_fist_once', ['runId', 'stepIndex', 'membershipId'], {
  unique: true,
  where: 'option_id is null',
})
@Check('format_vote_value', 'value between 0 and 20')
export class FormatVote extends BaseEntity {
  @Column('uuid') runId: string;
  @ManyToOne(() => FormatRun, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'format_vote_run' })
  run: Relation<FormatRun>;
  @Column('smallint') stepIndex: number;
  @Column('uuid') membershipId: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'format_vote_membership' })
  membership: Relation<Membership>;
  @Column('uuid', { nullable: true }) optionId: string | null;
  @ManyToOne(() => VoteOption, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'format_vote_option' })
  option: Relation<VoteOption> | null;
  @Column('smallint') value: number;
}
