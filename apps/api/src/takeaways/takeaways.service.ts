import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  compareNames,
  type SettleTakeawayDto,
  type UpdateTakeawayDto,
  type WriteTakeawayDto,
} from '@leerkring/shared';
import { In } from 'typeorm';
import { Access } from '../policies/access.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { takeawayPolicy } from '../policies/takeaway.policy.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { Obligations, type Asked } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Takeaway } from './takeaway.entity.ts';

const path = (plgId: string) => `/plg/${plgId}/naar-mijn-team`;
const twoWeeks = 14 * 86_400_000;
const whole = { membership: { user: true, seat: { programme: true } }, meeting: true } as const;

/** What members take to their own teams, and what came of it. */
@Injectable()
export class TakeawaysService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly obligations: Obligations,
  ) {}

  onModuleInit(): void {
    this.obligations.addSource((me) => this.askedOf(me));
  }

  /** Mine, and what others shared; by meeting, never by how much or how well. */
  async ofGroup(me: Actor, plgId: string): Promise<Takeaway[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const all = await this.db.repo(Takeaway).find({
      where: { plgId },
      relations: whole,
      relationLoadStrategy: 'query',
    });
    return all
      .filter((it) => takeawayPolicy.can(me, 'read', it))
      .toSorted(
        (one, other) =>
          other.meeting.startsAt.getTime() - one.meeting.startsAt.getTime() ||
          compareNames(programmeOf(one), programmeOf(other)) ||
          one.onDay.localeCompare(other.onDay) ||
          one.id.localeCompare(other.id),
      );
  }

  async write(me: Actor, meetingId: string, input: WriteTakeawayDto): Promise<Takeaway> {
    const meeting = await this.access.load(me, 'minute', meetingPolicy, meetingId);
    const membership = me.memberships.find(({ plgId }) => plgId === meeting.plgId);
    if (!membership) throw new Problem('not_found');
    const { isShared, ...words } = input;
    const takeaways = this.db.repo(Takeaway);
    const takeaway = await takeaways.save(
      takeaways.create({
        ...words,
        plgId: meeting.plgId,
        meetingId,
        membershipId: membership.membershipId,
        sharedAt: isShared ? this.clock.now() : null,
      }),
    );
    return this.changed(me, takeaway, 'takeaway.written');
  }

  async update(me: Actor, id: string, input: UpdateTakeawayDto): Promise<Takeaway> {
    const takeaway = await this.access.load(me, 'edit', takeawayPolicy, id);
    const { text, audience, onDay } = takeaway;
    const { isShared, ...words } = mergeEdit(input, {
      text,
      audience,
      onDay,
      isShared: takeaway.sharedAt !== null,
    });
    const sharedAt = isShared ? (takeaway.sharedAt ?? this.clock.now()) : null;
    await this.db
      .repo(Takeaway)
      .update({ id }, { ...words, ...(isShared !== undefined && { sharedAt }), updatedAt: this.clock.now() });
    return this.changed(me, takeaway, 'takeaway.changed');
  }

  /** "What came of it?" Dropping takes a reason. */
  async settle(me: Actor, id: string, input: SettleTakeawayDto): Promise<Takeaway> {
    const takeaway = await this.access.load(me, 'settle', takeawayPolicy, id);
    const { state, outcome } = mergeEdit(input, { outcome: takeaway.outcome });
    if (state === 'dropped' && outcome === '')
      throw new Problem('takeaway.reason_missing', { fields: { outcome: ['minLength'] } });
    await this.db.repo(Takeaway).update({ id }, { state, outcome, updatedAt: this.clock.now() });
    return this.changed(me, takeaway, 'takeaway.settled');
  }

  async remove(me: Actor, id: string): Promise<void> {
    const { plgId } = await this.access.load(me, 'remove', takeawayPolicy, id);
    await this.db.repo(Takeaway).delete({ id });
    await this.events.record(me, 'takeaway.removed', { type: 'takeaway', id, plgId });
  }

  /** To note something in the two weeks after a meeting, and after those to say what came of it. */
  private async askedOf(me: Actor): Promise<Asked[]> {
    const now = this.clock.now();
    const since = new Date(now.getTime() - twoWeeks);
    const mine = await this.db.repo(Takeaway).find({
      where: { membershipId: In(me.memberships.map(({ membershipId }) => membershipId)) },
      relations: { meeting: true },
    });
    const settle = mine.filter(
      ({ state, createdAt, meeting }) =>
        state === 'open' && (meeting.heldAt ?? createdAt).getTime() <= since.getTime(),
    );
    const meetings = await this.db.query<{ id: string; plg_id: string; title: string }>(
      `select m.id, m.plg_id, m.title from meeting m
       join attendance a on a.meeting_id = m.id and a.state = 'present' and a.membership_id = any($1)
       where m.state = 'held' and m.held_at > $2 and m.held_at <= $3`,
      [me.memberships.map(({ membershipId }) => membershipId), since, now],
    );
    return [
      ...settle.map(({ id, plgId, text }) => ({
        kind: 'takeaway.settle' as const,
        plgId,
        subjectId: id,
        path: path(plgId),
        dueAt: null,
        minutes: 3,
        facts: { text },
      })),
      ...meetings
        .filter(({ id }) => !mine.some(({ meetingId }) => meetingId === id))
        .map(({ id, plg_id: plgId, title }) => ({
          kind: 'takeaway.write' as const,
          plgId,
          subjectId: id,
          path: path(plgId),
          dueAt: null,
          minutes: 5,
          facts: { title },
        })),
    ];
  }

  private async changed(
    me: Actor,
    { id, plgId }: Takeaway,
    name: 'takeaway.written' | 'takeaway.changed' | 'takeaway.settled',
  ): Promise<Takeaway> {
    await this.events.record(me, name, { type: 'takeaway', id, plgId });
    return this.access.load(me, 'read', takeawayPolicy, id);
  }
}

const programmeOf = (it: Takeaway): string => it.membership.seat?.programme.name ?? '';
