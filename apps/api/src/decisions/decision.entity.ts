import type { ConsentRecordDto } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { AgendaItem } from '../meeting-room/agenda-item.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';

/** What the group decided, as a thing of its own instead of a line in the minutes; remembered over the years. */
@Entity('decision')
@Index('decision_meeting', ['meetingId'])
@Index('decision_in_plg', ['plgId'])
@Index('decision_review', ['plgId', 'reviewOn'], { where: 'review_on is not null' })
@Check('decision_item_needs_meeting', 'agenda_item_id is null or meeting_id is not null')
@Check('decision_not_its_own_successor', 'superseded_by_id <> id')
export class Decision extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'decision_plg' })
  plg: Relation<Plg>;
  /** Null when it was made between meetings. */
  @Column('uuid', { nullable: true }) meetingId: string | null;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'meeting_id', referencedColumnName: 'id', foreignKeyConstraintName: 'decision_meeting_exists' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'decision_meeting_exists' },
  ])
  meeting: Relation<Meeting> | null;
  @Column('uuid', { nullable: true }) agendaItemId: string | null;
  @ManyToOne(() => AgendaItem, { onDelete: 'NO ACTION' })
  @JoinColumn([
    { name: 'agenda_item_id', referencedColumnName: 'id', foreignKeyConstraintName: 'decision_agenda_item' },
    {
      name: 'meeting_id',
      referencedColumnName: 'meetingId',
      foreignKeyConstraintName: 'decision_agenda_item',
    },
  ])
  agendaItem: Relation<AgendaItem> | null;
  @Column('text') text: string;
  @Column('date') decidedOn: string;
  /** Programmes that were absent may object until then. */
  @Column('timestamptz', { nullable: true }) provisionalUntil: Date | null;
  /** Somebody objected within that window: the proposal is open again. */
  @Column('boolean', { default: false }) isContested: boolean;
  @Column('uuid', { nullable: true }) ownerId: string | null;
  @ManyToOne(() => Membership, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'decision_owner' })
  owner: Relation<Membership> | null;
  @Column('date', { nullable: true }) reviewOn: string | null;
  @Column('uuid', { nullable: true }) supersededById: string | null;
  @ManyToOne(() => Decision, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'decision_superseded_by' })
  supersededBy: Relation<Decision> | null;
  /** How it came about, when by consent; of seats, never of persons. */
  @Column('jsonb', { nullable: true }) consent: ConsentRecordDto | null;
}
