import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, type Relation } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { SwapParty } from './swap-party.entity.ts';

/** Two or three people who change places in their visits, once all of them have said yes. */
@Entity('swap')
@Index('swap_plg', ['plgId'])
@Index('swap_one_open_per_visit', ['assignmentId'], { unique: true, where: `state = 'open'` })
@Check('swap_state', `state in ('open', 'settled', 'declined', 'withdrawn', 'expired')`)
export class Swap extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'swap_plg_exists' })
  plg: Relation<Plg>;
  /** The visit of whoever asks. */
  @Column('uuid', { nullable: true }) assignmentId: string | null;
  @ManyToOne(() => Assignment, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'swap_assignment' })
  assignment: Relation<Assignment> | null;
  @Column('text', { default: 'open' }) state: 'open' | 'settled' | 'declined' | 'withdrawn' | 'expired';
  @Column('timestamptz') expiresAt: Date;
  @OneToMany(() => SwapParty, (party) => party.swap, { cascade: ['insert'] }) parties: Relation<SwapParty[]>;
}
