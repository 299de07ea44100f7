import { Injectable } from '@nestjs/common';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { portraitPolicy } from '../policies/portrait.policy.ts';
import type { DraftView, PublishedView } from './portrait.presenter.ts';
import { Portrait } from './portrait.entity.ts';
import { PortraitsService } from './portraits.service.ts';

/** A portrait over the years: beside the one of an earlier year, and taking a newer template. */
@Injectable()
export class PortraitChangesService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly portraits: PortraitsService,
  ) {}

  /** Every answer stays: fields keep their ids, and what the newer one no longer asks is still there to read. */
  async moveTemplate(me: Actor, id: string, version: number): Promise<DraftView> {
    const { plgId } = await this.access.load(me, 'write', portraitPolicy, id);
    await this.db.query('select id from portrait where id = $1 for update', [id]);
    const { templateVersion, movedFrom } = await this.db.repo(Portrait).findOneByOrFail({ id });
    if (version < templateVersion) throw new Problem('portrait.template_older');
    if (version > templateVersion) {
      await this.db
        .repo(Portrait)
        .update({ id }, { templateVersion: version, movedFrom: movedFrom ?? templateVersion });
      const facts = { from: templateVersion, to: version };
      await this.events.record(me, 'portrait.template_moved', { type: 'portrait', id, plgId }, facts);
    }
    return this.portraits.draft(id);
  }

  /** Both as far as I may read them; without the earlier one when there is none that I may read. */
  async since(me: Actor, id: string): Promise<{ now: PublishedView | null; earlier: PublishedView | null }> {
    await this.access.load(me, 'read', portraitPolicy, id);
    const rows = await this.db.query<{ id: string }>(
      `select before.id from portrait p join seat s on s.id = p.seat_id join plg g on g.id = p.plg_id
       join seat t on t.programme_id = s.programme_id join portrait before on before.seat_id = t.id
       join plg h on h.id = before.plg_id
       where p.id = $1 and h.school_year < g.school_year and before.published_at is not null
       order by h.school_year desc, before.id`,
      [id],
    );
    const ids = rows.map((row) => row.id);
    const found = ids.length ? await this.db.whole(Portrait, { id: ids }, portraitPolicy.needs) : [];
    const earlierId = ids.find((it) =>
      found.some((portrait) => portrait.id === it && portraitPolicy.can(me, 'read', portrait)),
    );
    const views = await this.portraits.publishedViews(me, [id, ...(earlierId ? [earlierId] : [])]);
    return {
      now: views.find(({ portrait }) => portrait.id === id) ?? null,
      earlier: views.find(({ portrait }) => portrait.id === earlierId) ?? null,
    };
  }
}
