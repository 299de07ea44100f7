import type { FillSlotDto, MoveSlotDto, OfferSlotDto, SlotDto, SlotPlacesDto } from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const slotsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['slots', plgId] as const,
    // A visit that changes hands takes its moments with it.
    meta: { dependsOn: ['assignments', 'members'] },
    queryFn: ({ signal }) => http.get<SlotDto[]>(`/plgs/${plgId}/slots`, signal),
  });

/** Rooms of earlier visits at the programme of this moment. */
export const slotPlacesQuery = (id: string) =>
  queryOptions({
    queryKey: ['slots', id, 'places'] as const,
    queryFn: ({ signal }) => http.get<SlotPlacesDto>(`/slots/${id}/places`, signal),
  });

function useSlotMutation<Output, Input = void>(send: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    meta: { changes: ['slots'] },
    mutationFn: send,
    // Who came too late looks at an old list, and is about to choose from it again.
    onError: () => void client.invalidateQueries({ queryKey: ['slots'] }),
  });
}

export const useOfferSlot = (assignmentId: string) =>
  useSlotMutation((input: OfferSlotDto) => http.post<SlotDto>(`/assignments/${assignmentId}/slots`, input));
export const useMoveSlot = (id: string) =>
  useSlotMutation((input: MoveSlotDto) => http.post<SlotDto>(`/slots/${id}/move`, input));
export const useFillSlot = (id: string) =>
  useSlotMutation((input: FillSlotDto) => http.post<SlotDto>(`/slots/${id}/fill`, input));
export const useFreeSlot = (id: string) => useSlotMutation(() => http.post<SlotDto>(`/slots/${id}/free`));
export const useWithdrawSlot = (id: string) => useSlotMutation(() => http.delete(`/slots/${id}`));
