import type { EventFacts, EventName } from '@leerkring/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What happened, once: the audit log, the live hints and the notifications all read this table. Rows never change. */
@Entity('event')
@Index('event_plg_at', ['plgId', 'at'])
@Index('event_undelivered', ['at'], { where: 'delivered_at is null' })
@Index('event_name_at', ['name', 'at'])
export class EventRow {
  @PrimaryColumn('uuid') id: string;
  @Column('timestamptz') at: Date;
  @Column('text') name: EventName;
  @Column('uuid', { nullable: true }) actorId: string | null;
  @Column('uuid', { nullable: true }) plgId: string | null;
  @Column('text') subjectType: string;
  @Column('uuid') subjectId: string;
  @Column('jsonb') facts: EventFacts;
  /** When hints and listeners had it; null rows are delivered again after a crash. */
  @Column('timestamptz', { nullable: true }) deliveredAt: Date | null;
}
