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
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { DoubleCodingUnit } from './double-coding-unit.entity.ts';

/** The same answers, coded by two who do not see each other, and settled by a third. */
@Entity('double_coding')
@Unique('double_coding_in_plg', ['id', 'plgId'])
@Index('double_coding_plg', ['plgId'])
@Check(
  'double_coding_three_people',
  'first_coder_id <> second_coder_id and adjudicator_id not in (first_coder_id, second_coder_id)',
)
@Check(
  'double_coding_closed_by_both',
  '(closed_at is not null) = (first_in_at is not null and second_in_at is not null)',
)
export class DoubleCoding extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'double_coding_of_plg' })
  plg: Relation<Plg>;
  @Column('text') name: string;
  @Column('uuid', { nullable: true }) firstCoderId: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'double_coding_first' })
  firstCoder: Relation<User> | null;
  @Column('uuid', { nullable: true }) secondCoderId: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'double_coding_second' })
  secondCoder: Relation<User> | null;
  @Column('uuid', { nullable: true }) adjudicatorId: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'double_coding_adjudicator' })
  adjudicator: Relation<User> | null;
  @Column('timestamptz', { nullable: true }) firstInAt: Date | null;
  @Column('timestamptz', { nullable: true }) secondInAt: Date | null;
  @Column('timestamptz', { nullable: true }) closedAt: Date | null;
  @OneToMany(() => DoubleCodingUnit, (unit) => unit.doubleCoding) units: Relation<DoubleCodingUnit[]>;
}
