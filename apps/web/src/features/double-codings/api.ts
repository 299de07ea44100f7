import type {
  BeginDoubleCodingDto,
  DoubleCodingDto,
  DoubleCodingPlanDto,
  SettleDifferenceDto,
} from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const doubleCodingsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['double-codings', plgId] as const,
    queryFn: ({ signal }) => http.get<DoubleCodingDto[]>(`/plgs/${plgId}/double-codings`, signal),
    meta: { dependsOn: ['interviews', 'codes', 'members', 'ask-backs'] },
  });

export const doubleCodingPlanQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['double-codings', plgId, 'plan'] as const,
    queryFn: ({ signal }) => http.get<DoubleCodingPlanDto>(`/plgs/${plgId}/double-coding-plan`, signal),
    meta: { dependsOn: ['interviews', 'codings', 'members'] },
  });

const changes = { meta: { changes: ['double-codings', 'codings'] } };

export const useBeginDoubleCoding = (plgId: string) =>
  useMutation({
    ...changes,
    mutationFn: (input: BeginDoubleCodingDto) =>
      http.post<DoubleCodingDto>(`/plgs/${plgId}/double-codings`, input),
  });

export const useHandIn = () =>
  useMutation({
    ...changes,
    mutationFn: (id: string) => http.post<DoubleCodingDto>(`/double-codings/${id}/hand-in`),
  });

export const useTakeOver = () =>
  useMutation({
    ...changes,
    mutationFn: (id: string) => http.post<DoubleCodingDto>(`/double-codings/${id}/take-over`),
  });

export const useCallOff = () =>
  useMutation({
    ...changes,
    mutationFn: (id: string) => http.delete(`/double-codings/${id}`),
  });

export const useSettleDifference = (id: string) =>
  useMutation({
    ...changes,
    scope: { id: `double coding ${id}` },
    mutationFn: (input: SettleDifferenceDto) =>
      http.put<DoubleCodingDto>(`/double-codings/${id}/decision`, input),
  });
