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
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { InsightSource } from './insight-source.entity.ts';

/** What the group has come to see, with every source that speaks for it or against it kept apart. */
@Entity('insight')
@Unique('insight_in_plg', ['id', 'plgId'])
@Index('insight_plg', ['plgId'])
@Check('insight_says', `text <> ''`)
export class Insight extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'insight_plg_exists' })
  plg: Relation<Plg>;
  @Column('text') text: string;
  @Column('timestamptz') changedAt: Date;
  @Column('timestamptz', { nullable: true }) endorsedAt: Date | null;
  @OneToMany(() => InsightSource, (source) => source.insight) sources: Relation<InsightSource[]>;
}
