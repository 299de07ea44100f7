import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FileKind, FileSize } from '@leerkring/shared';
import { IsNull, Not } from 'typeorm';
import { DerogationsService } from '../derogations/derogations.service.ts';
import { Db } from '../platform/db/db.ts';
import { isId } from '../platform/ids.ts';
import { pagePolicy } from '../platform/page/page.ts';
import { publicOf } from '../policies/portrait-reach.policy.ts';
import { PortraitFileKeepingService } from '../portraits/portrait-file-keeping.service.ts';
import type { PortraitValues } from '../portraits/portrait-version.entity.ts';
import { hashOf } from '../publications/snapshot.rules.ts';
import { presentEditionPage } from './edition-page.presenter.ts';
import { Edition } from './edition.entity.ts';

/** What everyone finds at an address: a page, or that there was one. */
export type PublicEdition =
  | { edition: Edition; isGone: false; values: PortraitValues; all: Edition[] }
  | { edition: Edition; isGone: true };

export interface PublicFile {
  kind: FileKind;
  name: string;
  bytes: Buffer;
}

/** Raised when the page itself changes, so that kept pages are written anew. */
const layout = 7;
const needs = { portrait: { reaches: true, seat: { programme: true } } } as const;

/** Public portraits as strangers find them: written once, kept, and written anew only when there is less or more to read. */
@Injectable()
export class EditionPagesService {
  constructor(
    private readonly db: Db,
    private readonly files: PortraitFileKeepingService,
    private readonly derogations: DerogationsService,
  ) {}

  /**
   * For everyone, without a session.
   * @param number null for the newest that is public
   * @returns null when there never was such a page
   */
  async find(slug: string, number: number | null): Promise<PublicEdition | null> {
    const all = await this.db
      .repo(Edition)
      .find({ where: { slug, publishedAt: Not(IsNull()) }, relations: needs, order: { number: 'DESC' } });
    const newest = all.find(({ state }) => state === 'public') ?? all[0];
    const edition = number === null ? newest : all.find((it) => it.number === number);
    if (!edition) return null;
    const values = readableNow(edition);
    return values ? { edition, isGone: false, values, all } : { edition, isGone: true };
  }

  /**
   * A file of a page that anyone may read now, for everyone, without a session.
   * @returns null for every other, also one that the group reads
   */
  async fileOf(id: string, size: FileSize): Promise<PublicFile | null> {
    if (!isId(id)) return null;
    const editions = await this.db.repo(Edition).find({
      where: { publishedAt: Not(IsNull()), withdrawnAt: IsNull(), portrait: { files: { id } } },
      relations: needs,
    });
    const shown = editions
      .flatMap((edition) => readableNow(edition)?.pictures?.files ?? [])
      .find((file) => file.id === id);
    if (!shown) return null;
    const { kind, name } = shown;
    const bytes = await this.files.bytesOf(id, kind === 'picture' ? size : 'large');
    return bytes && { kind, name, bytes };
  }

  /** The page as it was kept, when it still says exactly what may be read. */
  async pageOf({ edition, values, all }: PublicEdition & { isGone: false }): Promise<string> {
    const hasRoute = await this.derogations.isAnyPublic();
    const key = createHash('sha256')
      .update(hashOf({ layout, hasRoute, values, all: all.map(({ number, state }) => [number, state]) }))
      .update(pagePolicy('self'))
      .digest('hex');
    const [kept] = await this.db.query<{ page: string }>(
      'select page from edition where id = $1 and page_key = $2',
      [edition.id, key],
    );
    if (kept) return kept.page;
    const page = presentEditionPage(edition, values, all, hasRoute);
    await this.db.query(
      'update edition set page = $2, page_key = $3 where id = $1 and withdrawn_at is null',
      [edition.id, page, key],
    );
    return page;
  }
}

/** What everyone may read of it at this moment; null when it is no longer public. */
export function readableNow(edition: Edition): PortraitValues | null {
  if (edition.state !== 'public') return null;
  const values = publicOf(edition.portrait, edition.showcase.values);
  return Object.keys(values).length > 0 ? values : null;
}
