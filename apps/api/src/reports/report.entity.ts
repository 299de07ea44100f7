import { Column, Entity, JoinColumn, ManyToOne, OneToMany, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { Section } from './section.entity.ts';

/** The one report of a group's year. Conclusions that come later are a new version of it, never another report. */
@Entity('report')
@Unique('report_one_per_plg', ['plgId'])
@Unique('report_in_plg', ['id', 'plgId'])
@Unique('report_slug', ['slug'])
export class Report extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'report_plg' })
  plg: Relation<Plg>;
  @Column('text') title: string;
  /** Its public address, fixed at the first frozen version. */
  @Column('text', { nullable: true }) slug: string | null;
  @OneToMany(() => Section, (section) => section.report) sections: Relation<Section[]>;
}
