import { Injectable } from '@nestjs/common';
import type { FillSlotDto, MoveSlotDto, OfferSlotDto, VisitAudience } from '@leerkring/shared';
import { In, Not } from 'typeorm';
import { AssignmentPlansService } from '../assignments/assignment-plans.service.ts';
import { wallClock } from '../calendars/local-time.rules.ts';
import { momentOf, type Moment } from '../cycles/meeting.rules.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { assignmentPolicy } from '../policies/assignment.policy.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { slotPolicy } from '../policies/slot.policy.ts';
import { Slot } from './slot.entity.ts';
import { closedBy, nearestTo, type LostSlot } from './slot.rules.ts';

const whole = { interviewer: true, hostProgramme: true, notices: { user: true } } as const;

/** Moments for a visit: the interviewer offers, the host fills, and both calendars follow. */
@Injectable()
export class SlotsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly plans: AssignmentPlansService,
  ) {}

  /** In the order of the calendar: those I offer or my programme gets, and for coordinators all. */
  async list(me: Actor, plgId: string): Promise<Slot[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const all = await this.db.whole(Slot, { plgId }, whole, { startsAt: 'ASC' });
    return all.filter((it) => slotPolicy.can(me, 'read', it));
  }

  /** Where earlier visits at this programme were, the latest first, also in other years: rooms, and nothing else. */
  async places(me: Actor, id: string): Promise<string[]> {
    const { hostProgrammeId } = await this.access.load(me, 'fill', slotPolicy, id);
    const rows = await this.db.query<{ place: string }>(
      `select place from slot where host_programme_id = $1 and place <> ''
       group by place order by max(updated_at) desc, place limit 50`,
      [hostProgrammeId],
    );
    return rows.map(({ place }) => place);
  }

  async offer(me: Actor, assignmentId: string, input: OfferSlotDto): Promise<Slot> {
    const { plgId, hostProgrammeId } = await this.access.load(me, 'meet', assignmentPolicy, assignmentId);
    const moment = momentOf(input);
    await this.plans.lock(plgId);
    await this.refuseOverlap(me, moment);
    const id = newId();
    await this.db.repo(Slot).insert({
      id,
      plgId,
      assignmentId,
      hostProgrammeId,
      interviewerId: me.userId,
      state: 'offered',
      ...moment,
      audience: null,
      place: '',
      filledById: null,
      uid: `bezoek-${id}@leerkring`,
      sequence: 0,
    });
    return this.done(me, id, plgId, 'slot.offered');
  }

  /** To another moment, filled or not: the calendars hear of it as the same event. */
  async move(me: Actor, id: string, input: MoveSlotDto): Promise<Slot> {
    const slot = await this.open(me, id);
    await this.access.load(me, 'move', slotPolicy, id);
    const start = wallClock(slot.startsAt);
    const now = { date: start.date, startTime: start.time, endTime: wallClock(slot.endsAt).time };
    const moment = momentOf(mergeEdit(input, now));
    const stays = +moment.startsAt === +slot.startsAt && +moment.endsAt === +slot.endsAt;
    if (stays) return this.load(id);
    await this.refuseOverlap(me, moment, id);
    await this.db
      .repo(Slot)
      .update({ id }, { ...moment, sequence: slot.sequence + 1, updatedAt: this.clock.now() });
    return this.done(me, id, slot.plgId, 'slot.moved');
  }

  /** Of two of a programme who fill it at the same moment, the second hears that it is filled. */
  async fill(me: Actor, id: string, { audience, place }: FillSlotDto): Promise<Slot> {
    const slot = await this.reachable(me, id, audience);
    if (slot.state === 'filled') throw await this.withNearest(me, 'slot.filled', slot, audience);
    await this.access.load(me, 'fill', slotPolicy, id);
    const { assignmentId } = slot;
    const [visit] = await this.db.query<{ planned: number; taken: number }>(
      `select ${audience === 'student' ? 'student_conversations' : 'teacher_conversations'} as planned,
         (select count(*)::int from slot s where s.assignment_id = a.id and s.state = 'filled' and s.audience = $2) as taken
       from assignment a where a.id = $1`,
      [assignmentId, audience],
    );
    if (!visit || visit.taken >= visit.planned)
      throw await this.withNearest(me, 'slot.enough', slot, audience);
    await this.db
      .repo(Slot)
      .update(
        { id },
        { state: 'filled', audience, place, filledById: me.userId, updatedAt: this.clock.now() },
      );
    return this.done(me, id, slot.plgId, 'slot.filled');
  }

  private async reachable(me: Actor, id: string, audience: VisitAudience): Promise<Slot> {
    const slot = await this.access.load(me, 'read', slotPolicy, id);
    await this.plans.lock(slot.plgId);
    const now = await this.load(id);
    const code = closedBy(now, this.clock.now());
    if (code) throw await this.withNearest(me, code, now, audience);
    return now;
  }

  /** Whoever comes too late hears which other moments there still are for this audience, the nearest first. */
  private async withNearest(
    me: Actor,
    code: LostSlot,
    slot: Slot,
    audience: VisitAudience,
  ): Promise<Problem> {
    const planned = audience === 'student' ? 'student_conversations' : 'teacher_conversations';
    const rows = await this.db.query<{ id: string }>(
      `select s.id from slot s join assignment a on a.id = s.assignment_id
       where s.plg_id = $1 and s.host_programme_id = $2 and s.state = 'offered' and s.ends_at > $3 and s.id <> $4
         and a.${planned} > (select count(*) from slot f
           where f.assignment_id = a.id and f.state = 'filled' and f.audience = $5)`,
      [slot.plgId, slot.hostProgrammeId, this.clock.now(), slot.id, audience],
    );
    const open = await this.db.whole(Slot, { id: rows.map(({ id }) => id) }, whole);
    const mine = open.filter((it) => slotPolicy.can(me, 'fill', it));
    return new Problem(code, { facts: { alternatives: nearestTo(slot, mine).map(({ id }) => id) } });
  }

  /** It does not suit the host after all; the interviewer still offers it. */
  async free(me: Actor, id: string): Promise<Slot> {
    const slot = await this.open(me, id);
    if (slot.state !== 'filled') throw new Problem('slot.not_filled');
    await this.access.load(me, 'free', slotPolicy, id);
    await this.db
      .repo(Slot)
      .update(
        { id },
        { state: 'offered', audience: null, place: '', filledById: null, updatedAt: this.clock.now() },
      );
    return this.done(me, id, slot.plgId, 'slot.freed');
  }

  async withdraw(me: Actor, id: string): Promise<Slot> {
    const slot = await this.open(me, id, false);
    await this.access.load(me, 'withdraw', slotPolicy, id);
    await this.db
      .repo(Slot)
      .update({ id }, { state: 'withdrawn', sequence: slot.sequence + 1, updatedAt: this.clock.now() });
    return this.done(me, id, slot.plgId, 'slot.withdrawn');
  }

  /** Read again now that nobody else changes visits or their moments. */
  private async open(me: Actor, id: string, mustBeToCome = true): Promise<Slot> {
    const { plgId } = await this.access.load(me, 'read', slotPolicy, id);
    await this.plans.lock(plgId);
    const slot = await this.load(id);
    const code = closedBy(slot, this.clock.now());
    if (code === 'slot.withdrawn' || (code && mustBeToCome)) throw new Problem(code);
    return slot;
  }

  private async refuseOverlap(me: Actor, { startsAt, endsAt }: Moment, exceptId?: string): Promise<void> {
    if (endsAt <= this.clock.now()) throw new Problem('slot.past', { fields: { date: ['toCome'] } });
    const mine = await this.db.repo(Slot).findBy({
      interviewerId: me.userId,
      state: In(['offered', 'filled']),
      ...(exceptId !== undefined && { id: Not(exceptId) }),
    });
    if (mine.some((it) => it.startsAt < endsAt && startsAt < it.endsAt)) throw new Problem('slot.overlaps');
  }

  private async load(id: string): Promise<Slot> {
    return this.db.repo(Slot).findOneOrFail({ where: { id }, relations: whole });
  }

  private async done(
    me: Actor,
    id: string,
    plgId: string,
    name: 'slot.offered' | 'slot.moved' | 'slot.filled' | 'slot.freed' | 'slot.withdrawn',
  ): Promise<Slot> {
    await this.events.record(me, name, { type: 'slot', id, plgId });
    return this.load(id);
  }
}
