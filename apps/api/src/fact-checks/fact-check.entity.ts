import type { FactCheckState, FactVerdict } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { Programme } from '../institutions/programme.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { Section } from '../reports/section.entity.ts';

/**
 * A passage of the report draft, laid before the programme that it is about. The host says whether it is right, the
 * authors answer, and nobody can stop anything by it: what was not answered in time counts as no objection.
 */
@Entity('fact_check')
@Index('fact_check_plg', ['plgId'])
@Index('fact_check_once', ['plgId', 'programmeId', 'textHash'], {
  unique: true,
  where: 'taken_back_at is null',
})
@Check('fact_check_verdict', `verdict in ('holds', 'differs')`)
@Check('fact_check_answered_whole', '(verdict is null) = (answered_at is null)')
@Check('fact_check_differs_says_why', `verdict is distinct from 'differs' or because <> ''`)
@Check('fact_check_in_time', 'answered_at is null or answered_at <= due_at')
@Check('fact_check_reply_to_answer', `reply = '' or verdict is not null`)
@Check('fact_check_taken_back_unanswered', 'taken_back_at is null or answered_at is null')
export class FactCheck extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'fact_check_plg_exists' })
  plg: Relation<Plg>;
  @Column('uuid') programmeId: string;
  @ManyToOne(() => Programme, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'fact_check_programme' })
  programme: Relation<Programme>;
  @Column('uuid', { nullable: true }) sectionId: string | null;
  @ManyToOne(() => Section, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'fact_check_section' })
  section: Relation<Section> | null;
  /** As it stood when it was laid before the host: whatever the authors write since, this is what was judged. */
  @Column('text') text: string;
  @Column('text') textHash: string;
  @Column('timestamptz') dueAt: Date;
  @Column('uuid', { nullable: true }) askedById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'fact_check_asked_by' })
  askedBy: Relation<User> | null;
  @Column('text', { nullable: true }) verdict: FactVerdict | null;
  @Column('text', { default: '' }) because: string;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('uuid', { nullable: true }) answeredById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'fact_check_answered_by' })
  answeredBy: Relation<User> | null;
  @Column('text', { default: '' }) reply: string;
  @Column('uuid', { nullable: true }) repliedById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'fact_check_replied_by' })
  repliedBy: Relation<User> | null;
  @Column('timestamptz', { nullable: true }) takenBackAt: Date | null;

  stateAt(now: Date): FactCheckState {
    if (this.takenBackAt) return 'taken_back';
    if (this.verdict) return 'answered';
    return this.dueAt < now ? 'silent' : 'open';
  }
}
