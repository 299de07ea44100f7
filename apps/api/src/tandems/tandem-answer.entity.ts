import { Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { ProtocolQuestion } from '../protocols/protocol-question.entity.ts';
import { TandemLog } from './tandem-log.entity.ts';

/**
 * One answer as it was written along, sealed with a key under the id of its conversation; gone once the two are one.
 * Of all revisions that arrive the highest stands, so one that comes twice counts once.
 */
@Entity('tandem_answer')
@Unique('tandem_answer_once_per_question', ['logId', 'questionId'])
export class TandemAnswer extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') logId: string;
  @ManyToOne(() => TandemLog, (log) => log.answers, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'tandem_answer_of_log' })
  log: Relation<TandemLog>;
  @Column('uuid') questionId: string;
  @ManyToOne(() => ProtocolQuestion)
  @JoinColumn({ foreignKeyConstraintName: 'tandem_answer_question' })
  question: Relation<ProtocolQuestion>;
  @Column('int') revision: number;
  @Column('uuid') revisionId: string;
  @Column('bytea') sealed: Buffer;
}
