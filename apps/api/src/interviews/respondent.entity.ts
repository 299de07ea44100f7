import { Check, Column, Entity, JoinColumn, ManyToOne, Unique, type Relation } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';

/**
 * Who spoke: a code for everyone, a name for the interviewer alone. In a schema of its own, so that a database role
 * for analysis can be kept out; the name is sealed with a key per respondent, which is kept elsewhere, and without the
 * key it is gone.
 */
@Entity({ name: 'respondent', schema: 'respondents' })
@Unique('respondent_code_per_plg', ['plgId', 'code'])
@Unique('respondent_id_code', ['id', 'code'])
@Check('respondent_code_form', `code ~ '^(ST|DO)-[0-9]{2,3}$'`)
export class Respondent extends BaseEntity {
  @Column('uuid') plgId: string;
  @ManyToOne(() => Plg, { onDelete: 'CASCADE' })
  @JoinColumn({ foreignKeyConstraintName: 'respondent_plg' })
  plg: Relation<Plg>;
  @Column('text') code: string;
  @Column('bytea', { nullable: true, select: false }) nameSealed: Buffer | null;
}
