import type { SlotState, VisitAudience } from '@leerkring/shared';
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
import { Assignment } from '../assignments/assignment.entity.ts';
import { User } from '../identity/user.entity.ts';
import { Programme } from '../institutions/programme.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { SlotNotice } from './slot-notice.entity.ts';

/** A moment that an interviewer offers and the host fills: when and where, never with whom. */
@Entity('slot')
@Unique('slot_uid', ['uid'])
@Index('slot_plg', ['plgId'])
@Index('slot_assignment', ['assignmentId'])
@Index('slot_interviewer', ['interviewerId'])
@Check('slot_state', `state in ('offered', 'filled', 'withdrawn')`)
@Check('slot_ends_after_start', 'ends_at > starts_at')
@Check('slot_filled_whole', `state <> 'filled' or audience is not null`)
@Check('slot_audience', `audience in ('student', 'teacher')`)
@Check('slot_sequence', 'sequence >= 0')
export class Slot extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'slot_plg_exists' })
  plg: Relation<Plg>;
  /** Empty once the visit is gone; the calendars still have to hear of it. */
  @Column('uuid', { nullable: true }) assignmentId: string | null;
  @ManyToOne(() => Assignment, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'slot_visit' })
  assignment: Relation<Assignment> | null;
  @Column('uuid') interviewerId: string;
  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'slot_interviewer_exists' })
  interviewer: Relation<User>;
  @Column('uuid') hostProgrammeId: string;
  @ManyToOne(() => Programme, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'slot_host' })
  hostProgramme: Relation<Programme>;
  @Column('text', { default: 'offered' }) state: SlotState;
  @Column('timestamptz') startsAt: Date;
  @Column('timestamptz') endsAt: Date;
  @Column('text', { nullable: true }) audience: VisitAudience | null;
  @Column('text', { default: '' }) place: string;
  @Column('uuid', { nullable: true }) filledById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'slot_filled_by' })
  filledBy: Relation<User> | null;
  /** For life, whatever becomes of it. */
  @Column('text') uid: string;
  @Column('integer', { default: 0 }) sequence: number;
  @OneToMany(() => SlotNotice, (notice) => notice.slot) notices: Relation<SlotNotice[]>;
}
