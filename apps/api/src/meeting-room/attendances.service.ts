import { Injectable } from '@nestjs/common';
import type { AttendanceState, RecordAttendanceDto } from '@leerkring/shared';
import { IsNull } from 'typeorm';
import type { Meeting } from '../cycles/meeting.entity.ts';
import { GuestEntriesService } from '../guests/guest-entries.service.ts';
import { isGuestPlace, Membership } from '../plgs/membership.entity.ts';
import { SeatsService } from '../seats/seats.service.ts';
import { Access } from '../policies/access.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Attendance } from './attendance.entity.ts';
import { StaysService } from './stays.service.ts';

/** Who was at a meeting, and who sent word. */
@Injectable()
export class AttendancesService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly guests: GuestEntriesService,
    private readonly stays: StaysService,
    private readonly seats: SeatsService,
  ) {}

  async record(me: Actor, meetingId: string, { membershipId, state }: RecordAttendanceDto): Promise<void> {
    const meeting = await this.access.load(me, 'attend', meetingPolicy, meetingId);
    const isMine = me.memberships.some((membership) => membership.membershipId === membershipId);
    if (!isMine && !meetingPolicy.can(me, 'lead', meeting)) throw new Problem('forbidden');
    const { plgId } = meeting;
    const member = await this.db.repo(Membership).findOneBy({ id: membershipId, plgId });
    if (!member) throw new Problem('not_found');
    // Whoever is replaced was not there, whatever they read.
    if (state === 'present' && !isGuestPlace(member) && !member.leftAt)
      await this.seats.checkActs(meeting, membershipId);
    if (state === null) await this.db.repo(Attendance).delete({ meetingId, membershipId });
    else await this.enlist(meeting, membershipId, state);
    await this.changed(me, meeting);
  }

  /** Whoever comes in while the meeting is open, attended it; who is replaced only reads along. */
  async enter(me: Actor, meeting: Meeting): Promise<void> {
    await this.guests.noteEntry(me, meeting.id);
    if (!meetingPolicy.can(me, 'attend', meeting)) return;
    if (meeting.state === 'open' && (await this.markPresent(meeting, me.userId)))
      await this.changed(me, meeting);
  }

  /** True when it was news. Whoever sent word of absence and came after all, was here. */
  async markPresent(meeting: Meeting, userId: string): Promise<boolean> {
    const { id: meetingId, plgId } = meeting;
    const membership = await this.db.repo(Membership).findOneBy({ plgId, userId, leftAt: IsNull() });
    if (!membership) return false;
    await this.stays.begin(meeting, membership.id);
    const isKnown = { meetingId, membershipId: membership.id, state: 'present' as const };
    if (await this.db.repo(Attendance).existsBy(isKnown)) return false;
    await this.enlist(meeting, membership.id, 'present');
    return true;
  }

  /** @returns whether it was news */
  async enterHall(meeting: Meeting, membershipId: string): Promise<boolean> {
    if (await this.isInHall(meeting.id, membershipId)) return false;
    await this.enlist(meeting, membershipId, 'present');
    await this.db.repo(Attendance).update({ meetingId: meeting.id, membershipId }, { inHall: true });
    return true;
  }

  /** They are still at the meeting. @returns whether it was news */
  async leaveHall(meetingId: string, membershipId: string): Promise<boolean> {
    const { affected } = await this.db
      .repo(Attendance)
      .update({ meetingId, membershipId, inHall: true }, { inHall: false });
    return affected === 1;
  }

  /** Everyone who takes part in the hall. */
  async inHall(meetingId: string): Promise<string[]> {
    const rows = await this.db.query<{ membership_id: string }>(
      `select a.membership_id from attendance a join membership m on m.id = a.membership_id
       where a.meeting_id = $1 and a.in_hall and m.left_at is null
         and not exists (select from substitution s
           where s.meeting_id = a.meeting_id and s.replaced_id = m.id and s.withdrawn_at is null)
         and (m.roles <> '{guest}' or exists (select from guest g where g.membership_id = m.id
           and g.meeting_id = a.meeting_id and g.takes_part and g.revoked_at is null))`,
      [meetingId],
    );
    return rows.map((row) => row.membership_id);
  }

  async isInHall(meetingId: string, membershipId: string): Promise<boolean> {
    return this.db.repo(Attendance).existsBy({ meetingId, membershipId, inHall: true });
  }

  /**
   * The seats that someone acts for who is there at this moment; after the meeting, who was there as it ended. Whoever
   * was cut off a moment ago is there, so is who sits in the hall, and who was noted without a device of their own.
   */
  async seatsThere(meetingId: string, at: Date): Promise<string[]> {
    const rows = await this.db.query<{ seat_id: string }>(
      `select distinct m.seat_id
       from attendance a join membership m on m.id = a.membership_id join meeting g on g.id = a.meeting_id
       cross join lateral (select least($2, coalesce(g.held_at, $2)) as at) moment
       where a.meeting_id = $1 and a.state = 'present' and m.seat_id is not null and m.left_at is null
         and not exists (select from substitution s
           where s.meeting_id = a.meeting_id and s.replaced_id = m.id and s.withdrawn_at is null)
         and (a.in_hall
           or not exists (select from stay t where t.meeting_id = a.meeting_id and t.membership_id = m.id
             and (t.left_at is null or t.left_at >= a.updated_at))
           or exists (select from stay t where t.meeting_id = a.meeting_id and t.membership_id = m.id
             and t.entered_at <= moment.at and (t.left_at is null or t.left_at >= moment.at - $3::interval)))`,
      [meetingId, at, `${this.stays.graceMs} milliseconds`],
    );
    return rows.map((row) => row.seat_id);
  }

  /** Two tabs that come in together write one entry. */
  private async enlist({ id, plgId }: Meeting, membershipId: string, state: AttendanceState): Promise<void> {
    await this.db.query(
      `insert into attendance (id, plg_id, meeting_id, membership_id, state) values ($1, $2, $3, $4, $5)
       on conflict (meeting_id, membership_id) do update
         set state = excluded.state, in_hall = attendance.in_hall and excluded.state = 'present', updated_at = now()`,
      [newId(), plgId, id, membershipId, state],
    );
  }

  private async changed(me: Actor, { id, plgId }: Meeting): Promise<void> {
    await this.events.record(me, 'attendance.changed', { type: 'meeting', id, plgId });
  }
}
