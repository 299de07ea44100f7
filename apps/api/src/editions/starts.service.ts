import { Injectable } from '@nestjs/common';
import { portraitFields, portraitTextKind, type StartedDto } from '@leerkring/shared';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { LivingText } from '../platform/living-text/living-text.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Portrait } from '../portraits/portrait.entity.ts';
import { Access } from '../policies/access.ts';
import { portraitPolicy } from '../policies/portrait.policy.ts';
import { ShelfService } from './shelf.service.ts';
import { withSource } from './start.rules.ts';

/** Beginning one's own portrait with a public one. */
@Injectable()
export class StartsService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly texts: LivingText,
    private readonly shelf: ShelfService,
  ) {}

  /**
   * Running texts in which nobody of the programme wrote anything yet get those of the other; numbers, hours and choices
   * are nobody else's to answer. Whose words they were stays with the portrait.
   */
  async start(me: Actor, id: string, slug: string): Promise<StartedDto> {
    const { plgId, startedFrom } = await this.access.load(me, 'write', portraitPolicy, id);
    const source = await this.shelf.one(slug);
    if (!source) throw new Problem('not_found');
    const { edition, values } = source;
    let filled = 0;
    for (const { id: field, kind } of portraitFields) {
      const content = values[field]?.doc;
      if (kind !== 'text' || !content) continue;
      if (await this.begins(me, { kind: portraitTextKind, subjectId: id, field, plgId }, content))
        filled += 1;
    }
    if (filled > 0) {
      const { programme, institution, licence, url } = edition.showcase;
      const title = values.title?.line || programme.name;
      const its = { slug, title, programme: programme.name, institution, licence, url };
      await this.db
        .repo(Portrait)
        .update({ id }, { startedFrom: withSource(startedFrom, its, edition.showcase.startedFrom) });
      await this.events.record(
        me,
        'portrait.started',
        { type: 'portrait', id, plgId },
        { editionId: edition.id, filled },
      );
    }
    return { portraitId: id, filled };
  }

  private async begins(
    me: Actor,
    address: Parameters<LivingText['setInitial']>[1],
    content: Parameters<LivingText['setInitial']>[2],
  ): Promise<boolean> {
    try {
      await this.texts.setInitial(me, address, content);
      return true;
    } catch (problem) {
      // Someone wrote there already: their words stay.
      if (problem instanceof Problem && problem.code === 'conflict') return false;
      throw problem;
    }
  }
}
