import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { isPlainAddress } from '@leerkring/shared';
import type { Transporter } from 'nodemailer';
import { Not } from 'typeorm';
import type { Config } from '../../config.ts';
import { Clock } from '../clock.ts';
import { CONFIG } from '../config.token.ts';
import { Db } from '../db/db.ts';
import { Jobs } from '../jobs/jobs.ts';
import { MailRow } from './mail.entity.ts';

export interface Message {
  to: string;
  subject: string;
  /** Plain text; one recipient each, so nobody sees another's address. */
  text: string;
  html?: string;
  calendar?: { method: 'REQUEST' | 'CANCEL'; content: string };
  /** Where one request, without signing in, switches off letters like this one. */
  unsubscribeUrl?: string;
  /** The group whose members alone it is for: whoever left it before the letter goes does not get it. */
  plgId?: string;
  /**
   * Nobody waits for it at this moment: it may be kept until its reader is at work again, but not beyond `until`. Left
   * out, it goes at once: what someone asked for just now, and what cannot wait.
   */
  waits?: { until: Date | null };
}

/** Whether letters for this address are kept for a while. */
export type Calm = (address: string, until: Date | null) => Promise<boolean>;

/** Whether this address is still of someone in the group. */
export type Belonging = (address: string, plgId: string) => Promise<boolean>;

const job = 'mail.deliver';
const tidying = 'mail.tidy';
/** Whoever is written to may have no account, and asks for nothing more: their address goes with the letter. */
const daysKept = 30;
/** Longer than any holiday: whoever has not been at work since then is not coming back to it. */
const daysHeld = 120;
/** A mail server that is silent for this long is given up. */
const patience = 60_000;

/**
 * Mail as rows: written in the transaction that causes it, sent by a job where a server is set. A server that is down
 * is tried again for some hours; the Message-ID stays the same, so a letter that went twice is one letter.
 */
