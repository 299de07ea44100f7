import { Check, Column, Entity, JoinColumn, ManyToOne, OneToMany, Unique, type Relation } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.ts';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { TandemTalk } from './tandem-talk.entity.ts';

/**
 * Two people who go to the same programme and write down each other's conversations. A trigger keeps a visit in one
 * tandem at most, and the two at one programme; another settles whether it is blind with the first conversation.
 */
@Entity('tandem')
@Unique('tandem_first_once', ['firstAssignmentId'])
@Unique('tandem_second_once', ['secondAssignmentId'])
@Check('tandem_of_two', 'first_assignment_id < second_assignment_id')
export class Tandem extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'tandem_plg' })
  plg: Relation<Plg>;
  @Column('uuid') firstAssignmentId: string;
  @ManyToOne(() => Assignment, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'tandem_first' })
  firstAssignment: Relation<Assignment>;
  @Column('uuid') secondAssignmentId: string;
  @ManyToOne(() => Assignment, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'tandem_second' })
  secondAssignment: Relation<Assignment>;
  @Column('boolean') isBlind: boolean;
  @Column('uuid', { nullable: true }) agreedById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'tandem_agreed_by' })
  agreedBy: Relation<User> | null;
  @OneToMany(() => TandemTalk, (talk) => talk.tandem) talks: Relation<TandemTalk[]>;
}
