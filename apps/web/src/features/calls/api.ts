import type { CallHostsDto, ChooseCallDto, MeetingDto, PlgDto } from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

/** Hosts whose pages may be shown in ours; a setting of the server. */
export const callHostsQuery = () =>
  queryOptions({
    queryKey: ['callHosts'] as const,
    staleTime: Infinity,
    queryFn: ({ signal }) => http.get<CallHostsDto>('/call-hosts', signal),
  });

export const useChooseCall = (meetingId: string) =>
  useMutation({
    mutationFn: (input: ChooseCallDto) => http.put<MeetingDto>(`/meetings/${meetingId}/call`, input),
    meta: { changes: ['meetings', 'meeting-room'] },
  });

export const useChooseGroupCall = (plgId: string) =>
  useMutation({
    mutationFn: (input: ChooseCallDto) => http.put<PlgDto>(`/plgs/${plgId}/call`, input),
    meta: { changes: ['plgs', 'meetings', 'meeting-room'] },
  });
