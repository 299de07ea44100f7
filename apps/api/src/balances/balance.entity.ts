import type { ProgrammeBalanceDto, SectionBalanceDto } from '@leerkring/shared';
import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';

export interface BalanceFigures {
  quotes: number;
  conversations: number;
  programmes: ProgrammeBalanceDto[];
  sections: SectionBalanceDto[];
}

/**
 * Of which programmes the report quoted conversations, as it was when it was counted. Rows are added and never changed:
 * what was once shown decides what may be shown next to it.
 */
@Entity('balance')
@Index('balance_plg', ['plgId'])
export class Balance extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'balance_plg_exists' })
  plg: Relation<Plg>;
  @Column('timestamptz') settledAt: Date;
  @Column('jsonb') figures: BalanceFigures;
  /** Over which conversations each number is: for judging what comes next, and for nobody's eyes. */
  @Column('jsonb') over: string[][];
}
