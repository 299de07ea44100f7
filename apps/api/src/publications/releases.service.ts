import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Db } from '../platform/db/db.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { reportVersionPolicy } from '../policies/report-version.policy.ts';
import type { Standing } from './booklet.presenter.ts';
import { VersionErratum } from './version-erratum.entity.ts';
import type { PublicationLine } from './shelf-page.presenter.ts';
import { ReportVersion } from './report-version.entity.ts';
import { SnapshotsService } from './snapshots.service.ts';

/** A version as it stands in a list: everything but what it says. */
export type ReleaseLine = Pick<
  ReportVersion,
  'id' | 'number' | 'isPublic' | 'publishedAt' | 'withdrawnAt' | 'changeNote'
>;

/** One version as the public finds it: to read, gone, or never there. */
export interface Release {
  version: ReportVersion;
  /** Every version that was ever public, newest first. */
  published: ReleaseLine[];
  standing: Standing;
  /** Mistakes that were found in it, oldest first. */
  errata: VersionErratum[];
}

/** Of each report the newest version that is public, and of that what stands on the shelf. */
const shelf = `
  select * from (
    select distinct on (report_id) published_at as "publishedAt", snapshot->>'slug' as slug, snapshot->>'title' as title,
      snapshot->>'group' as "group", snapshot->>'schoolYear' as "schoolYear", snapshot->'programmes' as programmes
    from report_version
    where published_at is not null and withdrawn_at is null
    order by report_id, major desc, minor desc
  ) newest
  order by "publishedAt" desc, slug`;

/** Frozen versions as they are read, by the group and by everyone. */
@Injectable()
export class ReleasesService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly snapshots: SnapshotsService,
  ) {}

  /** A frozen version for the group itself, published or not. */
  async read(me: Actor, id: string): Promise<Release> {
    const version = await this.access.load(me, 'read', reportVersionPolicy, id);
    return this.readable(version, await this.publishedOf({ reportId: version.reportId }));
  }

  /**
   * For everyone, without a session.
   * @param number null for the newest that is public
   * @returns null when there never was such a publication
   */
  async readPublic(slug: string, number: string | null): Promise<Release | null> {
    const published = await this.publishedOf({ report: { slug } });
    const newest = published.find((version) => version.isPublic) ?? published[0];
    const wanted = number === null ? newest : published.find((version) => version.number === number);
    if (!wanted) return null;
    return this.readable(await this.db.repo(ReportVersion).findOneByOrFail({ id: wanted.id }), published);
  }

  /** The newest public version of every report. */
  async shelf(): Promise<PublicationLine[]> {
    const lines = await this.db.query<Omit<PublicationLine, 'publishedAt'> & { publishedAt: Date }>(shelf);
    return lines.map((it) => ({ ...it, publishedAt: it.publishedAt.toISOString() }));
  }

  /** Without what they say: a report may have many versions, and only one of them is read. */
  private publishedOf(where: { reportId?: string; report?: { slug: string } }): Promise<ReleaseLine[]> {
    return this.db.repo(ReportVersion).find({
      select: {
        id: true,
        major: true,
        minor: true,
        publishedAt: true,
        withdrawnAt: true,
        changeNote: true,
      },
      where: { ...where, publishedAt: Not(IsNull()) },
      order: { major: 'DESC', minor: 'DESC' },
    });
  }

  private async readable(version: ReportVersion, published: ReleaseLine[]): Promise<Release> {
    const standing = await this.snapshots.standingOf(version.snapshot, version.plgId);
    const errata = await this.db
      .repo(VersionErratum)
      .find({ where: { versionId: version.id }, order: { addedAt: 'ASC', id: 'ASC' } });
    return { version, published, standing, errata };
  }
}
