import type { NoteKind } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { AgendaItem } from '../meeting-room/agenda-item.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';

/** An insight, an open question or somebody's words: a line of the minutes that became a thing. Nobody is named in it. */
@Entity('note')
@Index('note_of_plg', ['plgId'])
@Check('note_kind', `kind in ('insight', 'question', 'quote')`)
export class Note extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') meetingId: string;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'meeting_id', referencedColumnName: 'id', foreignKeyConstraintName: 'note_meeting' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'note_meeting' },
  ])
  meeting: Relation<Meeting>;
  @Column('uuid') agendaItemId: string;
  @ManyToOne(() => AgendaItem, { onDelete: 'NO ACTION' })
  @JoinColumn([
    { name: 'agenda_item_id', referencedColumnName: 'id', foreignKeyConstraintName: 'note_agenda_item' },
    { name: 'meeting_id', referencedColumnName: 'meetingId', foreignKeyConstraintName: 'note_agenda_item' },
  ])
  agendaItem: Relation<AgendaItem>;
  @Column('text') kind: NoteKind;
  @Column('text') text: string;
}
