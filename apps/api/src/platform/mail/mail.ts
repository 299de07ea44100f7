import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { LessThan } from 'typeorm';
import type { Config } from '../../config.ts';
import { Clock } from '../clock.ts';
import { CONFIG } from '../config.token.ts';
import { Db } from '../db/db.ts';
import { MailRow } from './mail.entity.ts';

export interface Message {
  to: string;
  subject: string;
  /** Plain text; one recipient each, so nobody sees another's address. */
  text: string;
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string };
}

const maxAttempts = 5;

/** Mail as rows: written in the transaction that causes it, sent after commit where a server is set. */
@Injectable()
export class Mail implements OnApplicationBootstrap {
  private readonly logger = new Logger('mail');
  private readonly transport: Transporter | null;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.transport = config.smtpUrl ? createTransport(config.smtpUrl) : null;
  }

  async send(message: Message): Promise<void> {
    const row = this.db.repo(MailRow).create({
      recipient: message.to,
      subject: message.subject.replace(/[\r\n]+/g, ' '),
      text: message.text,
      calendar: message.calendar ?? null,
      state: 'kept',
      attempts: 0,
      sentAt: null,
    });
    await this.db.repo(MailRow).save(row);
    if (this.transport) this.db.afterCommit(() => void this.deliver(row));
  }

  /** After a restart: what was written but not yet sent. */
  async onApplicationBootstrap(): Promise<void> {
    if (!this.transport) return;
    const waiting = await this.db
      .repo(MailRow)
      .find({ where: { state: 'kept', attempts: LessThan(maxAttempts) } });
    for (const row of waiting) void this.deliver(row);
  }

  private async deliver(row: MailRow): Promise<void> {
    const mails = this.db.repo(MailRow);
    // Whoever raises the counter first sends it: two processes never send the same row.
    const claimed = await mails.update(
      { id: row.id, attempts: row.attempts, state: 'kept' },
      { attempts: row.attempts + 1 },
    );
    if (!claimed.affected || !this.transport) return;
    try {
      await this.transport.sendMail({
        from: this.config.mailFrom,
        to: { name: '', address: row.recipient },
        subject: row.subject,
        text: row.text,
        ...(row.calendar && {
          icalEvent: { method: row.calendar.method, filename: 'invite.ics', content: row.calendar.content },
        }),
      });
      await mails.update({ id: row.id }, { state: 'sent', sentAt: this.clock.now(), text: '' });
    } catch (error) {
      this.logger.warn({ err: error, mail: row.id });
      if (row.attempts + 1 >= maxAttempts) await mails.update({ id: row.id }, { state: 'failed' });
    }
  }
}
