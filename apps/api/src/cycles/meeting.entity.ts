import type { CallKind, MeetingState, MinutesState, QueueRule } from '@leerkring/shared';
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
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { Cycle } from './cycle.entity.ts';

/** One time that a group meets. Its UID is for life; its sequence rises with every change that calendars must hear of. */
@Entity('meeting')
@Index('meeting_once_per_moment', ['plgId', 'startsAt'], { unique: true, where: `state <> 'cancelled'` })
@Unique('meeting_in_plg', ['id', 'plgId'])
@Unique('meeting_uid', ['uid'])
@Check('meeting_ends_after_start', 'ends_at > starts_at')
@Check('meeting_within_a_day', `ends_at - starts_at <= interval '24 hours'`)
@Check('meeting_state', `state in ('planned', 'open', 'held', 'cancelled')`)
@Check('meeting_queue_rule', `queue_rule in ('first_come', 'person', 'programme')`)
@Check('meeting_join_url_is_https', `join_url like 'https://%'`)
@Check('meeting_call_kind', `call_kind in ('built_in', 'link', 'frame')`)
@Check('meeting_call_has_link', `call_kind = 'built_in' or join_url is not null`)
export class Meeting extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'meeting_plg' })
  plg: Relation<Plg>;
  @Column('uuid', { nullable: true }) cycleId: string | null;
  @ManyToOne(() => Cycle, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'cycle_id', referencedColumnName: 'id', foreignKeyConstraintName: 'meeting_cycle_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'meeting_cycle_in_plg' },
  ])
  cycle: Relation<Cycle> | null;
  @Column('text') title: string;
  @Column('text', { default: '' }) goal: string;
  @Column('text', { default: 'planned' }) state: MeetingState;
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz') endsAt: Date;
  @Column('text', { default: 'Europe/Amsterdam' }) timeZone: string;
  @Column('text', { default: '' }) location: string;
  @Column('text', { nullable: true }) joinUrl: string | null;
  @Column('text', { default: 'built_in' }) callKind: CallKind;
  @Column('text') uid: string;
  @Column('integer', { default: 0 }) sequence: number;
  @Column('timestamptz', { nullable: true }) openedAt: Date | null;
  @Column('timestamptz', { nullable: true }) heldAt: Date | null;
  /** Who leads, when that is not simply the coordinator. */
  @Column('uuid', { nullable: true }) leaderId: string | null;
  @ManyToOne(() => Membership, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'meeting_leader' })
  leader: Relation<Membership> | null;
  /** By which rule the group lets people speak. */
  @Column('text', { default: 'first_come' }) queueRule: QueueRule;
  /** At most one row; its room comes later in the year and knows this one, so its table is called by name. */
  @OneToMany('meeting_minutes', 'meeting') minutes: Relation<{ state: MinutesState }[]>;
}
