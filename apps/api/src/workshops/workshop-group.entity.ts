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
import { WorkshopAnswer } from './workshop-answer.entity.ts';
import { WorkshopSheet } from './workshop-sheet.entity.ts';
import { Workshop } from './workshop.entity.ts';

/** One group of people at a working session: its number, and how many they were. */
@Entity('workshop_group')
@Unique('workshop_group_in_workshop', ['id', 'workshopId', 'plgId'])
@Index('workshop_group_number', ['workshopId', 'number'], { unique: true })
@Check('workshop_group_people', 'people between 1 and 200')
export class WorkshopGroup extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') workshopId: string;
  @ManyToOne(() => Workshop, (workshop) => workshop.groups, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'workshop_id', referencedColumnName: 'id', foreignKeyConstraintName: 'workshop_group_of' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'workshop_group_of' },
  ])
  workshop: Relation<Workshop>;
  @Column('integer') number: number;
  @Column('text', { default: '' }) name: string;
  @Column('smallint') people: number;
  @OneToMany(() => WorkshopSheet, (sheet) => sheet.group) sheets: Relation<WorkshopSheet[]>;
  @OneToMany(() => WorkshopAnswer, (answer) => answer.group) answers: Relation<WorkshopAnswer[]>;
}
