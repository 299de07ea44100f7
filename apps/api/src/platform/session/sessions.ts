import { Injectable } from '@nestjs/common';
import type { Locale, PlgRole } from '@leerkring/shared';
import { Clock } from '../clock.ts';
import { Db } from '../db/db.ts';
import { Problem } from '../http/problem.ts';
import { hashToken, newToken } from '../ids.ts';
import type { Actor } from './actor.ts';
import { Session } from './session.entity.ts';

const day = 24 * 60 * 60 * 1000;
/** A session ends after 14 days without use, and after 60 days in any case. */
const idleLimit = 14 * day;
const absoluteLimit = 60 * day;

/** Someone who came for one meeting reads it back this long afterwards. */
export const daysAfterMeeting = 7;

interface ActorRow {
  user_id: string;
  session_id: string;
  last_seen_at: Date;
  name: string;
  email: string;
  locale: Locale;
  is_administrator: boolean;
  institution_ids: string[];
  programme_ids: string[];
  quality_service_of: string[];
  memberships: {
    id: string;
    plg_id: string;
    seat_id: string | null;
    programme_id: string | null;
    roles: PlgRole[];
    only_at: string[] | null;
  }[];
  visits: {
    guest_id: string;
    membership_id: string;
    plg_id: string;
    meeting_id: string;
    programme: string;
    takes_part: boolean;
  }[];
  stands_aside_at: string[];
  is_visitor: boolean;
  ends_at: Date | null;
}

/**
 * One statement, because it runs before every request. A session that was opened with a mailed code sees nothing of
 * what its person is elsewhere. Guests hold no place in a group; who comes for one meeting holds one around that time.
 */
const personSql = `
  select u.id as user_id, %session%, u.name, u.email, u.locale,
    u.is_administrator and %guest% is null as is_administrator,
    %guest% is not null as is_visitor,
    least(%end%, m.ends_at, v.ends_at) as ends_at,
    coalesce(e.institution_ids, '{}') as institution_ids,
    coalesce(e.programme_ids, '{}') as programme_ids,
    coalesce(e.quality_service_of, '{}') as quality_service_of,
    coalesce(m.memberships, '[]') as memberships,
    coalesce(v.visits, '[]') as visits,
    coalesce(a.stands_aside_at, '{}') as stands_aside_at
  from %source%
  left join lateral (
    select array_agg(distinct coalesce(p.institution_id, n.institution_id)) as institution_ids,
      array_agg(distinct p.id) filter (where p.id is not null) as programme_ids,
      array_agg(distinct n.institution_id) filter (where n.kind = 'quality_service') as quality_service_of
    from employment e
    left join programme p on p.id = e.programme_id
    left join unit n on n.id = e.unit_id
    where e.user_id = u.id and e.ended_at is null and %guest% is null
  ) e on true
  left join lateral (
    select json_agg(json_build_object('id', m.id, 'plg_id', m.plg_id, 'seat_id', m.seat_id,
      'programme_id', seat.programme_id, 'roles', m.roles,
      'only_at', case when m.is_temporary then array(select t.meeting_id from substitution t
        where t.substitute_id = m.id and t.withdrawn_at is null) end)) as memberships,
      min(case when m.is_temporary then (select max(g.ends_at) + interval '${daysAfterMeeting} days'
        from substitution t join meeting g on g.id = t.meeting_id
        where t.substitute_id = m.id and t.withdrawn_at is null and g.state <> 'cancelled') end) as ends_at
    from membership m left join seat on seat.id = m.seat_id
    where m.user_id = u.id and m.joined_at is not null and m.left_at is null and %guest% is null
      and m.roles <> '{guest}'
      and (not m.is_temporary or exists (
        select 1 from substitution t join meeting g on g.id = t.meeting_id
        where t.substitute_id = m.id and t.withdrawn_at is null and g.state <> 'cancelled'
          and g.ends_at > %now% - interval '${daysAfterMeeting} days'))
  ) m on true
  left join lateral (
    select json_agg(json_build_object('guest_id', i.id, 'membership_id', i.membership_id, 'plg_id', i.plg_id,
      'meeting_id', i.meeting_id, 'programme', i.programme, 'takes_part', i.takes_part)) as visits,
      min(g.ends_at) + interval '${daysAfterMeeting} days' as ends_at
    from guest i join membership m on m.id = i.membership_id join meeting g on g.id = i.meeting_id
    where m.user_id = u.id and m.left_at is null and m.roles = '{guest}' and i.revoked_at is null
      and (%guest% is null or i.id = %guest%)
      and g.state <> 'cancelled' and g.ends_at > %now% - interval '${daysAfterMeeting} days'
  ) v on true
  left join lateral (
    select array_agg(t.meeting_id) as stands_aside_at
    from substitution t join membership m on m.id = t.replaced_id
    where m.user_id = u.id and t.withdrawn_at is null
  ) a on true
  where %condition%`;

