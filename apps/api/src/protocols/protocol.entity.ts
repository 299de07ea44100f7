import { Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { ProtocolVersion } from './protocol-version.entity.ts';

/** The interview guide of a group, through all its versions. */
@Entity('protocol')
@Index('protocol_plg', ['plgId'], { unique: true })
@Unique('protocol_in_plg', ['id', 'plgId'])
export class Protocol extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'protocol_plg_exists' })
  plg: Relation<Plg>;
  @OneToMany(() => ProtocolVersion, (version) => version.protocol) versions: Relation<ProtocolVersion[]>;
}
