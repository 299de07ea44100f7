import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../config.ts';
import { Meeting } from '../cycles/meeting.entity.ts';
import { normaliseEmail } from '../identity/email.rules.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Problem } from '../platform/http/problem.ts';
import { hashToken } from '../platform/ids.ts';
import type { CalendarReply } from './calendar-reply.rules.ts';
import { Invite } from './invite.entity.ts';
import { InvitesService } from './invites.service.ts';

export interface Posted {
  type: string | undefined;
  /** Who sent the mail, when only its calendar part is posted. */
  sender: string | undefined;
  body: unknown;
}

type Reader = (
  reply: CalendarReply,
  attendee: string,
  isSelf: boolean,
) => Promise<'recorded' | 'ignored' | null>;

/** Replies that calendar programs send to the organiser's address. They answer; they never change or remove a meeting. */
@Injectable()
export class CalendarRepliesService {
  private readonly readers: Reader[] = [];

  constructor(
    private readonly db: Db,
    private readonly invites: InvitesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** For rooms that send appointments of their own; null for what is not theirs. */
  addReader(reader: Reader): void {
    this.readers.push(reader);
  }

  async receive(authorization: string | undefined, posted: Posted): Promise<'recorded' | 'ignored'> {
    this.admit(authorization);
    const { sender, file } = await this.open(posted);
    // Who reads mail and calendars is loaded with the first of them.
    const { readCalendarReply } = await import('./calendar-reply.rules.ts');
    const reply = readCalendarReply(file);
    const attendee = normaliseEmail(reply.attendee);
    const isSelf = normaliseEmail(sender) === attendee;
    const meeting = await this.db.repo(Meeting).findOneBy({ uid: reply.uid });
    if (!meeting) return this.passOn(reply, attendee, isSelf);
    if (!isSelf) throw new Problem('calendar_reply.other_sender');
    const invite = await this.db.repo(Invite).findOne({
      where: { meetingId: meeting.id, method: 'REQUEST', user: { email: attendee } },
      relations: { user: true },
    });
    if (!invite || !(await this.invites.isMember(invite.plgId, invite.userId)))
      throw new Problem('calendar_reply.not_invited');
    // About an earlier version of the meeting, or about one that we never sent.
    if (reply.sequence !== invite.toldSequence || reply.answer === null) return 'ignored';
    const isNew = await this.invites.record(invite.userId, meeting, reply.answer, 'calendar', reply.stamp);
    return isNew ? 'recorded' : 'ignored';
  }

  private async passOn(
    reply: CalendarReply,
    attendee: string,
    isSelf: boolean,
  ): Promise<'recorded' | 'ignored'> {
    for (const reader of this.readers) {
      const heard = await reader(reply, attendee, isSelf);
      if (heard) return heard;
    }
    throw new Problem('calendar_reply.unknown_event');
  }

  private admit(authorization: string | undefined): void {
    const token = this.config.inboundMailToken;
    if (token === null) throw new Problem('not_found');
    const given = hashToken(/^Bearer (.+)$/i.exec(authorization ?? '')?.[1] ?? '');
    if (!timingSafeEqual(given, hashToken(token))) throw new Problem('unauthenticated');
  }

  private async open({ type, sender, body }: Posted): Promise<{ sender: string; file: string }> {
    const raw = (body as { raw?: unknown } | null)?.raw;
    if (!Buffer.isBuffer(raw)) throw new Problem('calendar_reply.unreadable');
    if (/^text\/calendar\b/i.test(type ?? '')) return { sender: sender ?? '', file: raw.toString('utf8') };
    const { default: PostalMime } = await import('postal-mime');
    const mail = await PostalMime.parse(raw, { attachmentEncoding: 'utf8', maxNestingDepth: 10 }).catch(
      () => {
        throw new Problem('calendar_reply.unreadable');
      },
    );
    const part = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
    const isOneSender = mail.headers.filter(({ key }) => key === 'from').length === 1;
    if (!part || !isOneSender || !mail.from?.address) throw new Problem('calendar_reply.unreadable');
    return { sender: mail.from.address, file: String(part.content) };
  }
}
