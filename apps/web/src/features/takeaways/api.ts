import type { SettleTakeawayDto, TakeawayDto, UpdateTakeawayDto, WriteTakeawayDto } from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const takeawaysQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['takeaways', plgId] as const,
    meta: { dependsOn: ['takeaways', 'members', 'meetings'] },
    queryFn: ({ signal }) => http.get<TakeawayDto[]>(`/plgs/${plgId}/takeaways`, signal),
  });

const meta = { changes: ['takeaways'] };

export const useWriteTakeaway = (meetingId: string) =>
  useMutation({
    mutationFn: (input: WriteTakeawayDto) =>
      http.post<TakeawayDto>(`/meetings/${meetingId}/takeaways`, input),
    meta,
  });

export const useUpdateTakeaway = (id: string) =>
  useMutation({
    mutationFn: (input: UpdateTakeawayDto) => http.patch<TakeawayDto>(`/takeaways/${id}`, input),
    meta,
  });

export const useSettleTakeaway = (id: string) =>
  useMutation({
    mutationFn: (input: SettleTakeawayDto) => http.post<TakeawayDto>(`/takeaways/${id}/settle`, input),
    meta,
  });

export const useRemoveTakeaway = (id: string) =>
  useMutation({ mutationFn: () => http.delete(`/takeaways/${id}`), meta });
