import { Injectable } from '@nestjs/common';
import { portraitFieldIds } from '@leerkring/shared';
import { Db } from '../platform/db/db.ts';
import { isEmptyValue, isSameValue } from '../portraits/portrait.rules.ts';
import type { PortraitValues } from '../portraits/portrait-version.entity.ts';
import { readableNow } from './edition-pages.service.ts';
import { Edition } from './edition.entity.ts';
import { matches, type ShelfFilter } from './shelf.rules.ts';

/** A public portrait with what everyone may read of it now. */
export interface Shown {
  edition: Edition;
  values: PortraitValues;
}

export interface ShownRow {
  id: (typeof portraitFieldIds)[number];
  isSame: boolean;
}

/** All public portraits, for anyone: to search, to choose from, to lay side by side. */
@Injectable()
export class ShelfService {
  constructor(private readonly db: Db) {}

  /** The newest of each portrait, newest first; what may not be read is not searched either. */
  async find(filter: ShelfFilter): Promise<{ found: Shown[]; total: number }> {
    const all = await this.newest({});
    return { found: all.filter((it) => matches(it, filter)), total: all.length };
  }

  /** Side by side, in the order asked for: every field that one of them says something about. */
  async compare(slugs: string[]): Promise<{ shown: Shown[]; rows: ShownRow[] }> {
    const all = await this.newest({ slugs });
    const shown = slugs.flatMap((slug) => all.find(({ edition }) => edition.slug === slug) ?? []);
    const rows = portraitFieldIds.flatMap((id) => {
      const values = shown.map((it) => it.values[id]);
      if (values.every(isEmptyValue)) return [];
      return [{ id, isSame: values.every((value) => isSameValue(value, values[0])) }];
    });
    return { shown, rows };
  }

  /** The newest of one portrait. */
  async one(slug: string): Promise<Shown | null> {
    return (await this.newest({ slugs: [slug] }))[0] ?? null;
  }

  /** By portrait the address of those that everyone may read now. */
  async slugsOf(portraitIds: string[]): Promise<Map<string, string>> {
    if (portraitIds.length === 0) return new Map();
    const shown = await this.newest({ portraitIds });
    return new Map(shown.map(({ edition }) => [edition.portraitId, edition.slug]));
  }

  private async newest({
    slugs,
    portraitIds,
  }: {
    slugs?: string[];
    portraitIds?: string[];
  }): Promise<Shown[]> {
    const rows = await this.db.query<{ id: string }>(
      `select distinct on (portrait_id) id from edition
       where published_at is not null and withdrawn_at is null and ($1::text[] is null or slug = any($1))
         and ($2::uuid[] is null or portrait_id = any($2))
       order by portrait_id, number desc`,
      [slugs ?? null, portraitIds ?? null],
    );
    if (rows.length === 0) return [];
    const editions = await this.db.whole(
      Edition,
      { id: rows.map(({ id }) => id) },
      { portrait: { reaches: true, seat: { programme: true } } },
      { publishedAt: 'DESC' },
    );
    return editions.flatMap((edition) => {
      const values = readableNow(edition);
      return values ? [{ edition, values }] : [];
    });
  }
}
