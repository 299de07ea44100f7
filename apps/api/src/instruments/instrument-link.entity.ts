import type { ProtocolAudience } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Instrument } from './instrument.entity.ts';

/** A link for one person. It is not written down who got it, nor which response came of it, nor when it was used. */
@Entity('instrument_link')
@Index('instrument_link_token', ['tokenHash'], { unique: true })
@Check('instrument_link_audience', `audience in ('student', 'teacher')`)
export class InstrumentLink extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') instrumentId: string;
  @ManyToOne(() => Instrument, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'instrument_id', referencedColumnName: 'id', foreignKeyConstraintName: 'instrument_link_of' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'instrument_link_of' },
  ])
  instrument: Relation<Instrument>;
  /** In whose words it asks; null when everyone is asked in the same. */
  @Column('text', { nullable: true }) audience: ProtocolAudience | null;
  @Column('bytea') tokenHash: Buffer;
}
