import type {
  AgendaOccurrenceDto,
  AgendaProposalDto,
  PlaceCandidatesDto,
  RequestItemDto,
} from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';

const dependsOn = ['meeting-room', 'meetings', 'commitments', 'decisions'];
/** What a phase brings may come from anywhere in the year. */
const sources = [
  'trajectories',
  'portraits',
  'protocols',
  'assignments',
  'interviews',
  'themes',
  'recommendations',
  'versions',
];

export const agendaProposalQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['agendas', plgId] as const,
    meta: { dependsOn: [...dependsOn, ...sources] },
    queryFn: ({ signal }) => http.get<AgendaProposalDto>(`/plgs/${plgId}/agenda-proposal`, signal),
  });

export const itemHistoryQuery = (itemId: string) =>
  queryOptions({
    queryKey: ['agendas', 'history', itemId] as const,
    meta: { dependsOn },
    queryFn: ({ signal }) => http.get<AgendaOccurrenceDto[]>(`/agenda-items/${itemId}/history`, signal),
  });

function useProposal<T>(plgId: string, ask: (input: T) => Promise<AgendaProposalDto>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSuccess: (proposal) => showAnswer(client, agendaProposalQuery(plgId).queryKey, proposal),
    meta: { changes: ['meeting-room'] },
  });
}

export const usePlaceCandidates = (plgId: string, meetingId: string) =>
  useProposal(plgId, (input: PlaceCandidatesDto) =>
    http.post<AgendaProposalDto>(`/meetings/${meetingId}/agenda-proposal`, input),
  );

export const useRequestItem = (plgId: string) =>
  useProposal(plgId, (input: RequestItemDto) =>
    http.post<AgendaProposalDto>(`/plgs/${plgId}/agenda-requests`, input),
  );

export const usePostponeItem = () =>
  useMutation({
    mutationFn: (itemId: string) => http.post<void>(`/agenda-items/${itemId}/postpone`),
    meta: { changes: ['agendas'] },
  });
