import type {
  CodeChangeDto,
  CodingBoardDto,
  CodingDto,
  LinkCodingDto,
  MakeCodingDto,
  RangeDto,
  SplitCodeDto,
} from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';

export const codingBoardQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['codings', plgId, 'board'] as const,
    queryFn: ({ signal }) => http.get<CodingBoardDto>(`/plgs/${plgId}/coding-board`, signal),
    meta: { dependsOn: ['interviews', 'members'] },
  });

export const codingsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['codings', plgId] as const,
    queryFn: ({ signal }) => http.get<CodingDto[]>(`/plgs/${plgId}/codings`, signal),
    meta: { dependsOn: ['interviews', 'ask-backs', 'codes', 'themes', 'double-codings'] },
  });

export const codeChangesQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['codes', plgId, 'changes'] as const,
    queryFn: ({ signal }) => http.get<CodeChangeDto[]>(`/plgs/${plgId}/code-changes`, signal),
  });

// One after the other: a second choice must find what the first one did. Of blind work no hint comes, so it is asked.
const inTurn = (plgId: string) => ({ scope: { id: `codings ${plgId}` }, meta: { changes: ['codings'] } });

function useShowCoding(plgId: string) {
  const client = useQueryClient();
  return (made: CodingDto) =>
    showAnswer(
      client,
      codingsQuery(plgId).queryKey,
      (all) => all && [...all.filter(({ id }) => id !== made.id), made],
    );
}

export function useMakeCoding(plgId: string) {
  const show = useShowCoding(plgId);
  return useMutation({
    ...inTurn(plgId),
    mutationFn: (input: MakeCodingDto) => http.post<CodingDto>(`/plgs/${plgId}/codings`, input),
    onSuccess: show,
  });
}

export function useMoveCoding(plgId: string) {
  return useMutation({
    ...inTurn(plgId),
    mutationFn: ({ id, start, end }: RangeDto & { id: string }) =>
      http.put<CodingDto>(`/codings/${id}/range`, { start, end }),
  });
}

export function useMarkCoding(plgId: string) {
  return useMutation({
    ...inTurn(plgId),
    mutationFn: ({ id, isExample }: { id: string; isExample: boolean }) =>
      http.put<CodingDto>(`/codings/${id}/example`, { isExample }),
  });
}

export function useLinkCoding(plgId: string) {
  return useMutation({
    ...inTurn(plgId),
    mutationFn: ({ id, ...input }: LinkCodingDto & { id: string }) =>
      http.put<CodingDto>(`/codings/${id}/thread`, input),
  });
}

export function useDropCoding(plgId: string) {
  return useMutation({ ...inTurn(plgId), mutationFn: (id: string) => http.delete(`/codings/${id}`) });
}

const book = { meta: { changes: ['codes', 'codings'] } };

export const useMergeCode = (codeId: string) =>
  useMutation({
    ...book,
    mutationFn: (intoId: string) => http.post<CodeChangeDto>(`/codes/${codeId}/merge`, { intoId }),
  });

export const useSplitCode = (codeId: string) =>
  useMutation({
    ...book,
    mutationFn: (input: SplitCodeDto) => http.post<CodeChangeDto>(`/codes/${codeId}/split`, input),
  });

export const useUndoChange = () =>
  useMutation({ ...book, mutationFn: (id: string) => http.post<CodeChangeDto>(`/code-changes/${id}/undo`) });
