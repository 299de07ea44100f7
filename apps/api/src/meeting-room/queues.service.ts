import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { GiveFloorDto, HandKind, QueueRule, RaiseHandDto } from '@leerkring/shared';
import { IsNull } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { Access } from '../policies/access.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { holdsPlace, placeAt } from '../policies/people.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Hand } from './hand.entity.ts';
import { LiveRoomsService } from './live-rooms.service.ts';
import { QueueChange } from './queue-change.entity.ts';
import { SpeakingTurn } from './speaking-turn.entity.ts';

/** Something that keeps a person from asking for the word now, e.g. a step in which they listen. */
export type FloorRule = (meetingId: string, membershipId: string) => Promise<Problem | null>;

/**
 * Who speaks, who waits, and by which rule. Events name no one who raised a hand or spoke: from their moments one could
 * count afterwards how long someone had the word.
 */
@Injectable()
export class QueuesService implements OnModuleInit {
  private readonly rules: FloorRule[] = [];

  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly rooms: LiveRoomsService,
  ) {}

  onModuleInit(): void {
    this.rooms.onStandDown(async (meetingId, membershipId) => {
      await this.db.repo(Hand).delete({ meetingId, membershipId });
      const speaks = { meetingId, membershipId, endedAt: IsNull() };
      if (await this.db.repo(SpeakingTurn).existsBy(speaks)) await this.end(meetingId);
    });
  }

  /** Lets a later room say when someone does not ask for the word. */
  listenFirst(rule: FloorRule): void {
    this.rules.push(rule);
  }

  async raise(me: Actor, { meetingId, isRaised, kind = 'point' }: RaiseHandDto): Promise<void> {
    const meeting = await this.access.load(me, 'takePart', meetingPolicy, meetingId);
    const membershipId = await this.place(me, meeting);
    const hands = this.db.repo(Hand);
    if (!isRaised) {
      const { affected } = await hands.delete({ meetingId, membershipId });
      if (affected) await this.events.record(null, 'hand.lowered', this.subject(meeting));
    } else {
      if (meeting.state !== 'open') throw new Problem('meeting.not_open');
      for (const rule of this.rules) {
        const refusal = await rule(meetingId, membershipId);
        if (refusal) throw refusal;
      }
      // Another kind of hand is the same hand: it keeps its moment.
      const changed = await this.db.query(
        `insert into hand (id, meeting_id, membership_id, kind, raised_at) values ($1, $2, $3, $4, $5)
         on conflict (meeting_id, membership_id) do update set kind = excluded.kind, updated_at = now()
         where hand.kind <> excluded.kind returning id`,
        [newId(), meetingId, membershipId, kind, this.clock.now()],
      );
      if (changed.length > 0) await this.events.record(null, 'hand.raised', this.subject(meeting), { kind });
    }
    this.rooms.broadcastLater(meetingId);
  }

  /** Gives the word to someone who asked for it. Whoever leads may leave the order, and everyone sees that. */
  async give(me: Actor, { meetingId, membershipId }: GiveFloorDto): Promise<void> {
    const meeting = await this.lead(me, meetingId);
    if (meeting.state !== 'open') throw new Problem('meeting.not_open');
    const hands = this.db.repo(Hand);
    const hand = await hands.findOneBy({ meetingId, membershipId });
    if (!hand) throw new Problem('queue.no_hand');
    const { queue } = await this.rooms.state(me, meetingId);
    const place = queue.hands.findIndex((it) => it.membershipId === membershipId) + 1;
    await hands.delete({ id: hand.id });
    await this.begin(meetingId, membershipId, hand.kind);
    const { queueRule: rule } = meeting;
    if (place > 1) {
      await this.note(me, meeting, place);
      await this.events.record(me, 'queue.overridden', this.subject(meeting), { rule, place });
    } else await this.events.record(me, 'floor.given', this.subject(meeting), { rule });
    this.rooms.broadcastLater(meetingId);
  }

  /** Whoever speaks is done; they say so themselves, or the one who leads does. */
  async finish(me: Actor, meetingId: string): Promise<void> {
    const meeting = await this.access.load(me, 'follow', meetingPolicy, meetingId);
    const turn = await this.db.repo(SpeakingTurn).findOneBy({ meetingId, endedAt: IsNull() });
    if (!turn) return;
    const isMine = meetingPolicy.can(me, 'takePart', meeting) && holdsPlace(me, turn.membershipId);
    if (!isMine && !meetingPolicy.can(me, 'lead', meeting))
      throw new Problem(meetingPolicy.refusalOf(me, meeting));
    await this.end(meetingId);
    await this.events.record(null, 'floor.finished', this.subject(meeting));
    this.rooms.broadcastLater(meetingId);
  }

  async chooseRule(me: Actor, meetingId: string, rule: QueueRule): Promise<void> {
    const meeting = await this.lead(me, meetingId);
    if (meeting.queueRule === rule) return;
    await this.db.repo(Meeting).update({ id: meetingId }, { queueRule: rule });
    await this.note(me, Object.assign(meeting, { queueRule: rule }), null);
    await this.events.record(me, 'queue.ruleChosen', this.subject(meeting), { rule });
    this.rooms.broadcastLater(meetingId);
  }

  /** Someone speaks from now on; whoever spoke is done. */
  async begin(meetingId: string, membershipId: string, kind: HandKind): Promise<void> {
    await this.end(meetingId);
    const turns = this.db.repo(SpeakingTurn);
    const beganAt = this.clock.now();
    await turns.save(turns.create({ meetingId, membershipId, kind, beganAt, endedAt: null }));
  }

  async end(meetingId: string): Promise<void> {
    await this.db.query(
      `update speaking_turn set ended_at = greatest($2, began_at) where meeting_id = $1 and ended_at is null`,
      [meetingId, this.clock.now()],
    );
  }

  /** How long these people had the word together since then; null when nothing of it is kept any more. */
  async spokenMs(meetingId: string, membershipIds: string[], since: Date): Promise<number | null> {
    const [spoken] = await this.db.query<{ ms: number | null }>(
      `select (sum(extract(epoch from ended_at - began_at)) * 1000)::float8 as ms from speaking_turn
       where meeting_id = $1 and membership_id = any ($2) and began_at >= $3`,
      [meetingId, membershipIds, since],
    );
    return spoken?.ms ?? null;
  }

  /** One presses after the other, so the order that was seen is the order that is judged. */
  private async lead(me: Actor, meetingId: string): Promise<Meeting> {
    await this.access.load(me, 'lead', meetingPolicy, meetingId);
    await this.db.query('select id from meeting where id = $1 for update', [meetingId]);
    return this.access.load(me, 'lead', meetingPolicy, meetingId);
  }

  private async place(me: Actor, meeting: Meeting): Promise<string> {
    const membershipId = placeAt(me, meeting.plgId, meeting.id);
    if (membershipId === null || !(await this.rooms.room(meeting.id)).isPresent(me.userId))
      throw new Problem('room.not_joined');
    return membershipId;
  }

  private async note(me: Actor, meeting: Meeting, place: number | null): Promise<void> {
    const changes = this.db.repo(QueueChange);
    const membershipId = placeAt(me, meeting.plgId, meeting.id);
    await changes.save(
      changes.create({ meetingId: meeting.id, membershipId, rule: meeting.queueRule, place }),
    );
  }

  private subject({ id, plgId }: Meeting) {
    return { type: 'meeting', id, plgId };
  }
}
