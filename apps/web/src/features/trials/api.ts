import type { SaveTrialDto, TrialsDto } from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';

export const trialsQuery = (versionId: string) =>
  queryOptions({
    queryKey: ['trials', versionId] as const,
    // A version that is settled or changed has other trials, or none.
    meta: { dependsOn: ['trials', 'protocols'] },
    queryFn: ({ signal }) => http.get<TrialsDto>(`/protocols/${versionId}/trial`, signal),
  });

export const useSaveTrial = (versionId: string) => {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `trial ${versionId}` },
    mutationFn: (input: SaveTrialDto) => http.put<TrialsDto>(`/protocols/${versionId}/trial`, input),
    onSuccess: (trials) => showAnswer(client, trialsQuery(versionId).queryKey, trials),
  });
};

export const useEraseTrial = (versionId: string) =>
  useMutation({
    mutationFn: () => http.delete(`/protocols/${versionId}/trial`),
    meta: { changes: ['trials'] },
  });
