import type { ConsentDto, EditionDto, ProposeEditionDto, StartedDto } from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const editionsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['editions', plgId] as const,
    meta: { dependsOn: ['portraits', 'members'] },
    queryFn: ({ signal }) => http.get<EditionDto[]>(`/plgs/${plgId}/editions`, signal),
  });

export const usePropose = (portraitId: string) =>
  useMutation({
    mutationFn: (input: ProposeEditionDto) =>
      http.post<EditionDto>(`/portraits/${portraitId}/editions`, input),
  });

export const useConsent = (id: string) =>
  useMutation({
    mutationFn: (input: ConsentDto) => http.post<EditionDto>(`/editions/${id}/consent`, input),
  });

export const useStopEdition = () =>
  useMutation({
    mutationFn: ({ id, verb }: { id: string; verb: 'decline' | 'withdraw' }) =>
      http.post<EditionDto>(`/editions/${id}/${verb}`),
  });

export const useStart = () =>
  useMutation({
    mutationFn: ({ portraitId, slug }: { portraitId: string; slug: string }) =>
      http.post<StartedDto>(`/portraits/${portraitId}/starts`, { slug }),
  });
