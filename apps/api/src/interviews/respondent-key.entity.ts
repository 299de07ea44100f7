import { Check, Column, Entity, Index } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';

export const keyKinds = ['name', 'words', 'sound', 'dossier'] as const;
export type KeyKind = (typeof keyKinds)[number];

/**
 * What opens a name (under the id of the respondent), the words of a conversation (under the id of the conversation)
 * or a recording (under its own id); and the one that opens what lies under lock in dossiers. In a schema of its own, which is left out of ordinary copies of the database: there is one copy of the
 * keys, the newest, so that a key that is destroyed is destroyed in every copy of what it opened.
 */
@Entity({ name: 'respondent_key', schema: 'respondent_keys' })
@Index('respondent_key_plg', ['plgId'])
@Check('respondent_key_kind', `kind in ('name', 'words', 'sound', 'dossier')`)
@Check('respondent_key_length', 'octet_length(bytes) = 32')
export class RespondentKey extends BaseEntity {
  /** Without a foreign key: keys are put back apart from what they open. */
  @Column('uuid') plgId: string;
  @Column('text') kind: KeyKind;
  @Column('bytea', { select: false }) bytes: Buffer;
}
