import { Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';

/** A question that a group opened to every other group: its words, never who brought it in or what was answered. */
@Entity('shared_question')
@Unique('shared_question_once', ['plgId', 'lineageId'])
export class SharedQuestion extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'shared_question_plg' })
  plg: Relation<Plg>;
  @Column('uuid') lineageId: string;
  @Column('uuid', { nullable: true }) sharedById: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'shared_question_by' })
  sharedBy: Relation<User> | null;
}
