import type { DerogationsDto, WriteDerogationRouteDto } from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';

export const derogationsQuery = (institutionId: string) =>
  queryOptions({
    queryKey: ['derogations', institutionId] as const,
    meta: { dependsOn: ['institutions'] },
    queryFn: ({ signal }) =>
      http.get<DerogationsDto>(`/institutions/${institutionId}/derogation-routes`, signal),
  });

function useRouteMutation<Input = void>(send: (input: Input) => Promise<DerogationsDto>) {
  const client = useQueryClient();
  return useMutation({
    meta: { changes: ['derogations'] },
    mutationFn: send,
    onSuccess: (routes) => showAnswer(client, derogationsQuery(routes.institutionId).queryKey, routes),
  });
}

export const useWriteRoute = (institutionId: string) =>
  useRouteMutation((input: WriteDerogationRouteDto) =>
    http.put<DerogationsDto>(`/institutions/${institutionId}/derogation-route`, input),
  );
export const usePublishRoute = () =>
  useRouteMutation((id: string) => http.post<DerogationsDto>(`/derogation-routes/${id}/publish`));
export const useWithdrawRoute = () =>
  useRouteMutation((id: string) => http.delete<DerogationsDto>(`/derogation-routes/${id}`));
