import { Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, Unique, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { ProtocolVersion } from '../protocols/protocol-version.entity.ts';
import { TandemAnswer } from './tandem-answer.entity.ts';
import { TandemTalk } from './tandem-talk.entity.ts';

/** What the one who wrote along wrote. Its id was made on the device, so that sending it twice is sending it once. */
@Entity('tandem_log')
@Unique('tandem_log_one_per_talk', ['talkId'])
@Index('tandem_log_logger', ['loggerId'])
export class TandemLog extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') talkId: string;
  @ManyToOne(() => TandemTalk, (talk) => talk.logs, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'tandem_log_of_talk' })
  talk: Relation<TandemTalk>;
  @Column('uuid') loggerId: string;
  @ManyToOne(() => User)
  @JoinColumn({ foreignKeyConstraintName: 'tandem_log_by' })
  logger: Relation<User>;
  @Column('uuid') protocolVersionId: string;
  @ManyToOne(() => ProtocolVersion)
  @JoinColumn([
    {
      name: 'protocol_version_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'tandem_log_protocol_in_plg',
    },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'tandem_log_protocol_in_plg' },
  ])
  protocolVersion: Relation<ProtocolVersion>;
  @Column('timestamptz') startedAt: Date;
  @Column('timestamptz') consentAt: Date;
  @Column('timestamptz', { nullable: true }) handedInAt: Date | null;
  @OneToMany(() => TandemAnswer, (answer) => answer.log) answers: Relation<TandemAnswer[]>;
}
