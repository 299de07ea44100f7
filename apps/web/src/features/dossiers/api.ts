import type { BeginWithDossierDto, DossierCodeDto, DossierTakenInDto } from '@leerkring/shared';
import { useMutation } from '@tanstack/react-query';
import { upload } from '../../lib/files.ts';
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

const arrival = 'leerkring.binnengehaald';

/** All of it or nothing. Who is signed in may be somebody of that year afterwards: `leaveAs` goes on from there. */
export async function takeInDossier(
  file: File,
  code: string,
  onProgress: (part: number) => void,
): Promise<void> {
  const headers = { 'x-dossier-code': code.trim() };
  const taken = await upload<DossierTakenInDto>('/dossiers', file, onProgress, headers);
  try {
    sessionStorage.setItem(arrival, JSON.stringify(taken));
  } catch {
    // Without it the page that follows says less, and the year is in.
  }
}

/** What came in with the dossier that this tab took in; null where it did not. */
export function takenIn(): DossierTakenInDto | null {
  try {
    return JSON.parse(sessionStorage.getItem(arrival) ?? 'null') as DossierTakenInDto | null;
  } catch {
    return null;
  }
}
