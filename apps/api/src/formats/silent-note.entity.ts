import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Guest } from '../guests/guest.entity.ts';
import { Programme } from '../institutions/programme.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { FormatRun } from './format-run.entity.ts';

/** What someone wrote in silence: read by nobody else until all notes of the step open together. */
@Entity('silent_note')
@Index('silent_note_run_key', ['runId'])
@Check('silent_note_of_programme_or_guest', 'programme_id is null or guest_id is null')
@Index('silent_note_guest_key', ['guestId'], { where: 'guest_id is not null' })
@Check('silent_note_text', 'char_length(text) between 1 and 1000')
export class SilentNote extends BaseEntity {
  @Column('uuid') runId: string;
  @ManyToOne(() => FormatRun, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'silent_note_run' })
  run: Relation<FormatRun>;
  @Column('smallint') stepIndex: number;
  /** Null when the person was erased. */
  @Column('uuid', { nullable: true }) membershipId: string | null;
  @ManyToOne(() => Membership, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'silent_note_membership' })
  membership: Relation<Membership> | null;
  /** Under which programme it stands when it is open. */
  @Column('uuid', { nullable: true }) programmeId: string | null;
  @ManyToOne(() => Programme, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'silent_note_programme' })
  programme: Relation<Programme> | null;
  /** Of a guest: the invitation they wrote on, which says where they come from. */
  @Column('uuid', { nullable: true }) guestId: string | null;
  @ManyToOne(() => Guest, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'silent_note_guest' })
  guest: Relation<Guest> | null;
  @Column('text') text: string;
  @Column('smallint', { nullable: true }) kind: number | null;
  @Column('boolean', { default: false }) isSigned: boolean;
}
