import type {
  ArrangedDto,
  ArrangeSubstituteDto,
  HandedOverDto,
  SeatHistoryDto,
  SubstituteInputDto,
  SubstitutionDto,
} from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const substitutionsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['seats', plgId] as const,
    // Who was invited comes in, and meetings are held.
    meta: { dependsOn: ['members', 'meetings'] },
    queryFn: ({ signal }) => http.get<SubstitutionDto[]>(`/plgs/${plgId}/substitutions`, signal),
  });

export const seatHistoriesQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['seatHistories', plgId] as const,
    meta: { dependsOn: ['seats', 'members', 'meetings'] },
    queryFn: ({ signal }) => http.get<SeatHistoryDto[]>(`/plgs/${plgId}/seat-histories`, signal),
  });

const meta = { changes: ['seats', 'members', 'meeting-room'] };

export const useArrangeSubstitute = (meetingId: string) =>
  useMutation({
    mutationFn: (input: ArrangeSubstituteDto) =>
      http.post<ArrangedDto>(`/meetings/${meetingId}/substitutions`, input),
    meta,
  });

export const useWithdrawSubstitute = () =>
  useMutation({ mutationFn: (id: string) => http.delete(`/substitutions/${id}`), meta });

export const useHandOver = (memberId: string) =>
  useMutation({
    mutationFn: (input: SubstituteInputDto) =>
      http.post<HandedOverDto>(`/members/${memberId}/successor`, input),
    meta,
  });
