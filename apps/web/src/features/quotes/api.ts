import type { MakeQuoteDto, QuoteDto, QuoteSourceDto } from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const quotesQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['quotes', plgId] as const,
    queryFn: ({ signal }) => http.get<QuoteDto[]>(`/plgs/${plgId}/quotes`, signal),
    meta: { dependsOn: ['interviews', 'themes'] },
  });

export const quoteSourceQuery = (id: string) =>
  queryOptions({
    queryKey: ['quotes', 'source', id] as const,
    queryFn: ({ signal }) => http.get<QuoteSourceDto>(`/quotes/${id}/source`, signal),
    meta: { dependsOn: ['interviews'] },
  });

export const useMakeQuote = (plgId: string) =>
  useMutation({ mutationFn: (input: MakeQuoteDto) => http.post<QuoteDto>(`/plgs/${plgId}/quotes`, input) });

export const useWithdrawQuote = () =>
  useMutation({ mutationFn: (id: string) => http.post<QuoteDto>(`/quotes/${id}/withdraw`) });

export const useCheckQuote = () =>
  useMutation({ mutationFn: (id: string) => http.post<QuoteDto>(`/quotes/${id}/check`) });
