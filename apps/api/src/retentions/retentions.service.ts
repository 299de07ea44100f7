import { Injectable } from '@nestjs/common';
import { retentionCategories, type RetentionCategory, type RetentionDto } from '@leerkring/shared';
import { IsNull } from 'typeorm';
import { wallClock } from '../calendars/local-time.rules.ts';
import { eraseAtSql } from '../interviews/respondents.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { soundUntilSql } from '../recordings/recordings.service.ts';
import { mostWordsMonths, wordsMonths } from './retention.rules.ts';
import { RetentionHold } from './retention-hold.entity.ts';

/** Of each conversation what is kept of it, and from when it is erased as things stand. */
export const keptSql = `
  select i.id, i.plg_id, i.interviewer_id, 'names' as category, ${eraseAtSql} as due_at
  from interview i join respondents.respondent r on r.id = i.respondent_id and r.name_sealed is not null
  union all
  select i.id, i.plg_id, i.interviewer_id, 'words', least(
    (select min(v.frozen_at) from report_version v where v.plg_id = i.plg_id and v.major >= 1)
      + interval '${wordsMonths} months',
    i.started_at + interval '${mostWordsMonths} months')
  from interview i where i.withdrawn_at is null and i.words_erased_at is null
    and exists (select from answer a where a.interview_id = i.id and a.words_sealed is not null)
  union all
  select i.id, i.plg_id, i.interviewer_id, 'sound', ${soundUntilSql}
  from interview i where exists (select from recording r where r.interview_id = i.id)`;

/** Of words that were written along where the conversation itself has none, from when they are erased. */
export const halvesSql = `
  select l.talk_id, l.id as log_id, l.plg_id, least(
    (select min(v.frozen_at) from report_version v where v.plg_id = l.plg_id and v.major >= 1)
      + interval '${wordsMonths} months',
    l.started_at + interval '${mostWordsMonths} months') as due_at
  from tandem_log l join tandem_talk t on t.id = l.talk_id
  where exists (select from tandem_answer a where a.log_id = l.id)
    and not exists (select from answer a where a.interview_id = t.interview_id and a.words_sealed is not null)`;

/** What is kept for how long, and the hold that stops the clocks. A withdrawal is no clock: it goes on. */
@Injectable()
export class RetentionsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
  ) {}

  async get(me: Actor, plgId: string): Promise<RetentionDto> {
    const plg = await this.access.load(me, 'read', plgPolicy, plgId);
    const rows = await this.db.query<{
      category: RetentionCategory;
      kept: number;
      next_at: Date;
      announced_at: Date | null;
    }>(
      `select k.category, count(*)::int as kept, min(k.due_at) as next_at,
         (select max(n.sent_at) from retention_notice n where n.plg_id = $1 and n.category = k.category) as announced_at
       from (${keptSql}) k where k.plg_id = $1 group by k.category`,
      [plgId],
    );
    const [hold] = await this.db.whole(RetentionHold, { plgId, liftedAt: null }, { placedBy: true });
    return {
      terms: retentionCategories.map((category) => {
        const row = rows.find((it) => it.category === category);
        return {
          category,
          kept: row?.kept ?? 0,
          // A day, not a moment: it could tell when somebody spoke.
          nextOn: row ? `${wallClock(row.next_at).date}T00:00:00.000Z` : null,
          announcedAt: row?.announced_at?.toISOString() ?? null,
        };
      }),
      hold: hold
        ? {
            reason: hold.reason,
            placedByName: hold.placedBy?.name ?? null,
            placedAt: hold.placedAt.toISOString(),
          }
        : null,
      can: { read: true, hold: plgPolicy.can(me, 'coordinate', plg) },
    };
  }

  async hold(me: Actor, plgId: string, reason: string): Promise<RetentionDto> {
    await this.access.load(me, 'coordinate', plgPolicy, plgId);
    const holds = this.db.repo(RetentionHold);
    if (await holds.existsBy({ plgId, liftedAt: IsNull() })) throw new Problem('retention.held_already');
    const { id } = await holds.save(
      holds.create({ plgId, reason, placedById: me.userId, placedAt: this.clock.now(), liftedAt: null }),
    );
    await this.events.record(me, 'retention.held', { type: 'retention_hold', id, plgId });
    return this.get(me, plgId);
  }

  async lift(me: Actor, plgId: string): Promise<RetentionDto> {
    await this.access.load(me, 'coordinate', plgPolicy, plgId);
    const holds = this.db.repo(RetentionHold);
    const standing = await holds.findOneBy({ plgId, liftedAt: IsNull() });
    if (!standing) throw new Problem('retention.not_held');
    await holds.update({ id: standing.id }, { liftedAt: this.clock.now() });
    await this.events.record(me, 'retention.lifted', { type: 'retention_hold', id: standing.id, plgId });
    return this.get(me, plgId);
  }
}
