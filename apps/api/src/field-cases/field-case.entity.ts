import type { CaseSource, SchoolType } from '@leerkring/shared';
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
import { Instrument } from '../instruments/instrument.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { FieldConversation } from './field-conversation.entity.ts';

/**
 * One team that is visited for a field study. It is no programme of the group: it put itself forward or was named. It
 * closes only when every group is accounted for and every question has an answer or a reason (`field_case_whole`).
 */
@Entity('field_case')
@Unique('field_case_in_plg', ['id', 'plgId'])
@Index('field_case_number', ['instrumentId', 'number'], { unique: true })
@Check('field_case_named', `team_name <> ''`)
@Check('field_case_source', `source in ('self_registered', 'nominated')`)
@Check('field_case_school_type', `school_type in ('roc', 'aoc', 'specialist', 'not_funded')`)
export class FieldCase extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') instrumentId: string;
  @ManyToOne(() => Instrument, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'instrument_id', referencedColumnName: 'id', foreignKeyConstraintName: 'field_case_of' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'field_case_of' },
  ])
  instrument: Relation<Instrument>;
  @Column('integer') number: number;
  @Column('text') teamName: string;
  @Column('text') source: CaseSource;
  @Column('text') schoolType: SchoolType;
  @Column('uuid', { nullable: true }) visitorId: string | null;
  @ManyToOne(() => Membership, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'field_case_visitor' })
  visitor: Relation<Membership> | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @OneToMany(() => FieldConversation, (conversation) => conversation.case) conversations: Relation<
    FieldConversation[]
  >;

  get code(): string {
    return `V${this.number}`;
  }
}
