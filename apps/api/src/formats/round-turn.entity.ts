import type { TurnState } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { FormatRun } from './format-run.entity.ts';

/** Someone's one turn in a round; gone when the round is, of which only the numbers stay. */
@Entity('round_turn')
@Unique('round_turn_once', ['runId', 'stepIndex', 'membershipId'])
@Index('round_turn_one_speaks', ['runId'], { unique: true, where: `state = 'speaking'` })
@Check('round_turn_state', `state in ('waiting', 'speaking', 'passed', 'done', 'skipped')`)
export class RoundTurn extends BaseEntity {
  @Column('uuid') runId: string;
  @ManyToOne(() => FormatRun, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'round_turn_run' })
  run: Relation<FormatRun>;
  @Column('smallint') stepIndex: number;
  @Column('uuid') membershipId: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'round_turn_membership' })
  membership: Relation<Membership>;
  @Column('smallint') position: number;
  @Column('text', { default: 'waiting' }) state: TurnState;
  @Column('boolean', { default: false }) hasPassed: boolean;
}