@Injectable()
export class Mail implements OnModuleInit, OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('mail');
  private transport: Transporter | null = null;
  private calm: Calm = async () => false;
  private belongs: Belonging = async () => true;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The bare address that letters come from; calendars take replies there. */
  get sender(): string {
    return /<([^>]+)>/.exec(this.config.mailFrom)?.[1] ?? this.config.mailFrom;
  }

  async onModuleInit(): Promise<void> {
    this.transport = await this.connect();
    this.jobs.define(job, {
      perform: ({ key }) => this.deliver(key),
      failed: ({ key }, error, isLast) => this.noteFailure(key, error, isLast),
      retries: 10,
      patience: 5,
    });
    this.jobs.define(tidying, { perform: () => this.tidy() });
    this.jobs.daily(tidying, '03:55');
  }

  /** Says when letters that can wait, wait. */
  keepCalm(calm: Calm): void {
    this.calm = calm;
  }

  /** Says who is still in the group of a letter that goes now, however long ago it was written. */
  keepWithin(belongs: Belonging): void {
    this.belongs = belongs;
  }

  async send(...messages: Message[]): Promise<void> {
    const mails = this.db.repo(MailRow);
    const rows: MailRow[] = [];
    for (const message of messages)
      rows.push(
        mails.create({
          recipient: message.to,
          subject: message.subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' '),
          text: message.text,
          html: message.html ?? '',
          calendar: message.calendar ?? null,
          unsubscribeUrl: message.unsubscribeUrl ?? null,
          // An address that mail programs read in two ways is never tried.
          state: await this.stateOf(message),
          plgId: message.plgId ?? null,
          attempts: 0,
          sentAt: null,
          createdAt: this.clock.now(),
        }),
      );
    await mails.save(rows);
    if (!this.transport) return;
    for (const { id, state } of rows) if (state === 'kept') await this.jobs.add(job, id);
  }

  /** Letters that were kept for this address, oldest first; nobody else takes them until the transaction ends. */
  async heldFor(address: string): Promise<MailRow[]> {
    return this.db.repo(MailRow).find({
      where: { recipient: address, state: 'held' },
      order: { createdAt: 'ASC', id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** A letter that was kept goes after all, as it is. */
  async release({ id }: MailRow): Promise<void> {
    await this.db.repo(MailRow).update({ id }, { state: 'kept' });
    if (this.transport) await this.jobs.add(job, id);
  }

  /** What they said stands in another letter now, or is nothing for its reader any more. */
  async withdraw(rows: MailRow[]): Promise<void> {
    if (rows.length > 0) await this.db.repo(MailRow).delete(rows.map(({ id }) => id));
  }

  /**
   * Nobody passes on what a group has no word for any more: who is not in it loses what did not go yet. What is going at
   * this moment goes.
   */
  async withdrawFromStrangers(plgId: string): Promise<void> {
    const rows = await this.db.repo(MailRow).find({
      where: { plgId, state: Not('sent') },
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
    const gone: MailRow[] = [];
    for (const row of rows) if (!(await this.belongs(row.recipient, plgId))) gone.push(row);
    await this.withdraw(gone);
  }

  private async stateOf({ to, waits }: Message): Promise<MailRow['state']> {
    if (!isPlainAddress(to)) return 'failed';
    return waits && (await this.calm(to, waits.until)) ? 'held' : 'kept';
  }

  /** After a start: what was written while there was no mail server. */
  async onApplicationBootstrap(): Promise<void> {
    if (!this.transport) return;
    const waiting = await this.db.repo(MailRow).find({ select: { id: true }, where: { state: 'kept' } });
    for (const { id } of waiting) await this.jobs.add(job, id);
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  /** The row stays locked until the server has taken the letter and that is committed. */
  private async deliver(id: string): Promise<void> {
    const mails = this.db.repo(MailRow);
    const row = await mails.findOne({ where: { id, state: 'kept' }, lock: { mode: 'pessimistic_write' } });
    if (!row || !this.transport) return;
    if (row.plgId !== null && !(await this.belongs(row.recipient, row.plgId))) return this.withdraw([row]);
    await this.transport.sendMail({
      from: this.config.mailFrom,
      to: { name: '', address: row.recipient },
      envelope: { from: this.sender, to: [row.recipient] },
      // The same letter keeps its name when it has to be sent again, so that mailboxes can tell.
      messageId: `<${row.id}@${this.sender.split('@')[1] ?? 'leerkring'}>`,
      subject: row.subject,
      text: row.text,
      ...(row.html && { html: row.html }),
      ...(row.unsubscribeUrl && {
        headers: {
          'List-Unsubscribe': `<${row.unsubscribeUrl}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      }),
      ...(row.calendar && {
        icalEvent: { method: row.calendar.method, filename: 'invite.ics', content: row.calendar.content },
      }),
    });
    await mails.update(
      { id },
      {
        state: 'sent',
        sentAt: this.clock.now(),
        attempts: row.attempts + 1,
        text: '',
        html: '',
        calendar: null,
        unsubscribeUrl: null,
      },
    );
  }

  /** Letters that wait for a reader's first morning stay; all others had a month to arrive or to be passed on. */
  private async tidy(): Promise<void> {
    const daysAgo = (days: number) => new Date(this.clock.now().getTime() - days * 86_400_000);
    await this.db.query(
      `delete from mail where created_at < case when state = 'held' then $2 else $1 end::timestamptz`,
      [daysAgo(daysKept), daysAgo(daysHeld)],
    );
  }

  /** An address that the server refuses for good (5xx) is not tried again. */
  private async noteFailure(id: string, error: unknown, isLast: boolean): Promise<void> {
    const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
    const isLost = isLast || (code >= 500 && code < 600);
    this.logger.warn({ mail: id, code, isLost });
    await this.db.query(
      `update mail set attempts = attempts + 1, state = case when $2 then 'failed' else state end where id = $1`,
      [id, isLost],
    );
  }

  private async connect(): Promise<Transporter | null> {
    if (!this.config.smtpUrl) return null;
    // Loaded only where there is a mail server: it is as large as half of our own code.
    const { createTransport } = await import('nodemailer');
    return createTransport({
      url: this.config.smtpUrl,
      pool: true,
      maxConnections: 3,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
    });
  }
}
