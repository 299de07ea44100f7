import type { QdaFileReadDto } from '@leerkring/shared';
import { useMutation } from '@tanstack/react-query';
import { upload } from '../../lib/files.ts';

/** Where a browser gets the codebook and the codings as a project file. */
export const qdaFileAddress = (plgId: string) => `/api/plgs/${plgId}/qda-file`;

export const useReadQdaFile = (plgId: string) =>
  useMutation({
    meta: { changes: ['codes', 'codings'] },
    scope: { id: `qda file ${plgId}` },
    mutationFn: (file: File) => upload<QdaFileReadDto>(`/plgs/${plgId}/qda-file`, file, () => undefined),
  });
