import type { DossierCodeDto } from '@leerkring/shared';
import { useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

/** Where a browser gets the whole year of a group as one file. */
export const dossierAddress = (plgId: string) => `/api/plgs/${plgId}/dossier`;

/** Asked when somebody wants to see it, and kept nowhere. */
export const useDossierCode = () =>
  useMutation({ gcTime: 0, mutationFn: () => http.get<DossierCodeDto>('/dossier-code') });
