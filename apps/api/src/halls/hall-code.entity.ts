import { Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';

/** A code on the screen in the hall. It works for minutes, and only a hash of it is kept. */
@Entity('hall_code')
@Unique('hall_code_once', ['codeHash'])
@Index('hall_code_meeting', ['meetingId', 'expiresAt'])
export class HallCode extends BaseEntity {
  @Column('uuid') meetingId: string;
  @ManyToOne(() => Meeting, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'hall_code_of_meeting' })
  meeting: Relation<Meeting>;
  @Column('bytea') codeHash: Buffer;
  @Column('timestamptz') expiresAt: Date;
}
