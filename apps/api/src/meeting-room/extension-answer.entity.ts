import { Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { AgendaItem } from './agenda-item.entity.ts';

/** Whether the minutes just added are all right with someone; gone as soon as the meeting goes on. */
@Entity('extension_answer')
@Unique('extension_answer_once', ['agendaItemId', 'membershipId'])
export class ExtensionAnswer extends BaseEntity {
  @Column('uuid') agendaItemId: string;
  @ManyToOne(() => AgendaItem, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'extension_answer_agenda_item' })
  agendaItem: Relation<AgendaItem>;
  @Column('uuid') membershipId: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'extension_answer_membership' })
  membership: Relation<Membership>;
  @Column('boolean') agrees: boolean;
}
