import type { DocumentAnswer } from '../platform/page/document.ts';
import { docxAnswer } from '../publications/document.presenter.ts';
import { presentDocx } from '../publications/docx.presenter.ts';
import { docxWords } from '../publications/docx.words.ts';
import type { Draft } from './drafts.service.ts';

export async function presentDraft({
  reportId,
  snapshot,
  standing,
  remarks,
}: Draft): Promise<DocumentAnswer> {
  const day = snapshot.frozenAt.slice(0, 10);
  const body = await presentDocx(reportId, snapshot, standing, { remarks });
  return docxAnswer(`${snapshot.slug}-${docxWords[snapshot.locale].draft}-${day}`, body);
}
