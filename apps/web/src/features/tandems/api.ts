import type {
  AgreeTandemDto,
  ResolveDifferenceDto,
  TandemDto,
  TandemKitDto,
  TandemsDto,
  TandemTalkDetailDto,
} from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http, Problem } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';

/** Whom I write conversations down with: what a device takes along. */
export const tandemKitQuery = () =>
  queryOptions({
    queryKey: ['tandem-kit'] as const,
    queryFn: ({ signal }) => http.get<TandemKitDto>('/tandems/mine', signal),
    meta: { dependsOn: ['tandems', 'interviews', 'assignments'] },
  });

export const tandemsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['tandems', plgId] as const,
    queryFn: ({ signal }) => http.get<TandemsDto>(`/plgs/${plgId}/tandems`, signal),
    meta: { dependsOn: ['assignments'] },
  });

/** With words: never kept longer than it is on screen. */
export const tandemTalkQuery = (id: string) =>
  queryOptions({
    queryKey: ['tandems', 'talk', id] as const,
    gcTime: 0,
    queryFn: ({ signal }) => http.get<TandemTalkDetailDto>(`/tandem-talks/${id}`, signal),
    meta: { dependsOn: ['interviews'] },
  });

const changes = { changes: ['tandems'] };

export const useAgreeTandem = (plgId: string) =>
  useMutation({
    meta: changes,
    mutationFn: (input: AgreeTandemDto) => http.post<TandemDto>(`/plgs/${plgId}/tandems`, input),
  });

export function useChangeTandem(plgId: string, id: string) {
  const client = useQueryClient();
  return useMutation({
    // A quick second choice waits for the first, and what the server says last is what is shown.
    scope: { id: `tandem ${id}` },
    mutationFn: (isBlind: boolean) => http.patch<TandemDto>(`/tandems/${id}`, { isBlind }),
    onSettled: () => client.invalidateQueries({ queryKey: tandemsQuery(plgId).queryKey }),
  });
}

export const useEndTandem = (id: string) =>
  useMutation({ meta: changes, mutationFn: () => http.delete(`/tandems/${id}`) });

function useTalkMutation<Input>(id: string, send: (input: Input) => Promise<TandemTalkDetailDto>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (talk) => showAnswer(client, tandemTalkQuery(id).queryKey, talk),
    // Who came too late looks at how it was: what the other decided meanwhile is what there is to see.
    onError: (error) => {
      if (error instanceof Problem && error.status === 409)
        void client.invalidateQueries({ queryKey: tandemTalkQuery(id).queryKey });
    },
  });
}

export const useFinishAlone = (id: string) =>
  useTalkMutation(id, (reason: string) =>
    http.post<TandemTalkDetailDto>(`/tandem-talks/${id}/alone`, { reason }),
  );

export const useTakeOver = (id: string) =>
  useTalkMutation(id, (reason: string) =>
    http.post<TandemTalkDetailDto>(`/tandem-talks/${id}/take-over`, { reason }),
  );

export const useRelink = (id: string) =>
  useMutation({
    meta: changes,
    mutationFn: (talkId: string) => http.post<TandemTalkDetailDto>(`/tandem-talks/${id}/relink`, { talkId }),
  });

export const useResolveDifference = (talkId: string, id: string) =>
  useTalkMutation(talkId, (input: ResolveDifferenceDto) =>
    http.post<TandemTalkDetailDto>(`/tandem-differences/${id}/resolve`, input),
  );
