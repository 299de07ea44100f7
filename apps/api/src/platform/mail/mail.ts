import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { isPlainAddress } from '@leerkring/shared';
import { createTransport, type Transporter } from 'nodemailer';
import { IsNull, LessThan } from 'typeorm';
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
  html?: string;
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string };
}

const maxAttempts = 5;
const minute = 60_000;
/** A mail server that is silent for this long is given up. */
const patience = minute;
/** How long one process may be sending before another may take over. */
const claim = 3 * minute;

/** Mail as rows: written in the transaction that causes it, sent after commit where a server is set. */
@Injectable()
export class Mail implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('mail');
  private readonly transport: Transporter | null;
  private isClosing = false;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.transport = config.smtpUrl
      ? createTransport({
          url: config.smtpUrl,
          pool: true,
          maxConnections: 3,
          connectionTimeout: patience,
          greetingTimeout: patience,
          socketTimeout: patience,
        })
      : null;
  }

  /** The bare address that letters come from; calendars take replies there. */
  get sender(): string {
    return /<([^>]+)>/.exec(this.config.mailFrom)?.[1] ?? this.config.mailFrom;
  }

  async send(...messages: Message[]): Promise<void> {
    const mails = this.db.repo(MailRow);
    const rows = messages.map((message) =>
      mails.create({
        recipient: message.to,
        subject: message.subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' '),
        text: message.text,
        html: message.html ?? '',
        calendar: message.calendar ?? null,
        // An address that mail programs read in two ways is never tried.
        state: isPlainAddress(message.to) ? 'kept' : 'failed',
        attempts: 0,
        claimedAt: null,
        sentAt: null,
      }),
    );
    await mails.save(rows);
    if (!this.transport) return;
    this.db.afterCommit(() => {
      for (const row of rows) void this.deliver(row.id);
    });
  }

  /** After a restart: what was written but not yet sent. */
  async onApplicationBootstrap(): Promise<void> {
    if (!this.transport) return;
    const waiting = await this.db
      .repo(MailRow)
      .find({ select: { id: true, claimedAt: true }, where: { state: 'kept' } });
    const now = this.clock.now().getTime();
    for (const { id, claimedAt } of waiting)
      this.deliverIn(claimedAt ? Math.max(0, claimedAt.getTime() + claim - now) : 0, id);
  }

  onApplicationShutdown(): void {
    this.isClosing = true;
    this.transport?.close();
  }

  private async deliver(id: string): Promise<void> {
    const row = await this.claim(id);
    if (!row || !this.transport) return;
    try {
      await this.transport.sendMail({
        from: this.config.mailFrom,
        to: { name: '', address: row.recipient },
        envelope: { from: this.sender, to: [row.recipient] },
        // The same letter keeps its name when it has to be sent again, so that mailboxes can tell.
        messageId: `<${row.id}@${this.sender.split('@')[1] ?? 'leerkring'}>`,
        subject: row.subject,
        text: row.text,
        ...(row.html && { html: row.html }),
        ...(row.calendar && {
          icalEvent: { method: row.calendar.method, filename: 'invite.ics', content: row.calendar.content },
        }),
      });
      const sent = { state: 'sent' as const, sentAt: this.clock.now(), text: '', html: '', calendar: null };
      await this.db.repo(MailRow).update({ id }, sent);
    } catch (error) {
      if (this.isClosing) return;
      this.logger.warn({ err: error, mail: id });
      const isLost = row.attempts >= maxAttempts;
      await this.db.repo(MailRow).update({ id }, { claimedAt: null, ...(isLost && { state: 'failed' }) });
      if (!isLost) this.deliverIn(2 ** row.attempts * minute, id);
    }
  }

  private deliverIn(milliseconds: number, id: string): void {
    setTimeout(() => void this.deliver(id), milliseconds).unref();
  }

  /** Whoever claims a row first sends it: two processes, or one that starts again, never send it at the same time. */
  private async claim(id: string): Promise<MailRow | null> {
    const mails = this.db.repo(MailRow);
    const now = this.clock.now();
    const free = { id, state: 'kept' as const };
    for (const claimedAt of [IsNull(), LessThan(new Date(now.getTime() - claim))]) {
      const claimed = await mails.update(
        { ...free, claimedAt },
        { claimedAt: now, attempts: () => 'attempts + 1' },
      );
      if (claimed.affected) return mails.findOneBy({ id });
    }
    return null;
  }
}
