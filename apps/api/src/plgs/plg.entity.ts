import type { CallKind } from '@leerkring/shared';
import { Check, Column, Entity, OneToMany, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { LeadingQuestion } from './leading-question.entity.ts';
import { Membership } from './membership.entity.ts';
import { Seat } from './seat.entity.ts';

/** A professional learning group in one school year. */
@Entity('plg')
@Check('plg_minutes_days', 'minutes_days between 1 and 60')
@Check('plg_call_kind', `call_kind in ('built_in', 'link', 'frame')`)
@Check('plg_join_url_is_https', `join_url like 'https://%'`)
@Check('plg_call_has_link', `call_kind = 'built_in' or join_url is not null`)
@Check('plg_retention', 'retention_months between 1 and 24')
@Check(
  'plg_school_year',
  `school_year ~ '^20[0-9]{2}-20[0-9]{2}$' and right(school_year, 4)::int = left(school_year, 4)::int + 1`,
)
export class Plg extends BaseEntity {
  @Column('text') name: string;
  /** For example 2021-2022. */
  @Column('text') schoolYear: string;
  @Column('text', { default: '' }) purpose: string;
  /** Months after the final report that names of respondents are kept; said in every consent text. */
  @Column('smallint', { default: 6 }) retentionMonths: number;
  /** Days after which minutes are adopted by themselves. */
  @Column('smallint', { default: 14 }) minutesDays: number;
  /** Where the group meets online unless a meeting says otherwise: new meetings begin with it. */
  @Column('text', { default: 'built_in' }) callKind: CallKind;
  @Column('text', { nullable: true }) joinUrl: string | null;
  @Column('boolean', { default: false }) isDemo: boolean;
  @OneToMany(() => LeadingQuestion, (question) => question.plg) leadingQuestions: Relation<LeadingQuestion[]>;
  @OneToMany(() => Seat, (seat) => seat.plg) seats: Relation<Seat[]>;
  @OneToMany(() => Membership, (membership) => membership.plg) members: Relation<Membership[]>;
}
