import type { ReturnedDraftDto } from '@leerkring/shared';
import type { DocumentAnswer } from '../platform/page/document.ts';
import { docxAnswer } from '../publications/document.presenter.ts';
import { presentDocx } from '../publications/docx.presenter.ts';
import { docxWords } from '../publications/docx.words.ts';
import { dayOf } from '../publications/publication.words.ts';
import type { Draft } from './drafts.service.ts';
import type { Returned } from './returns.service.ts';

export async function presentDraft({
  reportId,
  snapshot,
  standing,
  remarks,
}: Draft): Promise<DocumentAnswer> {
  const day = dayOf(snapshot.frozenAt);
  const body = await presentDocx(reportId, snapshot, standing, { remarks });
  return docxAnswer(`${snapshot.slug}-${docxWords[snapshot.locale].draft}-${day}`, body, 'no-store');
}

export function presentReturned({ chapters, known, closed }: Returned): ReturnedDraftDto {
  return {
    suggestions: chapters.reduce((sum, it) => sum + it.suggestions, 0),
    remarks: chapters.reduce((sum, it) => sum + it.remarks, 0),
    known,
    chapters,
    closed: [...new Set(closed)],
  };
}
