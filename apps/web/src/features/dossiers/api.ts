import type { BeginWithDossierDto, DossierCodeDto, DossierTakenInDto } from '@leerkring/shared';
import { useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { useRefreshSession } from '../../lib/session.tsx';

/** Where a browser gets the whole year of a group as one file. */
export const dossierAddress = (plgId: string) => `/api/plgs/${plgId}/dossier`;

/** Asked when somebody wants to see it, and kept nowhere. */
export const useDossierCode = () =>
  useMutation({ gcTime: 0, mutationFn: () => http.get<DossierCodeDto>('/dossier-code') });

/** Somebody keeps an empty installation from now on, and is signed in. */
export const useBeginWithDossier = () => {
  const refresh = useRefreshSession();
  return useMutation({
    mutationFn: async (input: BeginWithDossierDto) => {
      await http.post('/setup/dossier', input);
      return refresh();
    },
  });
};

/** All of it or nothing. Who is signed in may be somebody of that year afterwards: `leaveAs` goes on from there. */
export const takeInDossier = (file: File, code: string, onProgress: (part: number) => void) =>
  http.upload<DossierTakenInDto>('/dossiers', file, onProgress, { 'x-dossier-code': code.trim() });
