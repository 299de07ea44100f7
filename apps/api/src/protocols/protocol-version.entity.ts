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
import { ProtocolQuestion } from './protocol-question.entity.ts';
import { Protocol } from './protocol.entity.ts';

/** One version of a protocol: a draft until it is frozen, and never changed afterwards (the database sees to it). */
@Entity('protocol_version')
@Index('protocol_version_one_draft', ['protocolId'], { unique: true, where: 'frozen_at is null' })
@Unique('protocol_version_number', ['protocolId', 'major', 'minor'])
@Unique('protocol_version_in_plg', ['id', 'plgId'])
@Check('protocol_version_starts_at_one', 'major >= 1 and minor >= 0')
export class ProtocolVersion extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') protocolId: string;
  @ManyToOne(() => Protocol, (protocol) => protocol.versions, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'protocol_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'protocol_version_protocol',
    },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'protocol_version_protocol' },
  ])
  protocol: Relation<Protocol>;
  @Column('smallint') major: number;
  @Column('smallint') minor: number;
  @Column('boolean', { default: true }) meaningChanged: boolean;
  @Column('text', { default: '' }) note: string;
  @Column('uuid', { nullable: true }) basedOnId: string | null;
  @Column('text', { default: '' }) consentStudent: string;
  @Column('text', { default: '' }) consentTeacher: string;
  @Column('timestamptz', { nullable: true }) frozenAt: Date | null;
  @Column('uuid', { nullable: true }) frozenById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'protocol_version_frozen_by' })
  frozenBy: Relation<User> | null;
  @Column('text', { nullable: true }) contentHash: string | null;
  @OneToMany(() => ProtocolQuestion, (question) => question.version) questions: Relation<ProtocolQuestion[]>;

  get number(): string {
    return `${this.major}.${this.minor}`;
  }
}
