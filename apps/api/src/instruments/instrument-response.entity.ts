import type { InstrumentAnswerDto, ProtocolAudience } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.ts';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Instrument } from './instrument.entity.ts';

/**
 * What one person filled in. Whose it is stays known only as long as they can change it: closing takes the person and the
 * visit away. By a link it is known by a key that only the link itself leads to.
 */
@Entity('instrument_response')
@Index('instrument_response_of_person', ['instrumentId', 'userId'], {
  unique: true,
  where: 'user_id is not null and assignment_id is null',
})
@Index('instrument_response_of_visit', ['instrumentId', 'assignmentId'], {
  unique: true,
  where: 'assignment_id is not null',
})
@Index('instrument_response_by_link', ['respondentKey'], {
  unique: true,
  where: 'respondent_key is not null',
})
@Check('instrument_response_by_link_complete', 'respondent_key is null or is_handed_in')
@Check('instrument_response_audience', `audience in ('student', 'teacher')`)
export class InstrumentResponse extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') instrumentId: string;
  @ManyToOne(() => Instrument, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'instrument_id', referencedColumnName: 'id', foreignKeyConstraintName: 'instrument_response_to' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'instrument_response_to' },
  ])
  instrument: Relation<Instrument>;
  @Column('uuid', { nullable: true }) userId: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'instrument_response_user' })
  user: Relation<User> | null;
  @Column('uuid', { nullable: true }) assignmentId: string | null;
  @ManyToOne(() => Assignment, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'instrument_response_visit' })
  assignment: Relation<Assignment> | null;
  @Column('bytea', { nullable: true }) respondentKey: Buffer | null;
  @Column('text', { nullable: true }) audience: ProtocolAudience | null;
  @Column('jsonb') answers: InstrumentAnswerDto[];
  @Column('boolean', { default: false }) isHandedIn: boolean;
}
