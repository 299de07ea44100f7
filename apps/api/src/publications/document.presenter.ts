import type { Locale } from '@leerkring/shared';
import { pageAnswer, type DocumentAnswer } from '../platform/page/document.ts';
import { wordType } from '../platform/word/word-file.ts';
import { presentDocx } from './docx.presenter.ts';
import { presentMissing, presentPage, presentShelf, presentTombstone } from './page.presenter.ts';
import { pdfOf } from './pdf.job.ts';
import type { PublicVersion } from './publications.service.ts';
import type { ReportVersion } from './report-version.entity.ts';
import { presentPublished } from './version.presenter.ts';

export type PublicForm = 'page' | 'pdf' | 'docx' | 'json';

/** `1.0` is the page of that version, `1.0.pdf` its PDF, `1.0.docx` its document for Word and `1.0.json` its snapshot. */
export function readFileName(file: string): { number: string; form: PublicForm } {
  const [, number = file, form = 'page'] = /^(.+)\.(pdf|docx|json)$/.exec(file) ?? [];
  return { number, form: form as PublicForm };
}

/** What a stranger gets at an address: the report in that form, a tombstone, or that nothing was ever there. */
export async function presentPublic(
  found: PublicVersion | null,
  form: PublicForm,
  locale: Locale,
): Promise<DocumentAnswer> {
  if (!found) return pageAnswer(404, presentMissing(locale));
  const { snapshot, isPublic } = found.version;
  if (!isPublic) return pageAnswer(410, presentTombstone(snapshot.locale, snapshot.title));
  if (form === 'pdf') return presentVersionPdf(found);
  if (form === 'json') return presentVersionJson(found);
  return form === 'docx' ? presentVersionDocx(found) : presentVersionPage(found);
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

export async function presentVersionDocx({ version, standing }: PublicVersion): Promise<DocumentAnswer> {
  const { reportId, snapshot, number } = version;
  return docxAnswer(`${snapshot.slug}-${number}`, await presentDocx(reportId, snapshot, standing));
}

/** What the approvals signed, with its hash: everyone can compute it again (`pnpm verify:release`). */
function presentVersionJson({ version: { snapshot, sha256, number } }: PublicVersion): DocumentAnswer {
  return {
    status: 200,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `inline; filename="${snapshot.slug}-${number}.json"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    },
    body: JSON.stringify({ sha256, snapshot }, null, 2),
  };
}

export function docxAnswer(name: string, body: Buffer): DocumentAnswer {
  return {
    status: 200,
    headers: {
      'content-type': wordType,
      'content-disposition': `attachment; filename="${name}.docx"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    },
    body,
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
