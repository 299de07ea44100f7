import type { DescribeOriginDto, InsightDto, InsightOriginDto, WriteInsightDto } from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';

export const insightsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['insights', plgId] as const,
    queryFn: ({ signal }) => http.get<InsightDto[]>(`/plgs/${plgId}/insights`, signal),
    meta: { dependsOn: ['themes', 'surveys', 'workshops', 'interviews'] },
  });

export const originsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['insights', plgId, 'origins'] as const,
    queryFn: ({ signal }) => http.get<InsightOriginDto[]>(`/plgs/${plgId}/insight-origins`, signal),
    meta: { dependsOn: ['themes', 'surveys', 'workshops', 'interviews'] },
  });

/** How the people of one source were found. */
export const useDescribeOrigin = (plgId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: DescribeOriginDto) =>
      http.put<InsightOriginDto[]>(`/plgs/${plgId}/insight-origins`, input),
    onSuccess: (origins) => showAnswer(client, originsQuery(plgId).queryKey, origins),
    meta: { changes: ['insights'] },
  });
};

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
