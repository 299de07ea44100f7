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
import { WorkshopCategory } from './workshop-category.entity.ts';
import { WorkshopGroup } from './workshop-group.entity.ts';

/** A working session where people in groups wrote on sheets. How many groups there were is counted from them. */
@Entity('workshop')
@Unique('workshop_in_plg', ['id', 'plgId'])
@Index('workshop_plg', ['plgId'])
@Check('workshop_named', `title <> '' and dream_question <> '' and need_question <> ''`)
export class Workshop extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'workshop_plg_exists' })
  plg: Relation<Plg>;
  @Column('text') title: string;
  @Column('date') heldOn: string;
  @Column('text') dreamQuestion: string;
  @Column('text') needQuestion: string;
  @OneToMany(() => WorkshopGroup, (group) => group.workshop) groups: Relation<WorkshopGroup[]>;
  @OneToMany(() => WorkshopCategory, (category) => category.workshop) categories: Relation<
    WorkshopCategory[]
  >;
}
