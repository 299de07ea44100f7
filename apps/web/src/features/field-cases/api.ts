import type {
  AnswerFieldCaseDto,
  FieldBoardDto,
  FieldCaseDto,
  FieldVisitDto,
  InstrumentDto,
  LogConversationDto,
  WriteFieldCaseDto,
} from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';

/** What happens at one team is about the group too: by that the board hears of it. */
export const fieldBoardQuery = ({ id, plgId }: Pick<InstrumentDto, 'id' | 'plgId'>) =>
  queryOptions({
    queryKey: ['field-cases', plgId, id] as const,
    meta: { dependsOn: ['instruments', 'members'] },
    queryFn: ({ signal }) => http.get<FieldBoardDto>(`/instruments/${id}/field-cases`, signal),
  });

export const fieldVisitQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['field-cases', 'visit', caseId] as const,
    meta: { dependsOn: ['instruments', 'members'] },
    queryFn: ({ signal }) => http.get<FieldVisitDto>(`/field-cases/${caseId}`, signal),
  });

const changes = { changes: ['field-cases', 'instruments', 'today'] };

/** A new one, or a better name, kind or visitor for one that is there. */
export const useWriteCase = (instrumentId: string, id: string | null) =>
  useMutation({
    mutationFn: (input: WriteFieldCaseDto) =>
      id === null
        ? http.post<FieldCaseDto>(`/instruments/${instrumentId}/field-cases`, input)
        : http.put<FieldCaseDto>(`/field-cases/${id}`, input),
    meta: changes,
  });

export const useRemoveCase = () =>
  useMutation({ mutationFn: (id: string) => http.delete(`/field-cases/${id}`), meta: changes });

export const useReopenCase = () =>
  useMutation({
    mutationFn: (id: string) => http.post<FieldCaseDto>(`/field-cases/${id}/reopen`),
    meta: changes,
  });

export const useCloseCase = (id: string) =>
  useMutation({
    scope: { id: `field-case ${id}` },
    mutationFn: () => http.post<FieldCaseDto>(`/field-cases/${id}/close`),
    meta: changes,
  });

export function useLogConversation(id: string) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `field-case ${id}` },
    mutationFn: (input: LogConversationDto) =>
      http.put<FieldVisitDto>(`/field-cases/${id}/conversations`, input),
    onSuccess: (visit) => showAnswer(client, fieldVisitQuery(id).queryKey, visit),
    meta: changes,
  });
}

/** Every answer is a write of its own, one after the other; what it answers is the whole visit. */
export function useAnswerCase(id: string, questionId: string) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `field-case ${id}` },
    mutationFn: (input: AnswerFieldCaseDto) =>
      http.put<FieldVisitDto>(`/field-cases/${id}/answers/${questionId}`, input),
    onSuccess: (visit) => showAnswer(client, fieldVisitQuery(id).queryKey, visit),
    // Somebody else wrote here: what they wrote is what the reader must see next.
    onError: () => client.invalidateQueries({ queryKey: fieldVisitQuery(id).queryKey }),
    meta: { changes: [] },
  });
}
