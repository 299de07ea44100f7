import type { Locale } from '@leerkring/shared';
import { Column, Entity, Index } from 'typeorm';
import { BaseEntity } from '../platform/db/base.entity.ts';

@Entity('user_account')
@Index('user_account_email', ['email'], { unique: true })
export class User extends BaseEntity {
  /** Lower case, NFC. */
  @Column('text') email: string;
  @Column('text') name: string;
  @Column('text', { default: 'nl' }) locale: Locale;
  /** argon2id in PHC string form; null until the first password is chosen. */
  @Column('text', { nullable: true, select: false }) passwordHash: string | null;
  @Column('boolean', { default: false }) hasPassword: boolean;
  @Column('boolean', { default: false }) isAdministrator: boolean;
}
