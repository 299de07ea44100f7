import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { AgendaItem } from '../meeting-room/agenda-item.entity.ts';

/** What the group decided, as a thing of its own instead of a line in the minutes. */
@Entity('decision')
@Index('decision_meeting', ['meetingId'])
export class Decision extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') meetingId: string;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'meeting_id', referencedColumnName: 'id', foreignKeyConstraintName: 'decision_meeting_exists' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'decision_meeting_exists' },
  ])
  meeting: Relation<Meeting>;
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
}
