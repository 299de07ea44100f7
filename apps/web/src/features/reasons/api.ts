import type { CodeAnswerDto, NameReasonDto, ReasonsDto, RenameReasonDto } from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';

export const reasonsQuery = (instrumentId: string) =>
  queryOptions({
    queryKey: ['reasons', instrumentId] as const,
    queryFn: ({ signal }) => http.get<ReasonsDto>(`/instruments/${instrumentId}/reasons`, signal),
    meta: { dependsOn: ['instruments'] },
  });

/** What is done happens in the order in which it was asked; what it answers is all of the instrument. */
function useChange<Input>(instrumentId: string, write: (input: Input) => Promise<ReasonsDto>) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `reasons ${instrumentId}` },
    mutationFn: write,
    onSuccess: (it) => showAnswer(client, reasonsQuery(instrumentId).queryKey, it),
    meta: { changes: ['reasons', 'tallies'] },
  });
}

export const useNameReason = (instrumentId: string) =>
  useChange(instrumentId, (input: NameReasonDto) =>
    http.post<ReasonsDto>(`/instruments/${instrumentId}/reasons`, input),
  );

export const useRenameReason = (instrumentId: string, id: string) =>
  useChange(instrumentId, (input: RenameReasonDto) => http.put<ReasonsDto>(`/reasons/${id}`, input));

export const useDropReason = (instrumentId: string) =>
  useChange(instrumentId, (id: string) => http.delete<ReasonsDto>(`/reasons/${id}`));

export const useCodeAnswer = (instrumentId: string) =>
  useChange(instrumentId, ({ id, key, ...input }: CodeAnswerDto & { id: string; key: string }) =>
    http.put<ReasonsDto>(`/reasons/${id}/answers/${key}`, input),
  );
