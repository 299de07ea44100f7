import { Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Phase } from './phase.entity.ts';

/** To which phase a meeting belongs: one of the trajectory of its own group, which both keys see to. */
@Entity('meeting_phase')
@Unique('meeting_phase_one_per_meeting', ['meetingId'])
@Index('meeting_phase_of_phase', ['phaseId'])
export class MeetingPhase extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') meetingId: string;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'meeting_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'meeting_phase_meeting_in_plg',
    },
    {
      name: 'plg_id',
      referencedColumnName: 'plgId',
      foreignKeyConstraintName: 'meeting_phase_meeting_in_plg',
    },
  ])
  meeting: Relation<Meeting>;
  @Column('uuid') phaseId: string;
  @ManyToOne(() => Phase, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'phase_id', referencedColumnName: 'id', foreignKeyConstraintName: 'meeting_phase_phase_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'meeting_phase_phase_in_plg' },
  ])
  phase: Relation<Phase>;
}
