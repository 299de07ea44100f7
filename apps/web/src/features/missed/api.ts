import type { AcknowledgeMissedDto, MissedDto, MissedSummaryDto } from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { smallTalk } from '../../lib/hints.ts';
import { http } from '../../lib/http.ts';

// Decisions are what one wants to know; what else happens many times a minute is not.
const busy = smallTalk.filter((it) => it !== 'decisions');

/** Every meeting of which I missed something. */
export const missedListQuery = () =>
  queryOptions({
    queryKey: ['missed'] as const,
    meta: { dependsOn: ['*'], except: busy },
    queryFn: ({ signal }) => http.get<MissedSummaryDto[]>('/missed', signal),
  });

/** What I missed of one meeting; whoever reads it wants to see what is added meanwhile. */
export const missedQuery = (meetingId: string) =>
  queryOptions({
    queryKey: ['missed', meetingId] as const,
    meta: { dependsOn: ['*'], except: busy },
    queryFn: ({ signal }) => http.get<MissedDto>(`/meetings/${meetingId}/missed`, signal),
  });

/** The same for the page of the meeting itself, where everyone sees what is added: it is not asked for again. */
export const missedNoticeQuery = (meetingId: string) =>
  queryOptions({
    queryKey: ['missed', meetingId, 'notice'] as const,
    meta: { dependsOn: ['meetings'] },
    queryFn: ({ signal }) => http.get<MissedDto>(`/meetings/${meetingId}/missed`, signal),
  });

export const useAcknowledge = (meetingId: string) =>
  useMutation({
    mutationFn: (items: AcknowledgeMissedDto['items']) =>
      http.post<MissedDto>(`/meetings/${meetingId}/missed/seen`, { items }),
    meta: { changes: ['missed'] },
  });
