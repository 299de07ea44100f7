import type {
  AnswerFactCheckDto,
  AskFactCheckDto,
  FactCheckDto,
  FactChecksDto,
  ReplyFactCheckDto,
} from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const factChecksQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['fact-checks', plgId] as const,
    // What a chapter says decides whether a passage still stands in it.
    meta: { dependsOn: ['reports', 'members'] },
    queryFn: ({ signal }) => http.get<FactChecksDto>(`/plgs/${plgId}/fact-checks`, signal),
  });

/** One after the other, so that a quick second choice is the one that stands. */
function useFactMutation<Output, Input = void>(scope: string, send: (input: Input) => Promise<Output>) {
  return useMutation({
    meta: { changes: ['fact-checks'] },
    scope: { id: `fact-check ${scope}` },
    mutationFn: send,
  });
}

export const useAskFactCheck = (plgId: string) =>
  useFactMutation(plgId, (input: AskFactCheckDto) =>
    http.post<FactChecksDto>(`/plgs/${plgId}/fact-checks`, input),
  );
export const useAnswerFactCheck = (id: string) =>
  useFactMutation(id, (input: AnswerFactCheckDto) =>
    http.post<FactCheckDto>(`/fact-checks/${id}/answer`, input),
  );
export const useReplyFactCheck = (id: string) =>
  useFactMutation(id, (input: ReplyFactCheckDto) =>
    http.post<FactCheckDto>(`/fact-checks/${id}/reply`, input),
  );
export const useTakeFactCheckBack = (id: string) =>
  useFactMutation(id, () => http.delete(`/fact-checks/${id}`));
