import type { ReadingStepKind } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { JointThread } from './joint-thread.entity.ts';
import { ReadingRound } from './reading-round.entity.ts';

/** Where a thread of one reader stood before a step and after it; null is on its own. */
export interface ThreadMove {
  threadId: string;
  from: string | null;
  to: string | null;
}

/** One step from the threads of each to those of all, with everything that is needed to undo it. */
@Entity('reading_step')
@Index('reading_step_round', ['roundId'])
@Check('reading_step_kind', `kind in ('join', 'part', 'rename', 'carry')`)
export class ReadingStep extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') roundId: string;
  @ManyToOne(() => ReadingRound, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'reading_step_of_round' })
  round: Relation<ReadingRound>;
  @Column('uuid') jointId: string;
  @ManyToOne(() => JointThread, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'reading_step_joint' })
  joint: Relation<JointThread>;
  @Column('text') kind: ReadingStepKind;
  @Column('text') jointName: string;
  @Column('jsonb') moves: ThreadMove[];
  @Column('uuid', { nullable: true }) byId: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'reading_step_by' })
  by: Relation<User> | null;
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
}
