import { Injectable } from '@nestjs/common';
import type { Locale, PlgRole } from '@leerkring/shared';
import { Clock } from '../clock.ts';
import { Db } from '../db/db.ts';
import { hashToken, newToken } from '../ids.ts';
import type { Actor } from './actor.ts';
import { Session } from './session.entity.ts';

const day = 24 * 60 * 60 * 1000;
/** A session ends after 14 days without use, and after 60 days in any case. */
const idleLimit = 14 * day;
const absoluteLimit = 60 * day;

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
  }[];
}

/** One statement, because it runs before every request. */
const personSql = `
  select u.id as user_id, %session%, u.name, u.email, u.locale, u.is_administrator,
    coalesce(e.institution_ids, '{}') as institution_ids,
    coalesce(e.programme_ids, '{}') as programme_ids,
    coalesce(e.quality_service_of, '{}') as quality_service_of,
    coalesce(m.memberships, '[]') as memberships
  from %source%
  left join lateral (
    select array_agg(distinct coalesce(p.institution_id, n.institution_id)) as institution_ids,
      array_agg(distinct p.id) filter (where p.id is not null) as programme_ids,
      array_agg(distinct n.institution_id) filter (where n.kind = 'quality_service') as quality_service_of
    from employment e
    left join programme p on p.id = e.programme_id
    left join unit n on n.id = e.unit_id
    where e.user_id = u.id and e.ended_at is null
  ) e on true
  left join lateral (
    select json_agg(json_build_object('id', m.id, 'plg_id', m.plg_id, 'seat_id', m.seat_id,
      'programme_id', seat.programme_id, 'roles', m.roles)) as memberships
    from membership m left join seat on seat.id = m.seat_id
    where m.user_id = u.id and m.joined_at is not null and m.left_at is null
  ) m on true
  where %condition%`;

const actorSql = personSql
  .replace('%session%', 's.id as session_id, s.last_seen_at')
  .replace('%source%', 'session s join user_account u on u.id = s.user_id')
  .concat(' and s.expires_at > $2 and s.last_seen_at > $3');

const byToken = actorSql.replace('%condition%', 's.token_hash = $1');
const bySession = actorSql.replace('%condition%', 's.id = $1');
/** Someone who is not asking anything at the moment: for letters about what is asked of them. */
const byPerson = personSql
  .replace('%session%', "'' as session_id, now() as last_seen_at")
  .replace('%source%', 'user_account u')
  .replace('%condition%', 'u.id = $1');

/** Sessions by cookie: opens them, ends them, and says who is behind one. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** @returns the secret for the cookie */
  async open(userId: string): Promise<string> {
    const token = newToken();
    const now = this.clock.now();
    const session = this.db.repo(Session).create({
      userId,
      tokenHash: hashToken(token),
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + absoluteLimit),
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

  async close(sessionId: string): Promise<void> {
    await this.db.repo(Session).delete({ id: sessionId });
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
    })),
  };
}
