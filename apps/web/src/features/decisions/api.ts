import type { DecisionDto, MakeDecisionDto } from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const decisionsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['decisions', plgId] as const,
    queryFn: ({ signal }) => http.get<DecisionDto[]>(`/plgs/${plgId}/decisions`, signal),
  });

const meta = { changes: ['decisions'] };

export const useMakeDecision = (meetingId: string) =>
  useMutation({
    mutationFn: (input: MakeDecisionDto) => http.post<DecisionDto>(`/meetings/${meetingId}/decisions`, input),
    meta,
  });

export const useRewordDecision = (id: string) =>
  useMutation({
    mutationFn: (text: string) => http.patch<DecisionDto>(`/decisions/${id}`, { text }),
    meta,
  });

export const useWithdrawDecision = (id: string) =>
  useMutation({ mutationFn: () => http.delete(`/decisions/${id}`), meta });
