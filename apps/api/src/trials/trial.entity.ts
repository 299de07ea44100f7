import type { ProtocolAudience, TrialEntryDto } from '@leerkring/shared';
import { Check, Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { ProtocolVersion } from '../protocols/protocol-version.entity.ts';

/** A conversation to try a draft out. The database erases it in the statement that freezes the version. */
@Entity('trial')
@Unique('trial_one_per_person', ['versionId', 'audience', 'heldById'])
@Check('trial_audience', `audience in ('student', 'teacher')`)
export class Trial extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') versionId: string;
  @ManyToOne(() => ProtocolVersion, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'version_id', referencedColumnName: 'id', foreignKeyConstraintName: 'trial_of_version' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'trial_of_version' },
  ])
  version: Relation<ProtocolVersion>;
  @Column('text') audience: ProtocolAudience;
  @Column('uuid') heldById: string;
  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'trial_held_by' })
  heldBy: Relation<User>;
  @Column('jsonb') entries: TrialEntryDto[];
}
