import { Injectable } from '@nestjs/common';
import type { AnswerExtensionDto } from '@leerkring/shared';
import { Meeting } from '../cycles/meeting.entity.ts';
import { Access } from '../policies/access.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { placeAt } from '../policies/people.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { AgendaItem } from './agenda-item.entity.ts';
import { pauseClock, startClock } from './clock.rules.ts';
import { ExtensionAnswer } from './extension-answer.entity.ts';
import { LiveRoomsService } from './live-rooms.service.ts';

/** What was done with a clock; with the moment of the event all that is needed to count again. */
type ClockFacts = { change: 'start' | 'pause' } | { change: 'extend'; minutes: number };

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
    await this.changeClock(me, meetingId, { change: 'start' }, (item) => {
      Object.assign(item, startClock(item, this.clock.now()));
    });
  }

  async pauseTimer(me: Actor, meetingId: string): Promise<void> {
    await this.changeClock(me, meetingId, { change: 'pause' }, (item) => {
      Object.assign(item, pauseClock(item, this.clock.now()));
    });
  }

  /** Gives an item more minutes at once, and asks everyone whether that is all right. */
  async extendTimer(me: Actor, meetingId: string, minutes: number): Promise<void> {
    await this.changeClock(me, meetingId, { change: 'extend', minutes }, async (item) => {
      item.extraMinutes = Math.max(item.extraMinutes + minutes, -item.minutes);
      item.askedMinutes = minutes > 0 ? minutes : null;
      await this.db.repo(ExtensionAnswer).delete({ agendaItemId: item.id });
    });
  }

  /** One answer a person; whoever thinks again answers again. */
  async answerExtension(me: Actor, { meetingId, itemId, agrees }: AnswerExtensionDto): Promise<void> {
    const meeting = await this.access.load(me, 'takePart', meetingPolicy, meetingId);
    if (meeting.state !== 'open') throw new Problem('meeting.not_open');
    const item = await this.currentItem(meetingId);
    if (item?.id !== itemId || item.askedMinutes === null) return;
    const membershipId = placeAt(me, meeting.plgId, meetingId);
    if (membershipId === null) throw new Problem('forbidden');
    // From the screen in the hall nobody answers: everyone there does so with a phone of their own.
    if (!(await this.rooms.room(meetingId)).isPresent(me.userId)) throw new Problem('room.not_joined');
    await this.db.query(
      `insert into extension_answer (id, agenda_item_id, membership_id, agrees) values ($1, $2, $3, $4)
       on conflict (agenda_item_id, membership_id) do update set agrees = excluded.agrees, updated_at = now()`,
      [newId(), itemId, membershipId, agrees],
    );
    await this.events.record(me, 'clock.agreed', this.subject(meeting), { itemId });
    this.rooms.broadcastLater(meetingId);
  }

  private async changeClock(
    me: Actor,
    meetingId: string,
    facts: ClockFacts,
    change: (item: AgendaItem) => void | Promise<void>,
  ): Promise<void> {
    const meeting = await this.loadOpen(me, meetingId);
    const item = await this.currentItem(meetingId);
    if (!item) return;
    await change(item);
    await this.db.repo(AgendaItem).save(item);
    await this.events.record(me, 'clock.changed', this.subject(meeting), {
      itemId: item.id,
      elapsedMs: item.elapsedMs,
      ...facts,
    });
    this.rooms.broadcastLater(meetingId);
  }

  async putAside(meetingId: string): Promise<void> {
    const item = await this.currentItem(meetingId);
    if (item)
      await this.db
        .repo(AgendaItem)
        .save(
          Object.assign(item, pauseClock(item, this.clock.now()), { isCurrent: false, askedMinutes: null }),
        );
  }

  private async currentItem(meetingId: string): Promise<AgendaItem | null> {
    return this.db.repo(AgendaItem).findOneBy({ meetingId, isCurrent: true });
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
