import type { DerogationRouteState } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { Institution } from '../institutions/institution.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';

/**
 * How an institution lets its programmes depart from the hours norm. A version that everyone can read never changes
 * again (`derogation_route_frozen`); what changes is a next one.
 */
@Entity('derogation_route')
@Unique('derogation_route_number', ['institutionId', 'number'])
@Unique('derogation_route_address', ['slug', 'number'])
@Index('derogation_route_one_draft', ['institutionId'], { unique: true, where: 'published_at is null' })
@Index('derogation_route_one_public', ['institutionId'], {
  unique: true,
  where: 'published_at is not null and replaced_at is null and withdrawn_at is null',
})
@Check('derogation_route_number_from_one', 'number >= 1')
@Check(
  'derogation_route_whole',
  `published_at is null or (cardinality(criteria) between 1 and 20 and array_position(criteria, '') is null
    and lead <> '' and apply <> '' and advise <> '' and consent <> '' and decide <> '' and monitor <> ''
    and contact <> '')`,
)
@Check(
  'derogation_route_ends_after_public',
  '(replaced_at is null and withdrawn_at is null) or published_at is not null',
)
export class DerogationRoute extends BaseEntity {
  @Column('uuid') institutionId: string;
  @ManyToOne(() => Institution, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'derogation_route_institution' })
  institution: Relation<Institution>;
  @Column('integer') number: number;
  /** The address, the same for every version of one institution. */
  @Column('text') slug: string;
  @Column('text') lead: string;
  @Column('text', { array: true }) criteria: string[];
  @Column('text') apply: string;
  @Column('text') advise: string;
  @Column('text') consent: string;
  @Column('text') decide: string;
  @Column('text') monitor: string;
  @Column('text') contact: string;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  /** When a later version took its place. */
  @Column('timestamptz', { nullable: true }) replacedAt: Date | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;

  get state(): DerogationRouteState {
    if (this.withdrawnAt) return 'withdrawn';
    if (this.replacedAt) return 'replaced';
    return this.publishedAt ? 'public' : 'draft';
  }

  get path(): string {
    return `/urennorm/${this.slug}`;
  }
}
