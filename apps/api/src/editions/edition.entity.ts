import type { EditionLicence, EditionState, Locale, Route, StartedFromDto } from '@leerkring/shared';
import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  OneToMany,
  Unique,
  type Relation,
} from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import type { PortraitValues } from '../portraits/portrait-version.entity.ts';
import { Portrait } from '../portraits/portrait.entity.ts';
import { EditionConsent } from './edition-consent.entity.ts';

/** All that a public page is written from: nothing in it names a person or leads to an address. */
export interface Showcase {
  url: string;
  locale: Locale;
  programme: { name: string; levels: number[]; route: Route; years: number };
  institution: string;
  group: string;
  schoolYear: string;
  values: PortraitValues;
  /** The hours norm it was judged by. */
  normId: string | null;
  licence: EditionLicence;
  startedFrom: StartedFromDto | null;
}

/**
 * What a programme lets everyone read of its portrait, as it stood when it was proposed. Its words never change
 * (`edition_frozen`). It is public once everyone who holds the seat has said yes to exactly these words
 * (`edition_consented`), until it is withdrawn.
 */
@Entity('edition')
@Unique('edition_number', ['portraitId', 'number'])
@Unique('edition_address', ['slug', 'number'])
@Unique('edition_in_plg', ['id', 'plgId'])
@Index('edition_one_proposal', ['portraitId'], {
  unique: true,
  where: 'published_at is null and declined_at is null',
})
@Check('edition_hash', `sha256 ~ '^[0-9a-f]{64}$'`)
@Check('edition_declined_or_public', 'declined_at is null or published_at is null')
@Check('edition_withdrawn_after_public', 'withdrawn_at is null or published_at is not null')
export class Edition extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') portraitId: string;
  @ManyToOne(() => Portrait, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'portrait_id', referencedColumnName: 'id', foreignKeyConstraintName: 'edition_portrait' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'edition_portrait' },
  ])
  portrait: Relation<Portrait>;
  @Column('integer') number: number;
  /** The address, the same for every edition of a portrait. */
  @Column('text') slug: string;
  @Column('jsonb') showcase: Showcase;
  @Column('text') sha256: string;
  @Column('timestamptz') proposedAt: Date;
  @Column('uuid', { nullable: true }) proposedById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'edition_proposed_by' })
  proposedBy: Relation<User> | null;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  @Column('timestamptz', { nullable: true }) declinedAt: Date | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  /** The page as it was written last, and what it was written from. */
  @Column('text', { nullable: true, select: false }) page: string | null;
  @Column('text', { nullable: true, select: false }) pageKey: string | null;
  @OneToMany(() => EditionConsent, (consent) => consent.edition) consents: Relation<EditionConsent[]>;

  get state(): EditionState {
    if (this.withdrawnAt) return 'withdrawn';
    if (this.publishedAt) return 'public';
    return this.declinedAt ? 'declined' : 'proposed';
  }

  get path(): string {
    return `/portret/${this.slug}/${this.number}`;
  }
}
