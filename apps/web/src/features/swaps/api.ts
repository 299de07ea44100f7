import type { OpeningDto, ReturnVisitDto, SwapDto, SwapRequestDto } from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const swapsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['swaps', plgId] as const,
    // A visit that changes may end a swap that was open.
    meta: { dependsOn: ['assignments'] },
    queryFn: ({ signal }) => http.get<SwapRequestDto[]>(`/plgs/${plgId}/swaps`, signal),
  });

export const openingsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['assignments', plgId, 'openings'] as const,
    meta: { dependsOn: ['members', 'institutions'] },
    queryFn: ({ signal }) => http.get<OpeningDto[]>(`/plgs/${plgId}/openings`, signal),
  });

function useSwapMutation<Output, Input = void>(send: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    meta: { changes: ['swaps', 'assignments'] },
    mutationFn: send,
    // Who came too late looks at old visits, and is about to choose from them again.
    onError: () => {
      for (const resource of ['swaps', 'assignments'])
        void client.invalidateQueries({ queryKey: [resource] });
    },
  });
}

export const useAskSwap = (assignmentId: string) =>
  useSwapMutation((input: SwapDto) => http.post<SwapRequestDto>(`/assignments/${assignmentId}/swaps`, input));
export const useAnswerSwap = (id: string) =>
  useSwapMutation((answer: 'accept' | 'decline') => http.post<SwapRequestDto>(`/swaps/${id}/${answer}`));
export const useWithdrawSwap = (id: string) => useSwapMutation(() => http.delete(`/swaps/${id}`));
export const useGiveBack = (assignmentId: string) =>
  useSwapMutation((input: ReturnVisitDto) =>
    http.post<OpeningDto>(`/assignments/${assignmentId}/return`, input),
  );
export const useTakeOpening = () =>
  useSwapMutation((id: string) => http.post<OpeningDto>(`/openings/${id}/take`));
