import type { Locale } from '@leerkring/shared';
import { fileAnswer } from '../platform/files/file-answer.ts';
import { pageAnswer, type DocumentAnswer } from '../platform/page/document.ts';
import type { PublicEdition, PublicFile } from './edition-pages.service.ts';
import { presentEditionTombstone, presentNoEdition } from './question-page.presenter.ts';

/** What a stranger gets at an address: the page, a tombstone, or that nothing was ever there. */
export function presentFound(
  found: PublicEdition | null,
  page: string | null,
  locale: Locale,
): DocumentAnswer {
  if (!found) return pageAnswer(404, presentNoEdition(locale));
  const { showcase } = found.edition;
  if (page === null)
    return pageAnswer(410, presentEditionTombstone(showcase.locale, showcase.programme.name));
  return pageAnswer(200, page, 'self');
}

/** A file of a public page; a browser may keep a copy, and asks whether it is still public before it shows it again. */
export function presentFile(found: PublicFile | null, locale: Locale): DocumentAnswer {
  return found ? fileAnswer(found, 'no-cache') : pageAnswer(404, presentNoEdition(locale));
}
