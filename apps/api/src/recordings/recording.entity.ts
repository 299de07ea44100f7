import type { RecordingType } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, type Relation } from 'typeorm';
import { Interview } from '../interviews/interview.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { RecordingChunk } from './recording-chunk.entity.ts';

/**
 * The sound of (a part of) a conversation, made on the interviewer's device with a yes of its own. It arrives in
 * numbered pieces, each sealed with a key that stands under this id; it is whole once both sides computed the same
 * hash. There is no state in which it stays without that yes: taken back is deleted.
 */
@Entity('recording')
@Index('recording_interview', ['interviewId'])
@Check('recording_type', `type in ('audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus')`)
@Check('recording_most', 'bytes between 0 and 67108864')
@Check(
  'recording_kept_whole',
  '(kept_at is null) = (sha256 is null) and (kept_at is null) = (seconds is null)',
)
export class Recording extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') interviewId: string;
  @ManyToOne(() => Interview, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'interview_id', referencedColumnName: 'id', foreignKeyConstraintName: 'recording_of_interview' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'recording_of_interview' },
  ])
  interview: Relation<Interview>;
  @Column('text') type: RecordingType;
  /** As the device told it, which may have been without a network for days. */
  @Column('timestamptz') startedAt: Date;
  @Column('timestamptz') consentAt: Date;
  /** The number of the protocol version whose text was read out. */
  @Column('text') consentVersion: string;
  /** Of the pieces that are here. */
  @Column('integer', { default: 0 }) bytes: number;
  @Column('integer', { nullable: true }) seconds: number | null;
  @Column('text', { nullable: true }) sha256: string | null;
  @Column('timestamptz', { nullable: true }) keptAt: Date | null;
  @OneToMany(() => RecordingChunk, (chunk) => chunk.recording) chunks: Relation<RecordingChunk[]>;
}
