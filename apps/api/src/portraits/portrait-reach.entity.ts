import type { PortraitFieldId, PortraitReachName } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Portrait } from './portrait.entity.ts';

/**
 * How far one field reaches. A field without a row reaches the group. A day in `opensOn` keeps everyone but the programme
 * out; it is taken away on that day and by nothing else, so a day that nobody took away stays closed.
 */
@Entity('portrait_reach')
@Index('portrait_reach_once', ['portraitId', 'fieldId'], { unique: true })
@Index('portrait_reach_waiting', ['opensOn'], { where: 'opens_on is not null' })
@Check('portrait_reach_known', `reach in ('programme', 'plg', 'institution', 'public')`)
@Check('portrait_reach_opens', `opens_on is null or reach <> 'programme'`)
export class PortraitReach extends BaseEntity {
  @Column('uuid') plgId: string;
  @Column('uuid') portraitId: string;
  @ManyToOne(() => Portrait, (portrait) => portrait.reaches, { onDelete: 'CASCADE' })
  @JoinColumn([
    { name: 'portrait_id', referencedColumnName: 'id', foreignKeyConstraintName: 'portrait_reach_portrait' },
    { name: 'plg_id', referencedColumnName: 'plgId', foreignKeyConstraintName: 'portrait_reach_portrait' },
  ])
  portrait: Relation<Portrait>;
  @Column('text') fieldId: PortraitFieldId;
  @Column('text') reach: PortraitReachName;
  @Column('date', { nullable: true }) opensOn: string | null;
  @Column('uuid', { nullable: true }) setById: string | null;
}
