import type { AnswerTeamItemDto, PlaceTeamItemDto, TeamAgendaDto, TeamItemDto } from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const teamAgendaQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['team-items', plgId] as const,
    meta: { dependsOn: ['members', 'portraits', 'editions'] },
    queryFn: ({ signal }) => http.get<TeamAgendaDto>(`/plgs/${plgId}/team-items`, signal),
  });

/** What other teams did with the practice of one's own programme. */
export const practiceItemsQuery = (portraitId: string) =>
  queryOptions({
    queryKey: ['team-items', 'portrait', portraitId] as const,
    queryFn: ({ signal }) => http.get<TeamItemDto[]>(`/portraits/${portraitId}/team-items`, signal),
  });

const meta = { changes: ['team-items'] };

export const usePlaceTeamItem = (plgId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: PlaceTeamItemDto) => http.post<TeamItemDto>(`/plgs/${plgId}/team-items`, input),
    onSuccess: () => client.invalidateQueries({ queryKey: ['team-items', plgId] }),
    scope: { id: `team-items ${plgId}` },
    meta,
  });
};

export const useAnswerTeamItem = (id: string) =>
  useMutation({
    mutationFn: (input: AnswerTeamItemDto) => http.post<TeamItemDto>(`/team-items/${id}/answer`, input),
    scope: { id: `team-item ${id}` },
    meta,
  });

export const useRemoveTeamItem = (id: string) =>
  useMutation({ mutationFn: () => http.delete(`/team-items/${id}`), scope: { id: `team-item ${id}` }, meta });
