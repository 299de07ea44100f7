import type {
  AdviceRequestDto,
  FoundPlgDto,
  LogAdviceRequestDto,
  PlgDto,
  PlgSummaryDto,
  UpdatePlgDto,
} from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';
import { useRefreshSession } from '../../lib/session.tsx';

export const plgsQuery = () =>
  queryOptions({
    queryKey: ['plgs'] as const,
    queryFn: ({ signal }) => http.get<PlgSummaryDto[]>('/plgs', signal),
  });

export const plgQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['plgs', plgId] as const,
    // Seats show who holds them.
    meta: { dependsOn: ['members'] },
    queryFn: ({ signal }) => http.get<PlgDto>(`/plgs/${plgId}`, signal),
  });

export const adviceRequestsQuery = () =>
  queryOptions({
    queryKey: ['adviceRequests'] as const,
    queryFn: ({ signal }) => http.get<AdviceRequestDto[]>('/advice-requests', signal),
  });

export const useLogAdviceRequest = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: LogAdviceRequestDto) => http.post<AdviceRequestDto>('/advice-requests', input),
    onSuccess: () => client.invalidateQueries({ queryKey: ['adviceRequests'] }),
  });
};

export const useFoundPlg = () => {
  const refresh = useRefreshSession();
  return useMutation({
    meta: { changes: ['plgs', 'adviceRequests'] },
    // The answer was made before its founder became a member, so what may be done there is asked anew.
    mutationFn: (input: FoundPlgDto) => http.post<PlgDto>('/plgs', input),
    onSuccess: () => refresh(),
  });
};

export const useUpdatePlg = (plgId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: UpdatePlgDto) => http.patch<PlgDto>(`/plgs/${plgId}`, input),
    onSuccess: (plg) => showAnswer(client, plgQuery(plgId).queryKey, plg),
  });
};
