import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Portrait } from '../portraits/portrait.entity.ts';

/** A question of a reader without an account. It goes on to the programme once its sender opened our mail. */
@Entity('edition_question')
@Index('edition_question_token', ['tokenHash'], { unique: true })
@Index('edition_question_age', ['createdAt'])
export class EditionQuestion extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') portraitId: string;
  @ManyToOne(() => Portrait, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'portrait_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'edition_question_portrait',
    },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'edition_question_portrait' },
  ])
  portrait: Relation<Portrait>;
  @Column('text') name: string;
  @Column('text') email: string;
  @Column('text') words: string;
  @Column('bytea') tokenHash: Buffer;
  @Column('timestamptz', { nullable: true }) confirmedAt: Date | null;
}
