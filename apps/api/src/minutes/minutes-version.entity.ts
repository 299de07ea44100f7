import { Check, Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Minutes } from './minutes.entity.ts';

/** What the minutes said at one moment, byte for byte as it can be downloaded. */
@Entity('minutes_version')
@Unique('minutes_version_number', ['minutesId', 'number'])
@Check('minutes_version_hash', `sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')`)
export class MinutesVersion extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') minutesId: string;
  @ManyToOne(() => Minutes, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'minutes_id', referencedColumnName: 'id', foreignKeyConstraintName: 'minutes_version_minutes' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'minutes_version_minutes' },
  ])
  minutes: Relation<Minutes>;
  @Column('uuid') meetingId: string;
  @Column('smallint') number: number;
  /** Canonical JSON of a `MinutesContent`. */
  @Column('text') content: string;
  @Column('text') sha256: string;
}
