import { factKeys, type FactKey } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';

/**
 * A reminder to whoever can bring what a meeting waits for. About one thing at most once in a day, which the database
 * guards (`phase_nudge_daily`).
 */
@Entity('phase_nudge')
@Index('phase_nudge_about', ['plgId', 'fact', 'subjectId', 'sentAt'])
@Check('phase_nudge_fact', `fact in (${factKeys.map((key) => `'${key}'`).join(', ')})`)
export class PhaseNudge extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') meetingId: string;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'meeting_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'phase_nudge_meeting_in_plg',
    },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'phase_nudge_meeting_in_plg' },
  ])
  meeting: Relation<Meeting>;
  @Column('text') fact: FactKey;
  /** The seat, the chapter or the group that is waited for. */
  @Column('uuid') subjectId: string;
  @Column('uuid', { nullable: true }) sentById: string | null;
  @Column('timestamptz') sentAt: Date;
}
