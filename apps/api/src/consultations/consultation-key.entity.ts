import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { ConsultationParty } from './consultation-party.entity.ts';

/** A link for one organisation, kept as a hash. A later letter brings one of its own; the earlier keep working. */
@Entity('consultation_key')
@Index('consultation_key_token', ['tokenHash'], { unique: true })
export class ConsultationKey extends BaseEntity {
  @Column('uuid') partyId: string;
  @ManyToOne(() => ConsultationParty, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'consultation_key_of' })
  party: Relation<ConsultationParty>;
  @Column('bytea') tokenHash: Buffer;
}
