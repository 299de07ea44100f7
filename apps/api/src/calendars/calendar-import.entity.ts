import type { ClosedPeriodKind } from '@leerkring/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Institution } from '../institutions/institution.entity.ts';
import { BaseEntity } from '../platform/db/base.entity.ts';

/** A period as it stood before a file replaced it. */
export interface ReplacedPeriod {
  kind: ClosedPeriodKind;
  label: string;
  fromOn: string;
  toOn: string;
  source: string;
  retrievedOn: string | null;
  importId: string | null;
}

/** A file that was read into the calendar of an institution. Who did it stands in the log. */
@Entity('calendar_import')
@Index('calendar_import_of', ['institutionId'])
@Check('calendar_import_added', 'added >= 0')
export class CalendarImport extends BaseEntity {
  @Column('uuid') institutionId: string;
  @ManyToOne(() => Institution, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'calendar_import_institution' })
  institution: Relation<Institution>;
  @Column('text') fileName: string;
  @Column('integer') added: number;
  @Column('jsonb', { default: [] }) replaced: ReplacedPeriod[];
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
}
