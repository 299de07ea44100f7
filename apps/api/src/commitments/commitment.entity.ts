import type { CommitmentState } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { AgendaItem } from '../meeting-room/agenda-item.entity.ts';

/** Someone takes something on, before a date. It comes back until it is done, or dropped with a reason. */
@Entity('commitment')
@Index('commitment_meeting', ['meetingId'])
@Index('commitment_open_in_plg', ['plgId'], { where: `state = 'open'` })
@Index('commitment_open', ['membershipId'], { where: `state = 'open'` })
@Index('commitment_open_deputy', ['deputyId'], { where: `state = 'open'` })
@Check('commitment_deputy_is_another', 'deputy_id <> membership_id')
@Check('commitment_state', `state in ('open', 'done', 'dropped')`)
@Check('commitment_dropped_with_reason', `state <> 'dropped' or reason <> ''`)
export class Commitment extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') meetingId: string;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'meeting_id', referencedColumnName: 'id', foreignKeyConstraintName: 'commitment_meeting_exists' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'commitment_meeting_exists' },
  ])
  meeting: Relation<Meeting>;
  @Column('uuid', { nullable: true }) agendaItemId: string | null;
  @ManyToOne(() => AgendaItem, { onDelete: 'NO ACTION' })
  @JoinColumn([
    {
      name: 'agenda_item_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'commitment_agenda_item',
    },
    {
      name: 'meeting_id',
      referencedColumnName: 'meetingId',
      foreignKeyConstraintName: 'commitment_agenda_item',
    },
  ])
  agendaItem: Relation<AgendaItem> | null;
  @Column('text') text: string;
  /** Null when the person was erased: what the group agreed stays. */
  @Column('uuid', { nullable: true }) membershipId: string | null;
  @ManyToOne(() => Membership, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'commitment_membership' })
  membership: Relation<Membership> | null;
  /** Takes over when the owner has left, so that no promise stays behind unseen. */
  @Column('uuid', { nullable: true }) deputyId: string | null;
  @ManyToOne(() => Membership, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'commitment_deputy' })
  deputy: Relation<Membership> | null;
  @Column('date') dueOn: string;
  @Column('text', { default: 'open' }) state: CommitmentState;
  @Column('text', { default: '' }) reason: string;
}
