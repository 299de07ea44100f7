import type { HoldRetentionDto, RetentionDto } from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';

export const retentionQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['retentions', plgId] as const,
    queryFn: ({ signal }) => http.get<RetentionDto>(`/plgs/${plgId}/retention`, signal),
    meta: { dependsOn: ['interviews', 'respondents'] },
  });

export function useHoldRetention(plgId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: HoldRetentionDto) => http.post<RetentionDto>(`/plgs/${plgId}/retention/hold`, body),
    onSuccess: (now) => showAnswer(client, retentionQuery(plgId).queryKey, now),
  });
}

export function useLiftRetention(plgId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => http.delete<RetentionDto>(`/plgs/${plgId}/retention/hold`),
    onSuccess: (now) => showAnswer(client, retentionQuery(plgId).queryKey, now),
  });
}
