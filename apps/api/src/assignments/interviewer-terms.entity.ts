import type { HalfDay, VisitAudience } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';

/** What someone can do as an interviewer; without one: a full week, every audience, whenever. */
@Entity('interviewer_terms')
@Index('interviewer_terms_once', ['membershipId'], { unique: true })
@Check('interviewer_terms_tenths', 'tenths between 1 and 10')
@Check('interviewer_terms_audiences', 'cardinality(audiences) > 0')
export class InterviewerTerms extends BaseEntity {
  @Column('uuid') membershipId: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'interviewer_terms_membership' })
  membership: Relation<Membership>;
  @Column('smallint', { default: 10 }) tenths: number;
  @Column('text', { array: true, default: '{student,teacher}' }) audiences: VisitAudience[];
  @Column('text', { array: true, default: '{}' }) halfDays: HalfDay[];
  @Column('text', { array: true, default: '{}' }) skills: string[];
}
