import type {
  DecisionDto,
  MakeDecisionDto,
  RegisterEntryDto,
  StewardDecisionDto,
  UpdateDecisionDto,
} from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const decisionsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['decisions', plgId] as const,
    // Adopted minutes keep the words of what was decided.
    meta: { dependsOn: ['minutes'] },
    queryFn: ({ signal }) => http.get<DecisionDto[]>(`/plgs/${plgId}/decisions`, signal),
  });

const meta = { changes: ['decisions', 'register'] };

export const useMakeDecision = (meetingId: string) =>
  useMutation({
    mutationFn: (input: MakeDecisionDto) => http.post<DecisionDto>(`/meetings/${meetingId}/decisions`, input),
    meta,
  });

export const useRewordDecision = (id: string) =>
  useMutation({
    mutationFn: (input: UpdateDecisionDto) => http.patch<DecisionDto>(`/decisions/${id}`, input),
    meta,
  });

export const useWithdrawDecision = (id: string) =>
  useMutation({ mutationFn: () => http.delete(`/decisions/${id}`), meta });

export const decisionQuery = (id: string) =>
  queryOptions({
    queryKey: ['decisions', 'one', id] as const,
    // What takes its place may change as well.
    meta: { dependsOn: ['decisions', 'members'] },
    queryFn: ({ signal }) => http.get<DecisionDto>(`/decisions/${id}`, signal),
  });

/** Of every group and year in which one takes part. */
export const registerQuery = () =>
  queryOptions({
    queryKey: ['register'] as const,
    meta: { dependsOn: ['decisions', 'recommendations', 'members'] },
    queryFn: ({ signal }) => http.get<RegisterEntryDto[]>('/register', signal),
  });

export const useStewardDecision = (id: string) =>
  useMutation({
    mutationFn: (input: StewardDecisionDto) => http.put<DecisionDto>(`/decisions/${id}/steward`, input),
    meta,
  });

export const useSupersedeDecision = (id: string) =>
  useMutation({
    mutationFn: (byId: string) => http.put<DecisionDto>(`/decisions/${id}/successor`, { byId }),
    meta,
  });

export const useReinstateDecision = (id: string) =>
  useMutation({ mutationFn: () => http.delete<DecisionDto>(`/decisions/${id}/successor`), meta });
