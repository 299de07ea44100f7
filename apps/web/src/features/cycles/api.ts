import type {
  CalendarFeedDto,
  CreateCycleDto,
  CreateMeetingDto,
  CyclePlanDto,
  MeetingDto,
  MeetingMoveDto,
  MoveMeetingDto,
  PlanCycleDto,
  ReplanDto,
  UpdateMeetingDto,
  YearDto,
} from '@leerkring/shared';
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';

export const yearQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['meetings', plgId] as const,
    // A day that closes afterwards is a conflict on its meeting.
    meta: { dependsOn: ['calendars'] },
    queryFn: ({ signal }) => http.get<YearDto>(`/plgs/${plgId}/cycle`, signal),
  });

/** Changes nothing on the server: it answers with dates to look at. */
export const proposalQuery = (plgId: string, input: PlanCycleDto) =>
  queryOptions({
    queryKey: ['proposal', plgId, input] as const,
    meta: { dependsOn: ['calendars'] },
    placeholderData: keepPreviousData,
    queryFn: () => http.post<CyclePlanDto>(`/plgs/${plgId}/cycle/propose`, input),
  });

/** Changes nothing on the server: two ways out for one meeting, to look at. */
export const replanQuery = (plgId: string, meetingId: string, date: string | null) =>
  queryOptions({
    queryKey: ['replan', plgId, meetingId, date] as const,
    meta: { dependsOn: ['calendars', 'meetings'] },
    placeholderData: keepPreviousData,
    queryFn: () => http.post<ReplanDto>(`/meetings/${meetingId}/replan`, date === null ? {} : { date }),
  });

export const useMoveMeetings = (plgId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (moves: MeetingMoveDto[]) =>
      http.post<MeetingDto[]>(`/plgs/${plgId}/meetings/move`, { moves }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['meetings'] }),
    // Somebody else moved first: what is shown is worked out again.
    onError: () => client.invalidateQueries({ queryKey: ['replan'] }),
  });
};

export const feedQuery = () =>
  queryOptions({
    queryKey: ['calendarFeed'] as const,
    queryFn: ({ signal }) => http.get<CalendarFeedDto>('/calendar-feed', signal),
  });

/** Where a browser downloads one meeting for its calendar program. */
export const meetingFile = (meetingId: string) => `/api/meetings/${meetingId}/calendar.ics`;

export const usePlanCycle = (plgId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: CreateCycleDto) => http.post<YearDto>(`/plgs/${plgId}/cycle`, input),
    onSuccess: (year) => showAnswer(client, yearQuery(plgId).queryKey, year),
  });
};

export const useAddMeeting = (plgId: string) =>
  useMutation({
    mutationFn: (input: CreateMeetingDto) => http.post<MeetingDto>(`/plgs/${plgId}/meetings`, input),
  });

export const useMoveMeeting = (meetingId: string) =>
  useMutation({
    mutationFn: (input: MoveMeetingDto) => http.post<MeetingDto>(`/meetings/${meetingId}/move`, input),
  });

export const useUpdateMeeting = (meetingId: string) =>
  useMutation({
    mutationFn: (input: UpdateMeetingDto) => http.patch<MeetingDto>(`/meetings/${meetingId}`, input),
  });

export const useCancelMeeting = (meetingId: string) =>
  useMutation({ mutationFn: () => http.post<MeetingDto>(`/meetings/${meetingId}/cancel`) });

export const useRenewFeed = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => http.post<CalendarFeedDto>('/calendar-feed'),
    onSuccess: ({ madeAt }) => showAnswer(client, feedQuery().queryKey, { madeAt, url: null }),
  });
};

export const useWithdrawFeed = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => http.delete('/calendar-feed'),
    onSuccess: () => showAnswer(client, feedQuery().queryKey, { madeAt: null, url: null }),
  });
};
