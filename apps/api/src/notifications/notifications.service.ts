import { Injectable } from '@nestjs/common';
import {
  letterKinds,
  type ChooseNotificationsDto,
  type LetterKind,
  type MailDto,
  type NotificationsDto,
  type UnsubscriptionDto,
} from '@leerkring/shared';
import { PersonalLinksService } from '../identity/personal-links.service.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import { MailRow } from '../platform/mail/mail.entity.ts';
import type { Actor } from '../platform/session/actor.ts';
import { NotificationChoice } from './notification-choice.entity.ts';

/** What has been written to people, and what they want to be written. */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly links: PersonalLinksService,
  ) {}

  /** The outbox, newest first: for administrators, because without a mail server they pass the letters on. */
  async outbox(me: Actor): Promise<MailDto[]> {
    if (!me.isAdministrator) throw new Problem('forbidden');
    const rows = await this.db.repo(MailRow).find({ order: { createdAt: 'DESC' }, take: 500 });
    return rows.map((row) => ({
      id: row.id,
      to: row.recipient,
      subject: row.subject,
      // Nobody passes on what is to wait, and links in it are secrets.
      text: row.state === 'held' ? '' : row.text,
      at: row.createdAt.toISOString(),
      state: row.state,
    }));
  }

  async choiceOf(userId: string): Promise<NotificationsDto> {
    const choice = await this.db.repo(NotificationChoice).findOneBy({ userId });
    const { wantsDigest = true, digestDays = [1], wantsReminders = true } = choice ?? {};
    return { wantsDigest, digestDays, wantsReminders };
  }

  async choose(me: Actor, input: ChooseNotificationsDto): Promise<NotificationsDto> {
    return this.store(me.userId, { ...input, digestDays: input.digestDays.toSorted((a, b) => a - b) });
  }

  /** Whoever holds the secret of a letter may ask and change this one thing about its reader. */
  async unsubscription(token: string): Promise<UnsubscriptionDto> {
    const { kind, userId } = await this.find(token);
    return { kind, isOn: isOn(kind, await this.choiceOf(userId)) };
  }

  /** Switching off what is off changes nothing: mail programs may ask twice. */
  async switch(token: string, isOnNow: boolean): Promise<UnsubscriptionDto> {
    const { kind, userId } = await this.find(token);
    const choice = await this.choiceOf(userId);
    if (isOn(kind, choice) !== isOnNow)
      await this.store(userId, {
        ...choice,
        ...(kind === 'digest' ? { wantsDigest: isOnNow } : { wantsReminders: isOnNow }),
        // Whoever had chosen no day at all gets the first one back.
        ...(kind === 'digest' && isOnNow && choice.digestDays.length === 0 && { digestDays: [1] }),
      });
    return { kind, isOn: isOnNow };
  }

  private async store(userId: string, choice: NotificationsDto): Promise<NotificationsDto> {
    await this.db.query(
      `insert into notification_choice (id, user_id, wants_digest, digest_days, wants_reminders)
       values ($1, $2, $3, $4, $5)
       on conflict (user_id) do update set wants_digest = excluded.wants_digest,
         digest_days = excluded.digest_days, wants_reminders = excluded.wants_reminders, updated_at = now()`,
      [newId(), userId, choice.wantsDigest, choice.digestDays, choice.wantsReminders],
    );
    await this.events.record({ userId }, 'notifications.chosen', { type: 'user', id: userId, plgId: null });
    return choice;
  }

  private async find(token: string): Promise<{ kind: LetterKind; userId: string }> {
    for (const kind of letterKinds) {
      const link = await this.links.find(`unsubscribe.${kind}`, token).catch((error: unknown) => {
        if (error instanceof Problem && error.code === 'not_found') return null;
        throw error;
      });
      if (link) return { kind, userId: link.userId };
    }
    throw new Problem('not_found');
  }
}

function isOn(kind: LetterKind, choice: NotificationsDto): boolean {
  return kind === 'digest' ? choice.wantsDigest && choice.digestDays.length > 0 : choice.wantsReminders;
}
