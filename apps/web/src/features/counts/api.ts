import type { CountsDto } from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';

export const countsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['counts', plgId] as const,
    queryFn: ({ signal }) => http.get<CountsDto>(`/plgs/${plgId}/counts`, signal),
    meta: { dependsOn: ['members', 'protocols'] },
  });

export function useSettleCounts(plgId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => http.post<CountsDto>(`/plgs/${plgId}/counts/settle`),
    onSuccess: (counts) => showAnswer(client, countsQuery(plgId).queryKey, counts),
  });
}
