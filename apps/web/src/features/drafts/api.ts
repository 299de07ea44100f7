import type { ReturnedDraftDto } from '@leerkring/shared';
import { useMutation } from '@tanstack/react-query';
import { upload } from '../../lib/files.ts';

/** The report as it is now, for a word processor, with what is said about it in the margin. */
export const draftDocx = (reportId: string): string => `/api/reports/${reportId}/docx`;

export const useReturnDraft = (reportId: string) =>
  useMutation({
    meta: { changes: ['suggestions', 'comments', 'reports'] },
    scope: { id: `returned-drafts-${reportId}` },
    mutationFn: (file: File) =>
      upload<ReturnedDraftDto>(`/reports/${reportId}/returned-drafts`, file, () => undefined),
  });
