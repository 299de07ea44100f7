import type { Stance } from '@leerkring/shared';
import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Programme } from '../institutions/programme.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from './plg.entity.ts';

/** A programme asks the quality service for advice; several alike may become a group. */
@Entity('advice_request')
@Index('advice_request_programme', ['programmeId'])
export class AdviceRequest extends BaseEntity {
  @Column('uuid') programmeId: string;
  @ManyToOne(() => Programme, { onDelete: 'RESTRICT' })
  @JoinColumn({ foreignKeyConstraintName: 'advice_request_programme_exists' })
  programme: Relation<Programme>;
  @Column('uuid', { nullable: true }) loggedById: string | null;
  @Column('text') subject: string;
  @Column('text', { default: '' }) explanation: string;
  @Column('text') stance: Stance;
  /** The group that answers it. */
  @Column('uuid', { nullable: true }) plgId: string | null;
  @ManyToOne(() => Plg, { onDelete: 'SET NULL' })
  @JoinColumn({ foreignKeyConstraintName: 'advice_request_plg' })
  plg: Relation<Plg> | null;
}
