import type {
  AssignRecommendationDto,
  ProposeRecommendationDto,
  RecommendationDto,
  UpdateRecommendationDto,
} from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const recommendationsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['recommendations', plgId] as const,
    queryFn: ({ signal }) => http.get<RecommendationDto[]>(`/plgs/${plgId}/recommendations`, signal),
    meta: { dependsOn: ['themes', 'interviews', 'members'] },
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

export const useMoveRecommendation = () =>
  useMutation({
    mutationFn: ({ id, verb }: { id: string; verb: 'agree' | 'park' | 'reopen' }) =>
      http.post<RecommendationDto>(`/recommendations/${id}/${verb}`),
  });
