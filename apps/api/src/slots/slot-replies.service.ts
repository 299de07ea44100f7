import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Locale } from '@leerkring/shared';
import { In, IsNull, Not } from 'typeorm';
import type { Config } from '../config.ts';
import { CalendarFeedsService } from '../cycles/calendar-feeds.service.ts';
import type { CalendarEvent } from '../cycles/calendar-file.rules.ts';
import type { CalendarReply } from '../invites/calendar-reply.rules.ts';
import { CalendarRepliesService } from '../invites/calendar-replies.service.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { slotTitle } from './slot-mail.presenter.ts';
import { SlotNotice } from './slot-notice.entity.ts';
import { Slot } from './slot.entity.ts';

/** Moments in the calendars of the people they are agreed between: in their own feed, and what they answer from it. */
@Injectable()
export class SlotRepliesService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly feeds: CalendarFeedsService,
    private readonly replies: CalendarRepliesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.feeds.addSource((userId, locale) => this.ofPerson(userId, locale));
    this.replies.addReader((reply, attendee, isSelf) => this.hear(reply, attendee, isSelf));
  }

  /** Agreed ones only, of groups this person is in now: with whom one speaks is in none of them. */
  private async ofPerson(userId: string, locale: Locale): Promise<CalendarEvent[]> {
    const groups = await this.db
      .repo(Membership)
      .findBy({ userId, joinedAt: Not(IsNull()), leftAt: IsNull() });
    const plgId = In(groups.map((it) => it.plgId));
    const slots = await this.db.repo(Slot).find({
      where: [
        { plgId, state: 'filled', interviewerId: userId },
        { plgId, state: 'filled', filledById: userId },
      ],
      relations: { plg: true, hostProgramme: true },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    return slots.map((it) => ({
      uid: it.uid,
      sequence: it.sequence,
      title: slotTitle(locale, it.hostProgramme.name),
      groupName: it.plg.name,
      startsAt: it.startsAt,
      endsAt: it.endsAt,
      changedAt: it.updatedAt,
      isCancelled: false,
      location: it.place || null,
      joinUrl: null,
      pageUrl: `${this.config.publicUrl}/plg/${it.plgId}/bezoeken`,
    }));
  }

  /** An answer is heard and shown to the other; whether the moment moves stays up to the two of them. */
  private async hear(
    reply: CalendarReply,
    attendee: string,
    isSelf: boolean,
  ): Promise<'recorded' | 'ignored' | null> {
    const slot = await this.db.repo(Slot).findOneBy({ uid: reply.uid });
    if (!slot) return null;
    if (!isSelf) throw new Problem('calendar_reply.other_sender');
    const notices = this.db.repo(SlotNotice);
    await this.db.waitForTurn(`slots of ${slot.plgId}`);
    const notice = await notices.findOneBy({ slotId: slot.id, method: 'REQUEST', user: { email: attendee } });
    const isMember =
      notice &&
      (await this.db
        .repo(Membership)
        .existsBy({ plgId: slot.plgId, userId: notice.userId, joinedAt: Not(IsNull()), leftAt: IsNull() }));
    if (!notice || !isMember) throw new Problem('calendar_reply.not_invited');
    // About an earlier version of the moment, or about one that we never sent.
    if (reply.sequence !== notice.sequence + notice.raised || reply.answer === null) return 'ignored';
    const now = this.clock.now();
    if (slot.endsAt <= now || (notice.repliedAt && reply.stamp <= notice.repliedAt)) return 'ignored';
    // A clock that is ahead must not make every later reply seem old.
    const repliedAt = reply.stamp < now ? reply.stamp : now;
    await notices.update({ id: notice.id }, { answer: reply.answer, repliedAt, updatedAt: now });
    if (reply.answer === notice.answer) return 'ignored';
    await this.events.record({ userId: notice.userId }, 'slot.answered', {
      type: 'slot',
      id: slot.id,
      plgId: slot.plgId,
    });
    return 'recorded';
  }
}