const actorSql = personSql
  .replace('%session%', 's.id as session_id, s.last_seen_at')
  .replace('%end%', 's.expires_at, s.last_seen_at + ($2::timestamptz - $3::timestamptz)')
  .replace('%source%', 'session s join user_account u on u.id = s.user_id')
  .replaceAll('%guest%', 's.guest_id')
  .replaceAll('%now%', '$2::timestamptz')
  .concat(' and s.expires_at > $2 and s.last_seen_at > $3');

const byToken = actorSql.replace('%condition%', 's.token_hash = $1');
const bySession = actorSql.replace('%condition%', 's.id = $1');
/** Someone who is not asking anything at the moment: for letters about what is asked of them. */
const byPerson = personSql
  .replace('%session%', "'' as session_id, now() as last_seen_at")
  .replace('%end%', 'null::timestamptz')
  .replace('%source%', 'user_account u')
  .replaceAll('%guest%', 'null::uuid')
  .replaceAll('%now%', 'now()')
  .replace('%condition%', 'u.id = $1');

/** Sessions by cookie: opens them, ends them, and says who is behind one. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * @param guest the invitation that this session is limited to, and until when
   * @returns the secret for the cookie
   */
  async open(userId: string, guest?: { id: string; until: Date }): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    const limit = new Date(now.getTime() + absoluteLimit);
    const session = this.db.repo(Session).create({
      userId,
      guestId: guest?.id ?? null,
      tokenHash: hashToken(token),
      lastSeenAt: now,
      expiresAt: guest && guest.until < limit ? guest.until : limit,
    });
    await this.db.repo(Session).save(session);
    return token;
  }

  /** Who holds this cookie, or null when the session is unknown or over. */
  async actorByToken(token: string): Promise<Actor | null> {
    return this.find(byToken, hashToken(token));
  }

  /** The same person, judged again: roles and places may have changed. */
  async actorBySession(sessionId: string): Promise<Actor | null> {
    return this.find(bySession, sessionId);
  }

  /**
   * For work that takes seconds between asking and writing: meanwhile a role or a place may have ended.
   * @throws Problem `unauthenticated`
   */
  async again({ sessionId }: Actor): Promise<Actor> {
    const me = await this.actorBySession(sessionId);
    if (!me) throw new Problem('unauthenticated');
    return me;
  }

  async close(sessionId: string): Promise<void> {
    await this.db.repo(Session).delete({ id: sessionId });
  }

  /** Ends what was opened for these invitations. @returns the ids of the sessions, whose sockets must go */
  async closeGuests(guestIds: string[]): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      'delete from session where guest_id = any($1) returning id',
      [guestIds],
    );
    return rows.map(({ id }) => id);
  }

  async closeAllOf(userId: string): Promise<void> {
    await this.db.repo(Session).delete({ userId });
  }

  /** The same facts about someone who is not signed in: what would be asked of them if they were. */
  async actorOf(userId: string): Promise<Actor | null> {
    const [row] = await this.db.query<ActorRow>(byPerson, [userId]);
    return row ? toActor(row) : null;
  }

  private async find(sql: string, key: Buffer | string): Promise<Actor | null> {
    const now = this.clock.now();
    const [row] = await this.db.query<ActorRow>(sql, [key, now, new Date(now.getTime() - idleLimit)]);
    if (!row) return null;
    if (now.getTime() - row.last_seen_at.getTime() > day / 24)
      await this.db.repo(Session).update({ id: row.session_id }, { lastSeenAt: now });
    return toActor(row);
  }
}

function toActor(row: ActorRow): Actor {
  return {
    userId: row.user_id,
    sessionId: row.session_id,
    name: row.name,
    email: row.email,
    locale: row.locale,
    isAdministrator: row.is_administrator,
    institutionIds: row.institution_ids,
    programmeIds: row.programme_ids,
    qualityServiceOf: row.quality_service_of,
    memberships: row.memberships.map((membership) => ({
      membershipId: membership.id,
      plgId: membership.plg_id,
      seatId: membership.seat_id,
      programmeId: membership.programme_id,
      roles: membership.roles,
      onlyAt: membership.only_at,
    })),
    visits: row.visits.map((visit) => ({
      guestId: visit.guest_id,
      membershipId: visit.membership_id,
      plgId: visit.plg_id,
      meetingId: visit.meeting_id,
      programme: visit.programme,
      takesPart: visit.takes_part,
    })),
    standsAsideAt: row.stands_aside_at,
    isVisitor: row.is_visitor,
    endsAt: row.ends_at,
  };
}
