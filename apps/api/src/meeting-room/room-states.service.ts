import { Injectable } from '@nestjs/common';
import type { HandKind, QueueRule, RoomPersonDto, RoomStateDto } from '@leerkring/shared';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import type { MeetingRoom } from './live-room.rules.ts';
import { presentRoomState } from './room-state.presenter.ts';

/** As PostgreSQL tells it: moments are texts with their zone. */
export interface RoomRow {
  queue_rule: QueueRule;
  leader: { userId: string; membershipId: string; name: string } | null;
  items: {
    id: string;
    minutes: number;
    elapsedMs: number;
    runningSince: string | null;
    isCurrent: boolean;
    askedMinutes: number | null;
  }[];
  answers: { userId: string; agrees: boolean }[];
  turns: {
    userId: string;
    membershipId: string;
    programmeId: string | null;
    guestFrom: string | null;
    name: string;
    kind: HandKind;
    beganAt: string;
    endedAt: string | null;
  }[];
  hands: {
    userId: string;
    membershipId: string;
    name: string;
    programmeId: string | null;
    programmeName: string | null;
    guestFrom: string | null;
    kind: HandKind;
    raisedAt: string;
  }[];
  hall: Omit<RoomPersonDto, 'inHall'>[];
  changes: { at: string; rule: QueueRule; place: number | null; byName: string | null }[];
}

/** One statement, because it runs after every change in every room. */
const stateSql = `
  select m.queue_rule,
    (select json_build_object('userId', u.id, 'membershipId', p.id, 'name', u.name)
      from membership p join user_account u on u.id = p.user_id
      where p.plg_id = m.plg_id and p.left_at is null and p.joined_at is not null
        and (p.id = m.leader_id or 'coordinator' = any (p.roles))
      order by (p.id = m.leader_id) desc nulls last, p.joined_at, p.id limit 1) as leader,
    coalesce((select json_agg(json_build_object('id', a.id, 'minutes', a.minutes + a.extra_minutes,
        'elapsedMs', a.elapsed_ms, 'runningSince', a.running_since, 'isCurrent', a.is_current,
        'askedMinutes', a.asked_minutes) order by a.position)
      from agenda_item a
      where a.meeting_id = m.id and (a.is_current or a.elapsed_ms > 0 or a.extra_minutes <> 0)), '[]') as items,
    coalesce((select json_agg(json_build_object('userId', p.user_id, 'agrees', e.agrees))
      from extension_answer e join agenda_item a on a.id = e.agenda_item_id and a.is_current
      join membership p on p.id = e.membership_id
      where a.meeting_id = m.id), '[]') as answers,
    coalesce((select json_agg(json_build_object('userId', p.user_id, 'membershipId', p.id,
        'programmeId', s.programme_id, 'guestFrom', v.programme, 'name', u.name, 'kind', t.kind,
        'beganAt', t.began_at, 'endedAt', t.ended_at))
      from speaking_turn t join membership p on p.id = t.membership_id join user_account u on u.id = p.user_id
      left join seat s on s.id = p.seat_id
      left join guest v on v.membership_id = p.id and v.meeting_id = m.id and v.revoked_at is null
      where t.meeting_id = m.id), '[]') as turns,
    coalesce((select json_agg(json_build_object('userId', p.user_id, 'membershipId', p.id, 'name', u.name,
        'programmeId', s.programme_id, 'programmeName', g.name, 'guestFrom', v.programme, 'kind', h.kind,
        'raisedAt', h.raised_at))
      from hand h join membership p on p.id = h.membership_id and p.left_at is null
      join user_account u on u.id = p.user_id
      left join seat s on s.id = p.seat_id left join programme g on g.id = s.programme_id
      left join guest v on v.membership_id = p.id and v.meeting_id = m.id and v.revoked_at is null
      where h.meeting_id = m.id), '[]') as hands,
    coalesce((select json_agg(json_build_object('userId', p.user_id, 'membershipId', p.id, 'name', u.name,
        'programmeId', s.programme_id, 'guestFrom', g.programme, 'takesPart', coalesce(g.takes_part, true))
        order by u.name)
      from attendance a join membership p on p.id = a.membership_id and p.left_at is null
      join user_account u on u.id = p.user_id left join seat s on s.id = p.seat_id
      left join guest g on g.membership_id = p.id and g.meeting_id = m.id and g.revoked_at is null
        and p.roles = '{guest}'
      where a.meeting_id = m.id and a.in_hall and m.state = 'open'
        and (p.roles <> '{guest}' or g.id is not null)), '[]') as hall,
    coalesce((select json_agg(json_build_object('at', c.created_at, 'rule', c.rule, 'place', c.place,
        'byName', c.name) order by c.created_at desc)
      from (select q.created_at, q.rule, q.place, u.name from queue_change q
        left join membership p on p.id = q.membership_id left join user_account u on u.id = p.user_id
        where q.meeting_id = m.id order by q.created_at desc limit 5) c), '[]') as changes
  from meeting m where m.id = $1`;

/** What a later room adds to what everyone in a meeting sees. */
export type RoomPart = (meetingId: string, room: MeetingRoom) => unknown;

/** Reads how a live room is at this moment. */
@Injectable()
export class RoomStatesService {
  private readonly parts = new Map<string, RoomPart>();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Has everyone in a room told something more, under `name`. It must be fit for all of them. */
  tellAlso(name: string, part: RoomPart): void {
    this.parts.set(name, part);
  }

  async read(meetingId: string, room: () => Promise<MeetingRoom>): Promise<RoomStateDto | null> {
    // Before reading, so that a state with a later time knows at least as much.
    const now = this.clock.now();
    const [row] = await this.db.query<RoomRow>(stateSql, [meetingId]);
    if (!row) return null;
    const also: Record<string, unknown> = {};
    const people = await room();
    for (const [name, part] of this.parts) also[name] = await part(meetingId, people);
    return { ...presentRoomState(meetingId, row, people, now), also };
  }
}
