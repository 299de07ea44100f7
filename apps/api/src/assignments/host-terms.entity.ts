import type { HalfDay } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Programme } from '../institutions/programme.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';

/** What one programme asks of its visits, where that differs from what is agreed for all. */
@Entity('host_terms')
@Index('host_terms_once', ['plgId', 'programmeId'], { unique: true })
@Check(
  'host_terms_asks',
  'interviewers between 0 and 10 and student_conversations between 0 and 40 and teacher_conversations between 0 and 40',
)
export class HostTerms extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'host_terms_plg_exists' })
  plg: Relation<Plg>;
  @Column('uuid') programmeId: string;
  @ManyToOne(() => Programme, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'host_terms_programme' })
  programme: Relation<Programme>;
  @Column('smallint', { nullable: true }) interviewers: number | null;
  @Column('smallint', { nullable: true }) studentConversations: number | null;
  @Column('smallint', { nullable: true }) teacherConversations: number | null;
  @Column('text', { array: true, default: '{}' }) halfDays: HalfDay[];
  @Column('text', { array: true, default: '{}' }) skills: string[];
}
