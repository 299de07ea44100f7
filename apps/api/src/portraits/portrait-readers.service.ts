import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SetReachDto } from '@leerkring/shared';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { wallDay } from '../platform/jobs/wall-clock.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { publicOf, readableOf } from '../policies/portrait-reach.policy.ts';
import { portraitPolicy } from '../policies/portrait.policy.ts';
import type { PublishedView, ReadersView } from './portrait.presenter.ts';
import { Portrait } from './portrait.entity.ts';
import { PortraitsService } from './portraits.service.ts';

const job = 'portraits.open';

/** Who may read which field: said by its programme, shown as it is, and opened when its day comes. */
@Injectable()
export class PortraitReadersService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly portraits: PortraitsService,
  ) {}

  onModuleInit(): void {
    this.jobs.define(job, { perform: ({ key }) => this.open(key) });
    this.jobs.daily(job, '00:01');
  }

  /** Counts at once, for everyone and at every door, narrowing and widening alike. */
  async setReach(me: Actor, id: string, { fieldIds, reach, opensOn }: SetReachDto): Promise<ReadersView> {
    const { plgId } = await this.access.load(me, 'publish', portraitPolicy, id);
    if (opensOn && opensOn <= wallDay(this.clock.now()))
      throw new Problem('portrait.embargo_past', { fields: { opensOn: ['minDate'] } });
    // For the programme alone there is nothing that could open.
    const day = reach === 'programme' ? null : (opensOn ?? null);
    for (const fieldId of fieldIds.toSorted())
      await this.db.query(
        `insert into portrait_reach (id, plg_id, portrait_id, field_id, reach, opens_on, set_by_id)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (portrait_id, field_id)
         do update set reach = $5, opens_on = $6, set_by_id = $7, updated_at = now()`,
        [newId(), plgId, id, fieldId, reach, day, me.userId],
      );
    const facts = { fieldIds, reach, opensOn: day };
    await this.events.record(me, 'portrait.reach_set', { type: 'portrait', id, plgId }, facts);
    return this.readers(me, id);
  }

  /** What readers of each kind find at this moment, by the rule that answers them when they ask. */
  async readers(me: Actor, id: string): Promise<ReadersView> {
    await this.access.load(me, 'write', portraitPolicy, id);
    const { portrait, version, circle } = await this.portraits.draft(id);
    const values = version?.values ?? {};
    const { plgId, seat } = portrait;
    return {
      portrait,
      circle,
      group: readableOf(anyoneIn(plgId), portrait, values),
      institution: readableOf(anyoneAt(seat.programme.institutionId), portrait, values),
      everyone: publicOf(portrait, values),
    };
  }

  /** What programmes of my own institution opened to colleagues, in groups that I am not in. */
  async ofColleagues(me: Actor): Promise<PublishedView[]> {
    if (me.institutionIds.length === 0) return [];
    const rows = await this.db.query<{ id: string }>(
      `select p.id from portrait p
       join seat s on s.id = p.seat_id join programme on programme.id = s.programme_id
       where programme.institution_id = any($1) and p.published_at is not null and p.plg_id <> all($2)
       and exists (select from portrait_reach r where r.portrait_id = p.id and r.reach in ('institution', 'public'))
       order by p.published_at desc`,
      [me.institutionIds, me.memberships.map(({ plgId }) => plgId)],
    );
    const found = await this.db.whole(Portrait, { id: rows.map(({ id }) => id) }, portraitPolicy.needs);
    const readable = new Set(found.filter((it) => portraitPolicy.can(me, 'read', it)).map(({ id }) => id));
    return this.portraits.publishedViews(
      me,
      rows.flatMap(({ id }) => (readable.has(id) ? [id] : [])),
    );
  }

  /** Takes away the days that have come: from this moment those fields are read by whom they were meant for. */
  private async open(day: string): Promise<void> {
    const opened = await this.db.query<{ portrait_id: string; plg_id: string; fields: string[] }>(
      `with opened as (
         update portrait_reach set opens_on = null, updated_at = now() where opens_on <= $1
         returning portrait_id, plg_id, field_id
       )
       select portrait_id, plg_id, array_agg(field_id order by field_id) as fields from opened
       group by portrait_id, plg_id`,
      [day],
    );
    for (const { portrait_id: id, plg_id: plgId, fields } of opened)
      await this.events.record(
        null,
        'portrait.opened',
        { type: 'portrait', id, plgId },
        { fieldIds: fields },
      );
  }
}

const nobody: Actor = {
  userId: '',
  sessionId: '',
  name: '',
  email: '',
  locale: 'nl',
  isAdministrator: false,
  institutionIds: [],
  programmeIds: [],
  qualityServiceOf: [],
  memberships: [],
  visits: [],
  standsAsideAt: [],
  isVisitor: false,
  endsAt: null,
};

/** A member of the group of another programme than the portrait's. */
function anyoneIn(plgId: string): Actor {
  const place = { membershipId: '', seatId: null, programmeId: null, onlyAt: null };
  return { ...nobody, memberships: [{ ...place, plgId, roles: ['delegate'] }] };
}

/** A colleague at the institution who is in no group. */
function anyoneAt(institutionId: string): Actor {
  return { ...nobody, institutionIds: [institutionId] };
}
