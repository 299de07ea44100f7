import { Injectable } from '@nestjs/common';
import { factLine, factWords } from '@leerkring/shared';
import { LessThan, Not } from 'typeorm';
import { Meeting } from '../cycles/meeting.entity.ts';
import { Db } from '../platform/db/db.ts';
import type { Actor } from '../platform/session/actor.ts';
import { ownOf } from './phases.service.ts';
import { preparationWords, type News } from './preparation.words.ts';
import { TrajectoriesService } from './trajectories.service.ts';

/** Something that the phase of a meeting brings to its agenda. */
export interface Preparation {
  key: string;
  reason: 'missing' | 'new' | 'standing';
  title: string;
  detail: string | null;
  minutes: number;
}

/**
 * What came since $2 in group $1, one row for each kind. How many conversations there were is left out: a number of a
 * few would tell of whom. What is written in silence is no news yet.
 */
const news = `
  select 'portraits' as kind, string_agg(p.name, ', ' order by p.name) as detail
  from portrait t join seat s on s.id = t.seat_id join programme p on p.id = s.programme_id
  where t.plg_id = $1 and t.published_at > $2 having count(*) > 0
  union all
  select 'protocol', (array_agg(major || '.' || minor order by major desc, minor desc))[1] from protocol_version
  where plg_id = $1 and frozen_at > $2 having count(*) > 0
  union all
  select 'conversations', null from interview
  where plg_id = $1 and submitted_at > $2 and withdrawn_at is null having count(*) > 0
  union all
  select 'themes', count(*)::text from theme where plg_id = $1 and created_at > $2 having count(*) > 0
  union all
  select 'recommendations', count(*)::text from recommendation
  where plg_id = $1 and created_at > $2 and state <> 'idea' and not is_hidden having count(*) > 0
  union all
  select 'report', (array_agg(major || '.' || minor order by major desc, minor desc))[1] from report_version
  where plg_id = $1 and frozen_at > $2 having count(*) > 0`;

/** What an agenda is prepared from: what its phase still waits for, what is new, and what it always talks about. */
@Injectable()
export class PreparationsService {
  constructor(
    private readonly db: Db,
    private readonly trajectories: TrajectoriesService,
  ) {}

  /** In the language of whoever prepares. */
  async of(me: Actor, meeting: Meeting): Promise<Preparation[]> {
    const own = ownOf((await this.trajectories.viewOf(meeting.plgId)).phases, meeting.id);
    if (!own) return [];
    const { key, content } = own.phase;
    const words = factWords[me.locale].facts;
    return [
      ...own.conditions
        .filter(({ standing }) => !standing.isMet)
        .map(({ fact, standing: { have, of, missing } }) => ({
          key: `missing:${key}/${fact}`,
          reason: 'missing' as const,
          title: words[fact].agenda,
          detail: factLine(me.locale, {
            fact,
            have,
            of,
            // How far a single programme is with its visits is not for everyone who reads the agenda.
            missing: missing.flatMap(({ name, programmeId }) => (name && programmeId === null ? [name] : [])),
          }),
          minutes: 5,
        })),
      ...(await this.newSince(me, meeting)),
      ...content.agenda.map(({ title, minutes }, index) => ({
        key: `standing:${key}/${index + 1}`,
        reason: 'standing' as const,
        title: title[me.locale],
        detail: null,
        minutes,
      })),
    ];
  }

  private async newSince(me: Actor, { id, plgId, startsAt }: Meeting): Promise<Preparation[]> {
    const last = await this.db.repo(Meeting).findOne({
      where: { plgId, state: 'held', startsAt: LessThan(startsAt), id: Not(id) },
      order: { startsAt: 'DESC' },
    });
    if (!last) return [];
    const since = last.heldAt ?? last.endsAt;
    const rows = await this.db.query<{ kind: News; detail: string | null }>(news, [plgId, since]);
    return rows.map(({ kind, detail: told }) => {
      const { title, detail } = preparationWords[me.locale][kind];
      return {
        key: `new:${id}/${kind}`,
        reason: 'new' as const,
        title,
        detail: told === null ? null : detail(told),
        minutes: 10,
      };
    });
  }
}
