import type {
  CommitmentDto,
  MakeCommitmentDto,
  SettleCommitmentDto,
  UpdateCommitmentDto,
} from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const commitmentsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['commitments', plgId] as const,
    // Owners may leave, and the meetings they come from may move.
    meta: { dependsOn: ['members', 'meetings'] },
    queryFn: ({ signal }) => http.get<CommitmentDto[]>(`/plgs/${plgId}/commitments`, signal),
  });

const meta = { changes: ['commitments'] };

export const useMakeCommitment = (meetingId: string) =>
  useMutation({
    mutationFn: (input: MakeCommitmentDto) =>
      http.post<CommitmentDto>(`/meetings/${meetingId}/commitments`, input),
    meta,
  });

export const useUpdateCommitment = (id: string) =>
  useMutation({
    mutationFn: (input: UpdateCommitmentDto) => http.patch<CommitmentDto>(`/commitments/${id}`, input),
    meta,
  });

export const useSettleCommitment = (id: string) =>
  useMutation({
    mutationFn: (input: SettleCommitmentDto) => http.post<CommitmentDto>(`/commitments/${id}/settle`, input),
    meta,
  });
