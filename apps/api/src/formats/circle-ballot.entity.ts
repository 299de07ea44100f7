import { Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { CircleCheck } from './circle-check.entity.ts';

/** That someone has answered, so that nobody does so twice; gone when the check closes. */
@Entity('circle_ballot')
@Unique('circle_ballot_once', ['checkId', 'membershipId'])
export class CircleBallot extends BaseEntity {
  @Column('uuid') checkId: string;
  @ManyToOne(() => CircleCheck, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'circle_ballot_check' })
  check: Relation<CircleCheck>;
  @Column('uuid') membershipId: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'circle_ballot_membership' })
  membership: Relation<Membership>;
}
