import type { LocalTextDto, UnmetConditionDto } from '@leerkring/shared';
import { Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';

/** A meeting was begun while something its phase waits for was missing. Names no person, because minutes hold it. */
@Entity('early_start')
@Unique('early_start_one_per_meeting', ['meetingId'])
export class EarlyStart extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') meetingId: string;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'meeting_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'early_start_meeting_in_plg',
    },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'early_start_meeting_in_plg' },
  ])
  meeting: Relation<Meeting>;
  /** As it was called then. */
  @Column('jsonb') phase: LocalTextDto;
  @Column('jsonb') unmet: UnmetConditionDto[];
  @Column('text', { default: '' }) reason: string;
}
