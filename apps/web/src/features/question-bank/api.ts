import type { BankQuestionDto, ProtocolVersionDto, TakeBankQuestionDto } from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const questionBankQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['question-bank', plgId] as const,
    // What is settled, taken over or asked changes what is found here.
    meta: { dependsOn: ['question-bank', 'protocols', 'interviews'] },
    queryFn: ({ signal }) => http.get<BankQuestionDto[]>(`/plgs/${plgId}/question-bank`, signal),
  });

const meta = { changes: ['question-bank', 'protocols'] };

export const useTakeQuestion = (plgId: string) =>
  useMutation({
    mutationFn: (input: TakeBankQuestionDto) =>
      http.post<ProtocolVersionDto>(`/plgs/${plgId}/question-bank/take`, input),
    meta,
  });

export const useShareQuestion = () =>
  useMutation({ mutationFn: (questionId: string) => http.post(`/questions/${questionId}/share`), meta });

export const useWithdrawQuestion = () =>
  useMutation({ mutationFn: (sharedId: string) => http.delete(`/shared-questions/${sharedId}`), meta });
