import type { Locale } from '@leerkring/shared';
import { pageAnswer, type DocumentAnswer } from '../platform/page/document.ts';
import { wordType } from '../platform/word/word-file.ts';
import { presentDocx } from './docx.presenter.ts';
import { presentPage, wholePath } from './page.presenter.ts';
import { presentContentsPage, presentPartPage } from './part-page.presenter.ts';
import { pdfOf, sheetOf } from './pdf.job.ts';
import type { Release } from './releases.service.ts';
import { presentSheetPage } from './sheet-page.presenter.ts';
import { sheetPaths } from './sheet.words.ts';
import {
  presentMissing,
  presentShelf,
  presentTombstone,
  type PublicationLine,
} from './shelf-page.presenter.ts';
import { presentPublished } from './version.presenter.ts';

export type PublicForm = 'page' | 'pdf' | 'docx' | 'json';

/** `1.0` is the first page of that version, `1.0.pdf` its PDF, `1.0.docx` its document for Word and `1.0.json` its snapshot. */
export function readFileName(file: string): { number: string; form: PublicForm } {
  const [, number = file, form = 'page'] = /^(.+)\.(pdf|docx|json)$/.exec(file) ?? [];
  return { number, form: form as PublicForm };
}

/** What a stranger gets at an address: the report in that form, a tombstone, or that nothing was ever there. */
export async function presentPublic(
  found: Release | null,
  form: PublicForm,
  locale: Locale,
): Promise<DocumentAnswer> {
  if (!found) return pageAnswer(404, presentMissing(locale));
  const { snapshot, isPublic } = found.version;
  if (!isPublic) return pageAnswer(410, presentTombstone(snapshot.locale, snapshot.title));
  if (form === 'pdf') return presentVersionPdf(found);
  if (form === 'json') return presentVersionJson(found);
  if (form === 'docx') return presentVersionDocx(found);
  const { version, standing, published, errata } = found;
  return pageAnswer(
    200,
    presentContentsPage(version.snapshot, standing, published.map(presentPublished), errata),
  );
}

/** All of it on one page: for the group before it is public, and for whoever prints it. */
export function presentVersionPage({ version, published, standing, errata }: Release): DocumentAnswer {
  return pageAnswer(200, presentPage(version.snapshot, standing, published.map(presentPublished), errata));
}

/** One part of a version: a chapter, everything on one page, or the summary for some readers. */
export async function presentPart(
  found: Release | null,
  part: string,
  locale: Locale,
): Promise<DocumentAnswer> {
  if (!found?.version.isPublic) return presentPublic(found, 'page', locale);
  const { number: name, form } = readFileName(part);
  const { version, standing, published, errata } = found;
  const { snapshot } = version;
  const audience = snapshot.summaries?.find((it) => sheetPaths[it.audience] === name)?.audience;
  if (audience && form === 'pdf') {
    const { bytes } = await sheetOf(version.id, snapshot, standing, audience);
    return pdfAnswer(`${snapshot.slug}-${version.number}-${name}`, bytes);
  }
  if (form !== 'page') return pageAnswer(404, presentMissing(locale));
  if (audience) return pageAnswer(200, presentSheetPage(snapshot, standing, audience, errata));
  if (part === wholePath) return presentVersionPage(found);
  const page = presentPartPage(snapshot, standing, published.map(presentPublished), part, errata);
  return page === null ? pageAnswer(404, presentMissing(locale)) : pageAnswer(200, page);
}

export async function presentVersionPdf({ version, standing }: Release): Promise<DocumentAnswer> {
  const { id, snapshot, number } = version;
  return pdfAnswer(`${snapshot.slug}-${number}`, await pdfOf(id, snapshot, standing));
}

/** @param cache `no-store` behind a session; of what is public a browser may keep a copy that it asks about first */
export function pdfAnswer(
  name: string,
  body: Buffer,
  cache: 'no-store' | 'no-cache' = 'no-cache',
): DocumentAnswer {
  return {
    status: 200,
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${name}.pdf"`,
      'cache-control': cache,
    },
    body,
  };
}

export async function presentVersionDocx({ version, standing }: Release): Promise<DocumentAnswer> {
  const { reportId, snapshot, number } = version;
  return docxAnswer(`${snapshot.slug}-${number}`, await presentDocx(reportId, snapshot, standing));
}

/** What the approvals signed, with its hash: everyone can compute it again (`pnpm verify:release`). */
function presentVersionJson({ version: { snapshot, sha256, number } }: Release): DocumentAnswer {
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

export function docxAnswer(
  name: string,
  body: Buffer,
  cache: 'no-store' | 'no-cache' = 'no-cache',
): DocumentAnswer {
  return {
    status: 200,
    headers: {
      'content-type': wordType,
      'content-disposition': `attachment; filename="${name}.docx"`,
      'x-content-type-options': 'nosniff',
      'cache-control': cache,
    },
    body,
  };
}

export function presentPublications(lines: PublicationLine[], locale: Locale): DocumentAnswer {
  return pageAnswer(200, presentShelf(locale, lines));
}
