import { Injectable } from '@nestjs/common';
import type { MailDto } from '@leerkring/shared';
import { Db } from '../platform/db/db.ts';
import { Problem } from '../platform/http/problem.ts';
import { MailRow } from '../platform/mail/mail.entity.ts';
import type { Actor } from '../platform/session/actor.ts';

/** What has been written to people. */
@Injectable()
export class NotificationsService {
  constructor(private readonly db: Db) {}

  /** The outbox, newest first: for administrators, because without a mail server they pass the letters on. */
  async outbox(me: Actor): Promise<MailDto[]> {
    if (!me.isAdministrator) throw new Problem('forbidden');
    const rows = await this.db.repo(MailRow).find({ order: { createdAt: 'DESC' }, take: 500 });
    return rows.map((row) => ({
      id: row.id,
      to: row.recipient,
      subject: row.subject,
      text: row.text,
      at: row.createdAt.toISOString(),
      state: row.state,
    }));
  }
}
