import type {
  AgendaItemDto,
  CreateAgendaItemDto,
  MeetingRoomDto,
  OpenMeetingDto,
  RecordAttendanceDto,
  UpdateAgendaItemDto,
} from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';

export const meetingRoomQuery = (meetingId: string) =>
  queryOptions({
    queryKey: ['meeting-room', meetingId] as const,
    // The meeting itself may move, and members may come and go.
    meta: { dependsOn: ['meetings', 'members', 'calendars'] },
    queryFn: ({ signal }) => http.get<MeetingRoomDto>(`/meetings/${meetingId}/room`, signal),
  });

/** Answers with the whole page, which is then shown at once. */
function usePage<T>(meetingId: string, ask: (input: T) => Promise<MeetingRoomDto>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSuccess: (page) => showAnswer(client, meetingRoomQuery(meetingId).queryKey, page),
  });
}

export const useOpenMeeting = (meetingId: string) =>
  usePage(meetingId, (input: OpenMeetingDto) =>
    http.post<MeetingRoomDto>(`/meetings/${meetingId}/open`, input),
  );

export const useCloseMeeting = (meetingId: string) =>
  usePage<void>(meetingId, () => http.post<MeetingRoomDto>(`/meetings/${meetingId}/close`));

export const useHandOver = (meetingId: string) =>
  usePage(meetingId, (membershipId: string) =>
    http.post<MeetingRoomDto>(`/meetings/${meetingId}/hand-over`, { membershipId }),
  );

export const useRecordAttendance = (meetingId: string) =>
  usePage(meetingId, (input: RecordAttendanceDto) =>
    http.post<MeetingRoomDto>(`/meetings/${meetingId}/attendance`, input),
  );

/** What changes a part of the page is shown when the hint comes, and at once for whoever did it. */
function useChange<T, R>(meetingId: string, ask: (input: T) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSuccess: () => client.invalidateQueries({ queryKey: meetingRoomQuery(meetingId).queryKey }),
  });
}

export const useAddAgendaItem = (meetingId: string) =>
  useChange(meetingId, (input: CreateAgendaItemDto) =>
    http.post<AgendaItemDto>(`/meetings/${meetingId}/agenda-items`, input),
  );

export const useUpdateAgendaItem = (meetingId: string, id: string) =>
  useChange(meetingId, (input: UpdateAgendaItemDto) =>
    http.patch<AgendaItemDto>(`/agenda-items/${id}`, input),
  );

export const usePlaceAgendaItem = (meetingId: string, id: string) =>
  useChange(meetingId, (position: number) =>
    http.post<AgendaItemDto>(`/agenda-items/${id}/place`, { position }),
  );

export const useRemoveAgendaItem = (meetingId: string, id: string) =>
  useChange<void, void>(meetingId, () => http.delete(`/agenda-items/${id}`));
