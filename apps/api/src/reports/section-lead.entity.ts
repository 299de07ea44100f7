import { Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Section } from './section.entity.ts';

/** Who sees to it that a chapter gets written. Whether other authors write in it too, the chapter says. */
@Entity('section_lead')
@Unique('section_lead_once', ['sectionId', 'membershipId'])
export class SectionLead extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') sectionId: string;
  @ManyToOne(() => Section, (section) => section.leads, { onDelete: 'CASCADE' })
  @JoinColumn([
    {
      name: 'section_id',
      referencedColumnName: 'id',
      foreignKeyConstraintName: 'section_lead_section_in_plg',
    },
    {
      name: 'plg_id',
      referencedColumnName: 'plgId',
      foreignKeyConstraintName: 'section_lead_section_in_plg',
    },
  ])
  section: Relation<Section>;
  @Column('uuid') membershipId: string;
  @ManyToOne(() => Membership, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'section_lead_membership' })
  membership: Relation<Membership>;
}
