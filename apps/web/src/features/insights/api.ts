import type { InsightDto, WriteInsightDto } from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const insightsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['insights', plgId] as const,
    queryFn: ({ signal }) => http.get<InsightDto[]>(`/plgs/${plgId}/insights`, signal),
    meta: { dependsOn: ['themes', 'surveys', 'interviews'] },
  });

/** A new one, or other words and sources for one that is there. */
export const useWriteInsight = (plgId: string, id: string | null) =>
  useMutation({
    mutationFn: (input: WriteInsightDto) =>
      id === null
        ? http.post<InsightDto>(`/plgs/${plgId}/insights`, input)
        : http.put<InsightDto>(`/insights/${id}`, input),
  });

export const useEndorseInsight = () =>
  useMutation({
    mutationFn: ({ id, changedAt }: Pick<InsightDto, 'id' | 'changedAt'>) =>
      http.post<InsightDto>(`/insights/${id}/endorse`, { changedAt }),
  });

export const useDropInsight = () =>
  useMutation({ mutationFn: (id: string) => http.delete(`/insights/${id}`) });
