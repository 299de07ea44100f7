import type { MakeQuoteDto, QuoteDto } from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const quotesQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['quotes', plgId] as const,
    queryFn: ({ signal }) => http.get<QuoteDto[]>(`/plgs/${plgId}/quotes`, signal),
    meta: { dependsOn: ['interviews', 'themes'] },
  });

export const useMakeQuote = (plgId: string) =>
  useMutation({ mutationFn: (input: MakeQuoteDto) => http.post<QuoteDto>(`/plgs/${plgId}/quotes`, input) });

export const useWithdrawQuote = () =>
  useMutation({ mutationFn: (id: string) => http.post<QuoteDto>(`/quotes/${id}/withdraw`) });
