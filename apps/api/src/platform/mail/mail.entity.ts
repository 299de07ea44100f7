import { Column, Entity, Index } from 'typeorm';
import { BaseEntity } from '../db/base.entity.ts';

/** A message to one person. Without a mail server it is kept for administrators to read. */
@Entity('mail')
@Index('mail_kept', ['createdAt'], { where: "state = 'kept'" })
@Index('mail_held', ['recipient'], { where: "state = 'held'" })
export class MailRow extends BaseEntity {
  @Column('text') recipient: string;
  @Column('text') subject: string;
  /** Emptied once it has been sent: links in it are secrets. */
  @Column('text') text: string;
  /** The same words as a page; empty for a letter of plain text. */
  @Column('text', { default: '' }) html: string;
  /** An iCalendar file and its iTIP method, if this is an invitation. */
  @Column('jsonb', { nullable: true }) calendar: { method: string; content: string } | null;
  /** For letters that one may switch off; a secret too, and emptied as well. */
  @Column('text', { nullable: true }) unsubscribeUrl: string | null;
  /** Held: it waits until its reader is at work again. */
  @Column('text', { default: 'kept' }) state: 'kept' | 'held' | 'sent' | 'failed';
  /** The group whose members alone it is for. */
  @Column('uuid', { nullable: true }) plgId: string | null;
  @Column('int', { default: 0 }) attempts: number;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
}
