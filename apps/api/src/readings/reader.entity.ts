import { Column, Entity, JoinColumn, ManyToOne, OneToMany, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { ReadingGuide } from './reading-guide.entity.ts';
import { ReadingRound } from './reading-round.entity.ts';

/** Somebody who reads some of the conversations, and when they had written down what comes back in them. */
@Entity('reader')
@Unique('reader_once', ['roundId', 'membershipId'])
export class Reader extends BaseEntity {
  @Column('uuid') roundId: string;
  @ManyToOne(() => ReadingRound, (round) => round.readers, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'reader_round' })
  round: Relation<ReadingRound>;
  @Column('uuid') membershipId: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'reader_membership' })
  membership: Relation<Membership>;
  @Column('timestamptz', { nullable: true }) handedInAt: Date | null;
  @OneToMany(() => ReadingGuide, (guide) => guide.reader) guides: Relation<ReadingGuide[]>;
}
