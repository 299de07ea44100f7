import { Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Edition } from './edition.entity.ts';

/** The yes of someone who holds the programme's seat; it signs the hash of the words, not the name of the thing. */
@Entity('edition_consent')
@Unique('edition_consent_once', ['editionId', 'userId'])
export class EditionConsent extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') editionId: string;
  @ManyToOne(() => Edition, (edition) => edition.consents, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'edition_id', referencedColumnName: 'id', foreignKeyConstraintName: 'edition_consent_edition' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'edition_consent_edition' },
  ])
  edition: Relation<Edition>;
  @Column('uuid', { nullable: true }) userId: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'edition_consent_user' })
  user: Relation<User> | null;
  @Column('text') sha256: string;
  @Column('timestamptz') consentedAt: Date;
}
