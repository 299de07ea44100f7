import type {
  AnswerDto,
  CorrectAnswerDto,
  HandedInDto,
  InterviewDto,
  InterviewKitDto,
  InterviewProgressDto,
  LogDto,
  RecordedAnswersDto,
  ReleaseAnswerDto,
  RespondentDto,
} from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { DeviceKeeper } from '../../lib/device-keepers.ts';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';
import type { Transport } from './device/sync.ts';

/** My visits and conversations, whole: what a device takes along. */
export const kitQuery = () =>
  queryOptions({
    queryKey: ['interview-kit'] as const,
    queryFn: ({ signal }) => http.get<InterviewKitDto>('/interviews/mine', signal),
    meta: { dependsOn: ['interviews', 'assignments', 'protocols'] },
  });

export const interviewProgressQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['interviews', plgId, 'progress'] as const,
    queryFn: ({ signal }) => http.get<InterviewProgressDto>(`/plgs/${plgId}/interviews/progress`, signal),
    meta: { dependsOn: ['assignments'] },
  });

export const answersQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['interviews', plgId, 'answers'] as const,
    queryFn: ({ signal }) => http.get<AnswerDto[]>(`/plgs/${plgId}/interviews/answers`, signal),
  });

/** One of my own conversations, whole, from the server. */
export const interviewQuery = (interviewId: string) =>
  queryOptions({
    queryKey: ['interviews', interviewId] as const,
    gcTime: 0,
    queryFn: ({ signal }) => http.get<InterviewDto>(`/interviews/${interviewId}`, signal),
  });

export function useCorrectAnswer(interviewId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: CorrectAnswerDto) =>
      http.post<InterviewDto>(`/interviews/${interviewId}/correct`, body),
    onSuccess: (corrected) => showAnswer(client, interviewQuery(interviewId).queryKey, corrected),
  });
}

export function useReleaseAnswer(interviewId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ReleaseAnswerDto) =>
      http.post<InterviewDto>(`/interviews/${interviewId}/release`, body),
    onSuccess: (released) => showAnswer(client, interviewQuery(interviewId).queryKey, released),
  });
}

/** Looking at who it was leaves a trace. Never cached: the name belongs to the interviewer alone. */
export function useLookAtName(interviewId: string) {
  return useMutation({
    gcTime: 0,
    mutationFn: () => http.post<RespondentDto>(`/interviews/${interviewId}/respondent`),
  });
}

/** What the device uses to bring conversations to the server. */
export const transport: Transport = {
  async isMe(userId) {
    const session = await http.get<{ user: { id: string } | null } | null>('/session');
    return session?.user?.id === userId;
  },
  start: (plgId, body) => http.post<InterviewDto>(`/plgs/${plgId}/interviews`, body),
  record: (id, answers) => http.post<RecordedAnswersDto>(`/interviews/${id}/answers`, { answers }),
  submit: (id) => http.post<HandedInDto>(`/interviews/${id}/hand-in`),
  withdraw: (id) => http.post<InterviewDto>(`/interviews/${id}/withdraw`),
  join: (id, number) => http.post(`/interviews/${id}/tandem`, { number }),
  along: {
    start: (tandemId, body) => http.post<LogDto>(`/tandems/${tandemId}/logs`, body),
    record: (id, answers) => http.post<RecordedAnswersDto>(`/tandem-logs/${id}/answers`, { answers }),
    submit: (id) => http.post<HandedInDto>(`/tandem-logs/${id}/hand-in`),
    withdraw: (id) => http.post(`/tandem-logs/${id}/withdraw`),
  },
};

/** For signing out: waits for what is unsent and clears what was kept. Loaded only then. */
export const interviewsOnDevice: DeviceKeeper = {
  unsent: async (userId) => (await (await import('./device/keeper.ts')).keepers.of(userId)).settle(),
  wipe: async (userId) => (await import('./device/keeper.ts')).keepers.wipe(userId),
};
