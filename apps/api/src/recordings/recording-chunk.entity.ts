import { Check, Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Recording } from './recording.entity.ts';

/** A piece of a recording: never more of it is in the memory of the server than a few of these. */
@Entity('recording_chunk')
@Unique('recording_chunk_number', ['recordingId', 'number'])
@Check('recording_chunk_place', 'number between 0 and 599')
@Check('recording_chunk_size', 'octet_length(sealed) between 29 and 524316')
export class RecordingChunk extends BaseEntity {
  @Column('uuid') recordingId: string;
  @ManyToOne(() => Recording, (recording) => recording.chunks, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'recording_chunk_of' })
  recording: Relation<Recording>;
  @Column('integer') number: number;
  /** Of what was sent, so that the same piece twice is one. */
  @Column('text') sha256: string;
  @Column('bytea', { select: false }) sealed: Buffer;
}
