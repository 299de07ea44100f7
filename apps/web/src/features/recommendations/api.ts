import type {
  AdvanceWeighingDto,
  AssignRecommendationDto,
  ProposeRecommendationDto,
  RecommendationDto,
  StartWeighingDto,
  UpdateRecommendationDto,
  WeighingDto,
  WeighRecommendationDto,
} from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const recommendationsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['recommendations', plgId] as const,
    queryFn: ({ signal }) => http.get<RecommendationDto[]>(`/plgs/${plgId}/recommendations`, signal),
    meta: { dependsOn: ['themes', 'interviews', 'members', 'proposals'] },
  });

export const usePropose = (plgId: string) =>
  useMutation({
    mutationFn: (input: ProposeRecommendationDto) =>
      http.post<RecommendationDto>(`/plgs/${plgId}/recommendations`, input),
  });

export const useUpdateRecommendation = (id: string) =>
  useMutation({
    mutationFn: (input: UpdateRecommendationDto) =>
      http.patch<RecommendationDto>(`/recommendations/${id}`, input),
  });

export const useAssign = (id: string) =>
  useMutation({
    mutationFn: (input: AssignRecommendationDto) =>
      http.post<RecommendationDto>(`/recommendations/${id}/assign`, input),
  });

export type RecommendationVerb = 'agree' | 'park' | 'reopen' | 'separate' | 'talk' | 'ask';

export const useMoveRecommendation = () =>
  useMutation({
    mutationFn: ({ id, verb }: { id: string; verb: RecommendationVerb }) =>
      http.post<RecommendationDto>(`/recommendations/${id}/${verb}`),
  });

export const useMerge = (id: string) =>
  useMutation({
    mutationFn: (intoId: string) => http.post<RecommendationDto>(`/recommendations/${id}/merge`, { intoId }),
  });

export const weighingsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['weighings', plgId] as const,
    queryFn: ({ signal }) => http.get<WeighingDto[]>(`/plgs/${plgId}/weighings`, signal),
    meta: { dependsOn: ['recommendations'] },
  });

export const useStartWeighing = (plgId: string) =>
  useMutation({
    mutationFn: (input: StartWeighingDto) => http.post<WeighingDto>(`/plgs/${plgId}/weighings`, input),
  });

export const useAdvanceWeighing = () =>
  useMutation({
    mutationFn: ({ id, ...input }: AdvanceWeighingDto & { id: string }) =>
      http.post<WeighingDto>(`/weighings/${id}/advance`, input),
  });

/** What I give is nobody else's: no hint tells my other lists, so they are asked again. */
export const useWeigh = (id: string, plgId: string) =>
  useMutation({
    mutationFn: (input: WeighRecommendationDto) => http.post<void>(`/recommendations/${id}/weigh`, input),
    scope: { id: `weigh ${plgId}` },
    meta: { changes: ['recommendations', 'weighings', 'today'] },
  });

export const audiencePagePath = (plgId: string, audience: string): string =>
  `/api/plgs/${plgId}/recommendations/${audience}`;
