import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { User } from '../identity/user.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Section } from './section.entity.ts';

/** What a member says about a chapter. It stands beside the text, never in it, and keeps the words it is about. */
@Entity('comment')
@Index('comment_section', ['sectionId'])
export class Comment extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') sectionId: string;
  @ManyToOne(() => Section, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'section_id', referencedColumnName: 'id', foreignKeyConstraintName: 'comment_section_in_plg' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'comment_section_in_plg' },
  ])
  section: Relation<Section>;
  @Column('uuid', { nullable: true }) authorId: string | null;
  @ManyToOne(() => User, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'comment_author' })
  author: Relation<User> | null;
  @Column('text') text: string;
  @Column('text', { default: '' }) excerpt: string;
  @Column('timestamptz', { nullable: true }) resolvedAt: Date | null;
}
