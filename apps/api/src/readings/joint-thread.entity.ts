import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, type Relation } from 'typeorm';
import { Theme } from '../analysis/theme.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { ReadThread } from './read-thread.entity.ts';
import { ReadingRound } from './reading-round.entity.ts';

/**
 * What the readers together made of threads that each of them wrote alone, at one question. One that lost its threads
 * stays without being shown, so that a step back gives it its threads again.
 */
@Entity('joint_thread')
@Index('joint_thread_round', ['roundId'])
@Check('joint_thread_has_name', `name <> ''`)
export class JointThread extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') roundId: string;
  @ManyToOne(() => ReadingRound, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'joint_thread_round_exists' })
  round: Relation<ReadingRound>;
  @Column('uuid') canonicalId: string;
  @Column('text') name: string;
  @Column('text', { default: '' }) text: string;
  @OneToMany(() => ReadThread, (thread) => thread.joint) threads: Relation<ReadThread[]>;
  /** The red thread that it became, with which the report goes on. */
  @Column('uuid', { nullable: true }) themeId: string | null;
  @ManyToOne(() => Theme, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'joint_thread_theme' })
  theme: Relation<Theme> | null;
}
