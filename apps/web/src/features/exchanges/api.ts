import type {
  AcceptExchangeDto,
  CallOffExchangeDto,
  ExchangeDto,
  ProposeExchangeDto,
} from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

/** Those of one's own team, asked for by it or by another. */
export const exchangesQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['exchanges', plgId] as const,
    meta: { dependsOn: ['members', 'portraits', 'editions'] },
    queryFn: ({ signal }) => http.get<ExchangeDto[]>(`/plgs/${plgId}/exchanges`, signal),
  });

/** The hint goes to the group that is to hear of it, which may be another than one's own. */
function useExchangeMutation<Input>(scope: string, send: (input: Input) => Promise<ExchangeDto>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    scope: { id: `exchange ${scope}` },
    meta: { changes: ['exchanges'] },
    onSettled: () =>
      Promise.all(
        ['exchanges', 'today'].map((resource) => client.invalidateQueries({ queryKey: [resource] })),
      ),
  });
}

export const useProposeExchange = (plgId: string) =>
  useExchangeMutation(plgId, (input: ProposeExchangeDto) =>
    http.post<ExchangeDto>(`/plgs/${plgId}/exchanges`, input),
  );

export const useAcceptExchange = (id: string) =>
  useExchangeMutation(id, (input: AcceptExchangeDto) =>
    http.post<ExchangeDto>(`/exchanges/${id}/accept`, input),
  );

export const useCallOffExchange = (id: string, how: 'decline' | 'withdraw') =>
  useExchangeMutation(id, (input: CallOffExchangeDto) =>
    http.post<ExchangeDto>(`/exchanges/${id}/${how}`, input),
  );
