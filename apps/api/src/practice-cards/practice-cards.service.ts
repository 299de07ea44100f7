import { Injectable } from '@nestjs/common';
import { ShelfService } from '../editions/shelf.service.ts';
import { Db } from '../platform/db/db.ts';
import type { Actor } from '../platform/session/actor.ts';
import { PortraitsService } from '../portraits/portraits.service.ts';
import type { CardView } from './practice-card.presenter.ts';

/** One page about each portrait, for who may want to try it too. */
@Injectable()
export class PracticeCardsService {
  constructor(
    private readonly db: Db,
    private readonly portraits: PortraitsService,
    private readonly shelf: ShelfService,
  ) {}

  /** From what was shared, as far as this reader may read it. */
  async cardOf(me: Actor, portraitId: string): Promise<CardView> {
    const { portrait, version } = await this.portraits.published(me, portraitId);
    const [edition] = await this.db.query<{ slug: string }>(
      'select slug from edition where portrait_id = $1 limit 1',
      [portraitId],
    );
    const shown = edition ? await this.shelf.one(edition.slug) : null;
    return { portrait, values: version.values, shown };
  }
}
