import type { Locale } from '@leerkring/shared';
import { pageAnswer, type DocumentAnswer } from '../platform/page/document.ts';
import { presentMissing, presentPage, presentShelf, presentTombstone } from './page.presenter.ts';
import { pdfOf } from './pdf.job.ts';
import type { PublicVersion } from './publications.service.ts';
import type { ReportVersion } from './report-version.entity.ts';
import { presentPublished } from './version.presenter.ts';

/** What a stranger gets at an address: the page or the PDF, a tombstone, or that nothing was ever there. */
export async function presentPublic(
  found: PublicVersion | null,
  isPdf: boolean,
  locale: Locale,
): Promise<DocumentAnswer> {
  if (!found) return pageAnswer(404, presentMissing(locale));
  const { snapshot, isPublic } = found.version;
  if (!isPublic) return pageAnswer(410, presentTombstone(snapshot.locale, snapshot.title));
  return isPdf ? presentVersionPdf(found) : presentVersionPage(found);
}

export function presentVersionPage({ version, published, standing }: PublicVersion): DocumentAnswer {
  return pageAnswer(200, presentPage(version.snapshot, standing, published.map(presentPublished)));
}

export async function presentVersionPdf({ version, standing }: PublicVersion): Promise<DocumentAnswer> {
  return {
    status: 200,
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${version.snapshot.slug}-${version.number}.pdf"`,
      'cache-control': 'no-cache',
    },
    body: await pdfOf(version.id, version.snapshot, standing),
  };
}

export function presentPublications(versions: ReportVersion[], locale: Locale): DocumentAnswer {
  const lines = versions.map(({ snapshot, publishedAt }) => ({
    slug: snapshot.slug,
    title: snapshot.title,
    group: snapshot.group,
    schoolYear: snapshot.schoolYear,
    programmes: snapshot.programmes,
    publishedAt: publishedAt?.toISOString() ?? snapshot.frozenAt,
  }));
  return pageAnswer(200, presentShelf(locale, lines));
}
