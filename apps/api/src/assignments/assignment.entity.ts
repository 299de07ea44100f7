import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { Programme } from '../institutions/programme.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { AssignmentProposal } from './assignment-proposal.entity.ts';

/**
 * An agreed visit: this interviewer goes to this programme. The database refuses a visit to where somebody works,
 * a second one to the same programme, and a pair of programmes that visit each other.
 */
@Entity('assignment')
@Index('assignment_once', ['plgId', 'interviewerId', 'hostProgrammeId'], { unique: true })
@Index('assignment_interviewer', ['interviewerId'])
@Index('assignment_host', ['hostProgrammeId'])
@Check('assignment_ended_after_start', 'ended_at is null or started_at is not null')
@Check('assignment_conversations', 'student_conversations >= 0 and teacher_conversations >= 0')
export class Assignment extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'assignment_plg' })
  plg: Relation<Plg>;
  @Column('uuid') membershipId: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'assignment_membership' })
  membership: Relation<Membership>;
  /** The person behind the membership; the database keeps the two together. */
  @Column('uuid') interviewerId: string;
  @ManyToOne(() => User, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'assignment_interviewer_exists' })
  interviewer: Relation<User>;
  @Column('uuid') hostProgrammeId: string;
  @ManyToOne(() => Programme, { onDelete: 'RESTRICT' })
  @JoinColumn({ foreignKeyConstraintName: 'assignment_host_exists' })
  hostProgramme: Relation<Programme>;
  /** Conversations that are planned for this visit. */
  @Column('smallint', { default: 0 }) studentConversations: number;
  @Column('smallint', { default: 0 }) teacherConversations: number;
  /** The proposal it comes from; null for a visit arranged by hand. */
  @Column('uuid', { nullable: true }) proposalId: string | null;
  @ManyToOne(() => AssignmentProposal, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'assignment_proposal_exists' })
  proposal: Relation<AssignmentProposal> | null;
  /** From the first conversation on a visit stays with its interviewer and its programme. */
  @Column('timestamptz', { nullable: true }) startedAt: Date | null;
  /** Who began it comes no more, and not everything was held: what was is theirs, what remains is for others. */
  @Column('timestamptz', { nullable: true }) endedAt: Date | null;
}
