import type { DateAnswerValue } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { DateOption } from './date-option.entity.ts';

/** What one person said about one date; who said nothing has no row. */
@Entity('date_answer')
@Unique('date_answer_once', ['optionId', 'membershipId'])
@Index('date_answer_membership', ['membershipId'])
@Check('date_answer_value', `value in ('yes', 'if_need_be', 'no')`)
export class DateAnswer extends BaseEntity {
  @Column('uuid') optionId: string;
  @ManyToOne(() => DateOption, (option) => option.answers, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'date_answer_option' })
  option: Relation<DateOption>;
  @Column('uuid') membershipId: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'date_answer_membership_exists' })
  membership: Relation<Membership>;
  @Column('text') value: DateAnswerValue;
}
