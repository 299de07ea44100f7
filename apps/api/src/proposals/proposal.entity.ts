import type { ProposalStep } from '@leerkring/shared';
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
import { Meeting } from '../cycles/meeting.entity.ts';
import { Decision } from '../decisions/decision.entity.ts';
import { AgendaItem } from '../meeting-room/agenda-item.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { Objection } from './objection.entity.ts';
import { Position } from './position.entity.ts';
import { ProposalRemark } from './proposal-remark.entity.ts';
import { ProposalText } from './proposal-text.entity.ts';

/** Something that the group is asked to consent to, in a meeting or in writing. */
@Entity('proposal')
@Unique('proposal_in_plg', ['id', 'plgId'])
@Unique('proposal_one_decision', ['decisionId'])
@Index('proposal_of_plg', ['plgId'])
@Check('proposal_step', `step in ('clarifying', 'reacting', 'deciding', 'decided', 'withdrawn')`)
@Check('proposal_window', 'window_days between 1 and 30')
@Check('proposal_decided_has_decision', `step <> 'decided' or decision_id is not null`)
@Check('proposal_item_needs_meeting', 'agenda_item_id is null or meeting_id is not null')
export class Proposal extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'proposal_plg' })
  plg: Relation<Plg>;
  @Column('uuid', { nullable: true }) meetingId: string | null;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'meeting_id', referencedColumnName: 'id', foreignKeyConstraintName: 'proposal_meeting' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'proposal_meeting' },
  ])
  meeting: Relation<Meeting> | null;
  @Column('uuid', { nullable: true }) agendaItemId: string | null;
  @ManyToOne(() => AgendaItem, { onDelete: 'NO ACTION' })
  @JoinColumn([
    { name: 'agenda_item_id', referencedColumnName: 'id', foreignKeyConstraintName: 'proposal_agenda_item' },
    {
      name: 'meeting_id',
      referencedColumnName: 'meetingId',
      foreignKeyConstraintName: 'proposal_agenda_item',
    },
  ])
  agendaItem: Relation<AgendaItem> | null;
  @Column('text') title: string;
  @Column('text', { default: 'clarifying' }) step: ProposalStep;
  /** The text that counts now. */
  @Column('smallint', { default: 1 }) version: number;
  @Column('smallint', { default: 5 }) windowDays: number;
  /** When the question was put: who was there then is waited for. */
  @Column('timestamptz', { nullable: true }) askedAt: Date | null;
  @Column('timestamptz', { nullable: true }) windowEndsAt: Date | null;
  @Column('uuid', { nullable: true }) proposedById: string | null;
  @ManyToOne(() => Membership, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'proposal_proposed_by' })
  proposedBy: Relation<Membership> | null;
  @Column('uuid', { nullable: true }) decisionId: string | null;
  @ManyToOne(() => Decision, { onDelete: 'RESTRICT' })
  @JoinColumn({ foreignKeyConstraintName: 'proposal_decision' })
  decision: Relation<Decision> | null;
  @OneToMany(() => ProposalText, (it) => it.proposal) texts: Relation<ProposalText[]>;
  @OneToMany(() => ProposalRemark, (it) => it.proposal) remarks: Relation<ProposalRemark[]>;
  @OneToMany(() => Position, (it) => it.proposal) positions: Relation<Position[]>;
  @OneToMany(() => Objection, (it) => it.proposal) objections: Relation<Objection[]>;
}
