import type { AnswerCounts, AnswerForm, ProtocolAudience } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Programme } from '../institutions/programme.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';

/**
 * Counts over one group of conversations, as they were when they were settled. Rows are added and never changed: what
 * was once shown decides what may be shown next to it.
 */
@Entity('settled_count')
@Index('settled_count_plg', ['plgId'])
@Check('settled_count_enough', `(counts->>'of')::int >= 5`)
@Check('settled_count_audience', `audience in ('student', 'teacher')`)
export class SettledCount extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'settled_count_plg_exists' })
  plg: Relation<Plg>;
  @Column('timestamptz') settledAt: Date;
  /** The question with the way in which it is answered. */
  @Column('text') questionKey: string;
  @Column('uuid') canonicalId: string;
  @Column('jsonb') form: AnswerForm;
  /** Null is everyone; so are a programme and a version of null. */
  @Column('text', { nullable: true }) audience: ProtocolAudience | null;
  @Column('uuid', { nullable: true }) programmeId: string | null;
  @ManyToOne(() => Programme, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'settled_count_programme' })
  programme: Relation<Programme> | null;
  @Column('text', { nullable: true }) version: string | null;
  @Column('jsonb') counts: AnswerCounts;
  /** Which answers, in which revision: for judging what comes next, and for nobody's eyes. */
  @Column('jsonb') over: Record<string, string[]>;
}
