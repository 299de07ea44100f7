import {
  Check,
  Column,
  Entity,
  Index,
  JoinColumn,
  ManyToOne,
  PrimaryColumn,
  Unique,
  type Relation,
} from 'typeorm';
import { BaseEntity } from '../db/base.entity.ts';

/** One shared text: the minutes of an item, a field of a portrait, a section of a report. */
@Entity('living_doc')
@Unique('living_doc_once', ['kind', 'subjectId', 'field'])
@Index('living_doc_plg', ['plgId'])
export class LivingDoc extends BaseEntity {
  @Column('text') kind: string;
  @Column('uuid') subjectId: string;
  @Column('text') field: string;
  @Column('uuid') plgId: string;
  /** A text goes with its group. By name, because the platform knows no room. */
  @ManyToOne('Plg', { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'living_doc_of_plg' })
  plg: unknown;
  @Column('timestamptz', { nullable: true }) frozenAt: Date | null;
  /** Number of the last edit; raised in the very statement that stores one. */
  @Column('integer', { default: 0 }) lastSeq: number;
}

/** The log of one text: every edit that was ever acknowledged. */
@Entity('doc_update')
@Unique('doc_update_once', ['docId', 'session', 'clientSeq'])
@Check('doc_update_size', 'octet_length(bytes) <= 16777216')
export class DocUpdate {
  @PrimaryColumn('uuid') docId: string;
  @ManyToOne(() => LivingDoc, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'doc_update_of_doc' })
  doc: Relation<LivingDoc>;
  @PrimaryColumn('integer') seq: number;
  @Column('uuid') session: string;
  @Column('integer') clientSeq: number;
  /** Null for what the house itself wrote, such as an example. */
  @Column('uuid', { nullable: true }) userId: string | null;
  @Column('integer') schemaVersion: number;
  /** Set when it took away more than 40 % of the text. */
  @Column('real', { nullable: true }) removedShare: number | null;
  @Column('timestamptz', { nullable: true }) restoredAt: Date | null;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
  @Column('bytea') bytes: Buffer;
}

/** A whole text at one moment, so that opening it does not read the log from the beginning. */
@Entity('doc_snapshot')
export class DocSnapshot {
  @PrimaryColumn('uuid') docId: string;
  @ManyToOne(() => LivingDoc, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'doc_snapshot_of_doc' })
  doc: Relation<LivingDoc>;
  @PrimaryColumn('integer') uptoSeq: number;
  @Column('bytea') bytes: Buffer;
  @Column('bytea') sha256: Buffer;
  @Column('timestamptz', { default: () => 'now()' }) at: Date;
}
