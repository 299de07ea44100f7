import { hallCode, type EnterHallDto, type HallCodeDto, type HallEntryDto } from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

/** A new code for the screen, again and again; one that was shown works a while longer. */
export const hallCodeQuery = (meetingId: string) =>
  queryOptions({
    queryKey: ['hallCode', meetingId] as const,
    refetchInterval: hallCode.renewSeconds * 1000,
    refetchIntervalInBackground: true,
    queryFn: () => http.post<HallCodeDto>(`/meetings/${meetingId}/hall-codes`),
  });

export const useEnterHall = () =>
  useMutation({ mutationFn: (input: EnterHallDto) => http.post<HallEntryDto>('/hall-entries', input) });

export const useLeaveHall = (meetingId: string) =>
  useMutation({
    mutationFn: () => http.delete(`/meetings/${meetingId}/hall`),
    meta: { changes: ['meeting-room'] },
  });
