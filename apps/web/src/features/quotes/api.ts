import type {
  MakeFieldQuoteDto,
  MakeQuoteDto,
  QuoteDto,
  QuoteSourceDto,
  TellAnswerDto,
} from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const quotesQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['quotes', plgId] as const,
    queryFn: ({ signal }) => http.get<QuoteDto[]>(`/plgs/${plgId}/quotes`, signal),
    meta: { dependsOn: ['interviews', 'field-cases', 'themes'] },
  });

/** Quotes of teams in the field have a door of their own. */
const doorOf = ({ id, isFromField }: Pick<QuoteDto, 'id' | 'isFromField'>): string =>
  `/${isFromField ? 'field-quotes' : 'quotes'}/${id}`;

export const quoteSourceQuery = (quote: Pick<QuoteDto, 'id' | 'isFromField'>) =>
  queryOptions({
    queryKey: ['quotes', 'source', quote.id] as const,
    queryFn: ({ signal }) => http.get<QuoteSourceDto>(`${doorOf(quote)}/source`, signal),
    meta: { dependsOn: ['interviews', 'field-cases'] },
  });

export const useMakeQuote = (plgId: string) =>
  useMutation({ mutationFn: (input: MakeQuoteDto) => http.post<QuoteDto>(`/plgs/${plgId}/quotes`, input) });

export const useTellAnswer = (plgId: string) =>
  useMutation({
    mutationFn: (input: TellAnswerDto) => http.post<QuoteDto>(`/plgs/${plgId}/quotes/tell`, input),
    meta: { changes: ['quotes'] },
  });

export const useMakeFieldQuote = (caseId: string) =>
  useMutation({
    mutationFn: (input: MakeFieldQuoteDto) => http.post<QuoteDto>(`/field-cases/${caseId}/quotes`, input),
    meta: { changes: ['quotes'] },
  });

export const useWithdrawQuote = () =>
  useMutation({ mutationFn: (it: QuoteDto) => http.post<QuoteDto>(`${doorOf(it)}/withdraw`) });

export const useCheckQuote = () =>
  useMutation({ mutationFn: (it: QuoteDto) => http.post<QuoteDto>(`${doorOf(it)}/check`) });
