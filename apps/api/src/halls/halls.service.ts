import { Inject, Injectable } from '@nestjs/common';
import { hallCode, type HallCodeDto, type HallEntryDto, type RoomStateDto } from '@leerkring/shared';
import { LessThan, MoreThan } from 'typeorm';
import type { Config } from '../config.ts';
import type { Meeting } from '../cycles/meeting.entity.ts';
import { AttendancesService } from '../meeting-room/attendances.service.ts';
import { LiveRoomsService, personOf } from '../meeting-room/live-rooms.service.ts';
import { StaysService } from '../meeting-room/stays.service.ts';
import { Access } from '../policies/access.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { hashToken } from '../platform/ids.ts';
import { RateLimits } from '../platform/rate-limit.ts';
import { Realtime } from '../platform/realtime/realtime.ts';
import type { Actor } from '../platform/session/actor.ts';
import { newHallCode } from './hall-code.rules.ts';
import { HallCode } from './hall-code.entity.ts';

const triesPerMinute = 10;
/** Several screens, and one that is loaded again and again. */
const codesAtOnce = 20;

/**
 * People who are together in one place, before one screen. Each of them says so with a code from that screen and on a
 * device of their own: so everyone counts once, raises their own hand and has their own vote.
 */
@Injectable()
export class HallsService {
  private readonly tries = new RateLimits(triesPerMinute / 60, triesPerMinute);

  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly realtime: Realtime,
    private readonly attendances: AttendancesService,
    private readonly rooms: LiveRoomsService,
    private readonly stays: StaysService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** For whoever leads, on the screen that everyone sees. */
  async show(me: Actor, meetingId: string): Promise<RoomStateDto> {
    await this.access.load(me, 'lead', meetingPolicy, meetingId);
    return this.rooms.state(me, meetingId);
  }

  async newCode(me: Actor, meetingId: string): Promise<HallCodeDto> {
    const meeting = await this.access.load(me, 'lead', meetingPolicy, meetingId);
    if (meeting.state !== 'open') throw new Problem('meeting.not_open');
    await this.db.waitForTurn(`codes of ${meetingId}`);
    const now = this.clock.now();
    const codes = this.db.repo(HallCode);
    await codes.delete({ expiresAt: LessThan(now) });
    const isShown = await codes.existsBy({ meetingId });
    await this.db.query(
      `delete from hall_code where id in (
         select id from hall_code where meeting_id = $1 order by expires_at desc, id desc offset $2)`,
      [meetingId, codesAtOnce - 1],
    );
    const code = newHallCode();
    const expiresAt = new Date(now.getTime() + hallCode.minutes * 60_000);
    await codes.save(codes.create({ meetingId, codeHash: hashToken(code), expiresAt }));
    // A screen that goes on showing codes tells nothing new: the log says when the way in was opened.
    if (!isShown) await this.events.record(me, 'hall.codeMade', this.subject(meeting));
    const link = `${this.config.publicUrl}/in-de-zaal/${code}`;
    return { code, link, expiresAt: expiresAt.toISOString() };
  }

  /** A code that is wrong, is over, or is of a meeting one has no business at: the answer is the same. */
  async enter(me: Actor, code: string): Promise<HallEntryDto> {
    const seconds = this.tries.take(me.userId);
    if (seconds > 0) throw new Problem('too_many_requests', { facts: { seconds } });
    const found = await this.db
      .repo(HallCode)
      .findOneBy({ codeHash: hashToken(code), expiresAt: MoreThan(this.clock.now()) });
    const meeting = found && (await this.mine(me, found.meetingId));
    if (!meeting) throw new Problem('hall.code_wrong', { fields: { code: ['isRight'] } });
    if (meeting.state !== 'open') throw new Problem('meeting.not_open');
    const { id: meetingId, plgId } = meeting;
    const { membershipId } = personOf(me, meeting);
    if (membershipId !== null && (await this.attendances.enterHall(meeting, membershipId))) {
      await this.stays.begin(meeting, membershipId);
      await this.events.record(me, 'hall.entered', this.subject(meeting));
      this.rooms.broadcastLater(meetingId);
      const callers = (await this.rooms.room(meetingId)).callers();
      // In the hall one is out of the call: whoever is in it comes back without it.
      if (callers.some(({ userId }) => userId === me.userId))
        this.db.afterCommit(() => this.realtime.reconnect(me.userId));
    }
    return { meetingId, plgId };
  }

  async leave(me: Actor, meetingId: string): Promise<void> {
    const meeting = await this.access.load(me, 'attend', meetingPolicy, meetingId);
    const { membershipId } = personOf(me, meeting);
    if (membershipId === null || !(await this.attendances.leaveHall(meetingId, membershipId))) return;
    await this.events.record(me, 'hall.left', this.subject(meeting));
    this.rooms.broadcastLater(meetingId);
  }

  private async mine(me: Actor, meetingId: string): Promise<Meeting | null> {
    try {
      return await this.access.load(me, 'attend', meetingPolicy, meetingId);
    } catch (error) {
      if (error instanceof Problem) return null;
      throw error;
    }
  }

  private subject({ id, plgId }: Meeting) {
    return { type: 'meeting', id, plgId };
  }
}
