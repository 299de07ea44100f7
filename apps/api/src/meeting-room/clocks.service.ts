import { Injectable } from '@nestjs/common';
import { Meeting } from '../cycles/meeting.entity.ts';
import { Access } from '../policies/access.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { AgendaItem } from './agenda-item.entity.ts';
import { pauseClock, startClock } from './clock.rules.ts';
import { LiveRoomsService } from './live-rooms.service.ts';

/** What is on the table, and its one clock. */
@Injectable()
export class ClocksService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly rooms: LiveRoomsService,
  ) {}

  /** Puts an item on the table, and its clock starts; null puts everything aside. */
  async advance(me: Actor, meetingId: string, itemId: string | null): Promise<void> {
    const meeting = await this.loadOpen(me, meetingId);
    const items = this.db.repo(AgendaItem);
    const next = itemId === null ? null : await items.findOneBy({ id: itemId, meetingId });
    if (itemId !== null && next === null) throw new Problem('not_found');
    if (next?.isCurrent) return;
    await this.putAside(meetingId);
    if (next) await items.update({ id: next.id }, { isCurrent: true, runningSince: this.clock.now() });
    await this.events.record(me, 'agenda.advanced', this.subject(meeting), { itemId });
    this.rooms.broadcastLater(meetingId);
  }

  async startTimer(me: Actor, meetingId: string): Promise<void> {
    await this.changeClock(me, meetingId, (item) => Object.assign(item, startClock(item, this.clock.now())));
  }

  async pauseTimer(me: Actor, meetingId: string): Promise<void> {
    await this.changeClock(me, meetingId, (item) => Object.assign(item, pauseClock(item, this.clock.now())));
  }

  async extendTimer(me: Actor, meetingId: string, minutes: number): Promise<void> {
    await this.changeClock(me, meetingId, (item) => {
      item.extraMinutes = Math.max(item.extraMinutes + minutes, -item.minutes);
    });
  }

  private async changeClock(me: Actor, meetingId: string, change: (item: AgendaItem) => void): Promise<void> {
    const meeting = await this.loadOpen(me, meetingId);
    const item = await this.rooms.currentItem(meetingId);
    if (!item) return;
    change(item);
    await this.db.repo(AgendaItem).save(item);
    await this.events.record(me, 'clock.changed', this.subject(meeting), { itemId: item.id });
    this.rooms.broadcastLater(meetingId);
  }

  async putAside(meetingId: string): Promise<void> {
    const item = await this.rooms.currentItem(meetingId);
    if (item)
      await this.db
        .repo(AgendaItem)
        .save(Object.assign(item, pauseClock(item, this.clock.now()), { isCurrent: false }));
  }

  /** One leader at a time: two presses at once follow each other. */
  async load(me: Actor, meetingId: string): Promise<Meeting> {
    await this.access.load(me, 'lead', meetingPolicy, meetingId);
    await this.db.query('select id from meeting where id = $1 for update', [meetingId]);
    return this.access.load(me, 'lead', meetingPolicy, meetingId);
  }

  async loadOpen(me: Actor, meetingId: string): Promise<Meeting> {
    const meeting = await this.load(me, meetingId);
    if (meeting.state !== 'open') throw new Problem('meeting.not_open');
    return meeting;
  }

  private subject(meeting: Meeting) {
    return { type: 'meeting', id: meeting.id, plgId: meeting.plgId };
  }
}
