import { teamAnswers, type TeamAnswer } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Seat } from '../plgs/seat.entity.ts';
import { Portrait } from '../portraits/portrait.entity.ts';

/**
 * A theme that someone put on the agenda of their own team. After eight weeks the team is asked what it did; the answer is the
 * team's alone until it is shared.
 */
@Entity('team_item')
@Unique('team_item_once', ['seatId', 'source'])
@Index('team_item_plg', ['plgId'])
@Index('team_item_portrait', ['portraitId'])
@Index('team_item_membership', ['membershipId'])
@Check('team_item_answer', `answer in (${teamAnswers.map((it) => `'${it}'`).join(', ')})`)
@Check('team_item_dropped_with_reason', `answer <> 'dropped' or outcome <> ''`)
@Check('team_item_answered', '(answer is null) = (answered_at is null)')
@Check('team_item_shared_when_answered', 'shared_at is null or answered_at is not null')
@Check('team_item_asked_in_time', 'asked_at is null or asked_at >= asks_at')
@Check('team_item_has_title', `title <> ''`)
export class TeamItem extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') seatId: string;
  @ManyToOne(() => Seat, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'seat_id', referencedColumnName: 'id', foreignKeyConstraintName: 'team_item_seat_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'team_item_seat_in_plg' },
  ])
  seat: Relation<Seat>;
  @Column('uuid', { nullable: true }) membershipId: string | null;
  @ManyToOne(() => Membership, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'team_item_placed_by' })
  membership: Relation<Membership> | null;
  /** What it is and which one, e.g. `theme:<id>`: the same is on one agenda once. */
  @Column('text') source: string;
  /** Whose practice it is; of this group or of another. */
  @Column('uuid', { nullable: true }) portraitId: string | null;
  @ManyToOne(() => Portrait, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'team_item_practice' })
  portrait: Relation<Portrait> | null;
  /** Its name when it was put there: the team's own note, which stays when the source goes. */
  @Column('text') title: string;
  @Column('timestamptz') placedAt: Date;
  @Column('timestamptz') asksAt: Date;
  @Column('timestamptz', { nullable: true }) askedAt: Date | null;
  @Column('text', { nullable: true }) answer: TeamAnswer | null;
  @Column('text', { default: '' }) outcome: string;
  @Column('timestamptz', { nullable: true }) answeredAt: Date | null;
  @Column('timestamptz', { nullable: true }) sharedAt: Date | null;

  get themeId(): string | null {
    return this.source.startsWith('theme:') ? this.source.slice('theme:'.length) : null;
  }
}
