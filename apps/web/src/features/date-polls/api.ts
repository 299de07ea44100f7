import type {
  AnswerDateDto,
  CreateDatePollDto,
  DateOptionInputDto,
  DatePollDto,
  DatePollLinkDto,
  DatePollSummaryDto,
  SettleDatePollDto,
} from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';

// Who takes part, when they meet and which days are closed all change how the dates stand.
const dependsOn = ['members', 'meetings', 'calendars'];

export const datePollsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['datePolls', plgId] as const,
    meta: { dependsOn },
    queryFn: ({ signal }) => http.get<DatePollSummaryDto[]>(`/plgs/${plgId}/date-polls`, signal),
  });

export const datePollQuery = (pollId: string) =>
  queryOptions({
    queryKey: ['datePolls', pollId] as const,
    meta: { dependsOn },
    queryFn: ({ signal }) => http.get<DatePollDto>(`/date-polls/${pollId}`, signal),
  });

export const useOpenDatePoll = (plgId: string) =>
  useMutation({
    mutationFn: (input: CreateDatePollDto) => http.post<DatePollDto>(`/plgs/${plgId}/date-polls`, input),
  });

function useChange<I>(pollId: string, change: (input: I) => Promise<DatePollDto>) {
  const client = useQueryClient();
  return useMutation({
    // Choices of one person go one after the other: the last one is what stays.
    scope: { id: `date-poll ${pollId}` },
    mutationFn: change,
    onSuccess: (poll) => showAnswer(client, datePollQuery(pollId).queryKey, poll),
  });
}

export const useAnswerDate = (pollId: string) =>
  useChange(pollId, (input: AnswerDateDto) => http.put<DatePollDto>(`/date-polls/${pollId}/answers`, input));

export const useAddDateOption = (pollId: string) =>
  useChange(pollId, (input: DateOptionInputDto) =>
    http.post<DatePollDto>(`/date-polls/${pollId}/options`, input),
  );

export const useSettleDatePoll = (pollId: string) =>
  useChange(pollId, (input: SettleDatePollDto) =>
    http.post<DatePollDto>(`/date-polls/${pollId}/settle`, input),
  );

export const useWithdrawDatePoll = (pollId: string) =>
  useMutation({ mutationFn: () => http.delete(`/date-polls/${pollId}`) });

export const useRevokeDateLink = (pollId: string) =>
  useMutation({ mutationFn: () => http.delete(`/date-polls/${pollId}/link`) });

/** What the link in someone's mail opens; nobody has to be signed in. */
export const datePollLinkQuery = (token: string) =>
  queryOptions({
    queryKey: ['datePollLink', token] as const,
    queryFn: ({ signal }) => http.get<DatePollLinkDto>(`/date-poll-links/${token}`, signal),
  });

export const useAnswerDateByLink = (token: string) => {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `date-poll ${token}` },
    mutationFn: (input: AnswerDateDto) =>
      http.put<DatePollLinkDto>(`/date-poll-links/${token}/answers`, input),
    onSuccess: (poll) => showAnswer(client, datePollLinkQuery(token).queryKey, poll),
  });
};
