import {
  type AllowQuotingDto,
  type AmendAnswerDto,
  readPageCode,
  type RespondentPageDto,
} from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { DeviceKeeper } from '../../lib/device-keepers.ts';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';
import { interviewsOnDevice } from '../interviews/api.ts';

/** The code goes in the body: an address would stay behind in logs. Asked as a deed, kept as an answer. */
export const respondentPageQuery = (code: string) =>
  queryOptions({
    queryKey: ['respondent-page', readPageCode(code)] as const,
    gcTime: 0,
    retry: false,
    queryFn: () => http.post<RespondentPageDto>('/respondent-page', { code }),
  });

function usePageMutation<V>(code: string, path: string, bodyOf: (value: V) => object) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `respondent-page ${readPageCode(code)}` },
    mutationFn: (value: V) => http.post<RespondentPageDto>(`/respondent-page/${path}`, bodyOf(value)),
    onSuccess: (page) => showAnswer(client, respondentPageQuery(code).queryKey, page),
  });
}

export const useAmendAnswer = (code: string) =>
  usePageMutation(code, 'amend', (value: AmendAnswerDto) => value);
export const useAllowQuoting = (code: string) =>
  usePageMutation(code, 'quoting', ({ isAllowed }: Pick<AllowQuotingDto, 'isAllowed'>) => ({
    code,
    isAllowed,
  }));
export const useRefuseRecording = (code: string) =>
  usePageMutation(code, 'recordings/refuse', () => ({ code }));
export const useTakeBack = (code: string) => usePageMutation(code, 'withdraw', () => ({ code }));

/** Tells the server which code the interviewer handed over. */
export const givePageCode = (interviewId: string, code: string): Promise<void> =>
  http.put(`/interviews/${interviewId}/page-code`, { code });

/** For signing out: codes that were handed over must open something. Loaded only then. */
export const pageCodesOnDevice: DeviceKeeper = {
  // Conversations first: a code belongs to one that the server knows.
  unsent: async (userId) => {
    await interviewsOnDevice.unsent(userId);
    return (await import('./codes.ts')).sendCodes(userId);
  },
  wipe: async (userId) => (await import('./codes.ts')).wipeCodes(userId),
};
