import type { BalanceDto } from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const balanceQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['balances', plgId] as const,
    queryFn: ({ signal }) => http.get<BalanceDto>(`/plgs/${plgId}/balance`, signal),
    meta: { dependsOn: ['members', 'reports'] },
  });

export const useSettleBalance = (plgId: string) =>
  useMutation({
    meta: { changes: ['balances'] },
    scope: { id: `balance of ${plgId}` },
    mutationFn: () => http.post<BalanceDto>(`/plgs/${plgId}/balance`),
  });
