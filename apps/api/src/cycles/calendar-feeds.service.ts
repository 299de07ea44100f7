import { Inject, Injectable } from '@nestjs/common';
import type { CalendarFeedDto, Locale } from '@leerkring/shared';
import { In, IsNull, Not } from 'typeorm';
import type { Config } from '../config.ts';
import { isOfTheGroup, Membership } from '../plgs/membership.entity.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { hashToken, newToken } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { calendarFile, type CalendarEvent } from './calendar-file.rules.ts';
import { CalendarFeed } from './calendar-feed.entity.ts';
import { Meeting } from './meeting.entity.ts';
import { presentCalendarEvent } from './meeting.presenter.ts';

type FeedSource = (userId: string, locale: Locale) => Promise<CalendarEvent[]>;

/** The address at which someone's calendar program keeps reading their own meetings. */
@Injectable()
export class CalendarFeedsService {
  private readonly sources: FeedSource[] = [];

  constructor(
    private readonly db: Db,
    private readonly events: Events,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** For rooms that know of more appointments of a person. */
  addSource(source: FeedSource): void {
    this.sources.push(source);
  }

  async mine(me: Actor): Promise<CalendarFeedDto> {
    const feed = await this.db.repo(CalendarFeed).findOneBy({ userId: me.userId });
    return { madeAt: feed?.updatedAt.toISOString() ?? null, url: null };
  }

  /** Makes a new address; the old one stops working at once. It is shown this once. */
  async renew(me: Actor): Promise<CalendarFeedDto> {
    const feeds = this.db.repo(CalendarFeed);
    const token = newToken();
    const feed = (await feeds.findOneBy({ userId: me.userId })) ?? feeds.create({ userId: me.userId });
    await feeds.save(Object.assign(feed, { tokenHash: hashToken(token) }));
    await this.events.record(me, 'calendarFeed.renewed', { type: 'calendar_feed', id: feed.id, plgId: null });
    return {
      madeAt: feed.updatedAt.toISOString(),
      url: `${this.config.publicUrl}/api/calendar-feeds/${token}.ics`,
    };
  }

  async withdraw(me: Actor): Promise<void> {
    const feed = await this.db.repo(CalendarFeed).findOneBy({ userId: me.userId });
    if (!feed) return;
    await this.db.repo(CalendarFeed).delete({ id: feed.id });
    await this.events.record(me, 'calendarFeed.withdrawn', {
      type: 'calendar_feed',
      id: feed.id,
      plgId: null,
    });
  }

  /**
   * Whoever holds the address reads the meetings of its owner's present groups and their own appointments in them, and
   * nothing else.
   * @throws Problem `not_found` for an address that does not exist (any more)
   */
  async read(token: string): Promise<string> {
    const feed = await this.db.repo(CalendarFeed).findOne({
      where: { tokenHash: hashToken(token.replace(/\.ics$/, '')) },
      relations: { user: true },
    });
    if (!feed) throw new Problem('not_found');
    const memberships = await this.db.repo(Membership).findBy({
      userId: feed.userId,
      joinedAt: Not(IsNull()),
      leftAt: IsNull(),
    });
    // A guest, or who stands in once, has no calendar of the group.
    const groups = memberships.filter(isOfTheGroup);
    const meetings = await this.db.repo(Meeting).find({
      where: { plgId: In(groups.map(({ plgId }) => plgId)) },
      relations: { plg: true },
      order: { startsAt: 'ASC', id: 'ASC' },
    });
    const events = meetings.map((meeting) => presentCalendarEvent(meeting, this.config.publicUrl));
    for (const source of this.sources) events.push(...(await source(feed.userId, feed.user.locale)));
    return calendarFile(events, `Leerkring – ${feed.user.name}`);
  }
}
