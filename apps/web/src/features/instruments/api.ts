import type {
  ChangeInstrumentDto,
  HandInDto,
  InstrumentChangesDto,
  InstrumentDto,
  InstrumentKindDto,
  InstrumentLinksDto,
  InstrumentResultsDto,
  LinkedInstrumentDto,
  MakeLinksDto,
  OwnResponsesDto,
  SaveAnswerDto,
  SettleResponseDto,
  StartInstrumentDto,
  TakeQuestionDto,
} from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';

export const instrumentKindsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['instrument-kinds', plgId] as const,
    queryFn: ({ signal }) => http.get<InstrumentKindDto[]>(`/plgs/${plgId}/instrument-kinds`, signal),
  });

export const instrumentsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['instruments', plgId] as const,
    queryFn: ({ signal }) => http.get<InstrumentDto[]>(`/plgs/${plgId}/instruments`, signal),
  });

export const instrumentQuery = (id: string) =>
  queryOptions({
    queryKey: ['instruments', id, 'one'] as const,
    queryFn: ({ signal }) => http.get<InstrumentDto>(`/instruments/${id}`, signal),
  });

export const ownResponsesQuery = (id: string) =>
  queryOptions({
    queryKey: ['instruments', id, 'mine'] as const,
    meta: { dependsOn: ['assignments'] },
    queryFn: ({ signal }) => http.get<OwnResponsesDto>(`/instruments/${id}/responses/mine`, signal),
  });

export const resultsQuery = (id: string) =>
  queryOptions({
    queryKey: ['instruments', id, 'results'] as const,
    queryFn: ({ signal }) => http.get<InstrumentResultsDto>(`/instruments/${id}/results`, signal),
  });

export const linkedInstrumentQuery = (token: string) =>
  queryOptions({
    queryKey: ['instrument-links', token] as const,
    queryFn: ({ signal }) => http.get<LinkedInstrumentDto>(`/instrument-links/${token}`, signal),
    retry: false,
  });

const changes = { changes: ['instruments'] };

export const useStartInstrument = (plgId: string) =>
  useMutation({
    mutationFn: (input: StartInstrumentDto) => http.post<InstrumentDto>(`/plgs/${plgId}/instruments`, input),
    meta: changes,
  });

export const useChangeInstrument = (id: string) =>
  useMutation({
    scope: { id: `instrument ${id}` },
    mutationFn: (input: ChangeInstrumentDto) => http.put<InstrumentDto>(`/instruments/${id}`, input),
    meta: changes,
  });

export const changesQuery = (id: string) =>
  queryOptions({
    queryKey: ['instruments', id, 'changes'] as const,
    queryFn: ({ signal }) => http.get<InstrumentChangesDto>(`/instruments/${id}/changes`, signal),
  });

export const useTakeFromBank = (id: string) =>
  useMutation({
    scope: { id: `instrument ${id}` },
    mutationFn: (input: TakeQuestionDto) =>
      http.post<InstrumentDto>(`/instruments/${id}/bank-questions`, input),
    meta: { changes: ['instruments', 'question-bank'] },
  });

export const useNextInstrument = (id: string) =>
  useMutation({ mutationFn: () => http.post<InstrumentDto>(`/instruments/${id}/next-round`), meta: changes });

export const useOpenInstrument = (id: string) =>
  useMutation({ mutationFn: () => http.post<InstrumentDto>(`/instruments/${id}/open`), meta: changes });

export const useCloseInstrument = (id: string) =>
  useMutation({ mutationFn: () => http.post<InstrumentDto>(`/instruments/${id}/close`), meta: changes });

export const useDiscardInstrument = (id: string) =>
  useMutation({ mutationFn: () => http.delete(`/instruments/${id}`), meta: changes });

export const useMakeLinks = (id: string) =>
  useMutation({
    mutationFn: (input: MakeLinksDto) => http.post<InstrumentLinksDto>(`/instruments/${id}/links`, input),
    meta: changes,
  });

function useOwn<T>(id: string, mutationFn: (input: T) => Promise<OwnResponsesDto>) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `response ${id}` },
    mutationFn,
    onSuccess: (it) => showAnswer(client, ownResponsesQuery(id).queryKey, it),
    // What is asked of me under Vandaag stops the moment it is done.
    meta: { changes: ['instruments', 'today'] },
  });
}

export const useSaveAnswer = (id: string) =>
  useOwn<SaveAnswerDto & { questionId: string }>(id, ({ questionId, ...input }) =>
    http.put<OwnResponsesDto>(`/instruments/${id}/responses/mine/${questionId}`, input),
  );

export const useSettleResponse = (id: string) =>
  useOwn<SettleResponseDto>(id, (input) =>
    http.put<OwnResponsesDto>(`/instruments/${id}/responses/mine`, input),
  );

const useLinked = <T>(token: string, mutationFn: (input: T) => Promise<LinkedInstrumentDto>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (it) => showAnswer(client, linkedInstrumentQuery(token).queryKey, it),
  });
};

export const useHandIn = (token: string) =>
  useLinked(token, (input: HandInDto) =>
    http.put<LinkedInstrumentDto>(`/instrument-links/${token}/response`, input),
  );

export const useTakeBack = (token: string) =>
  useLinked<void>(token, () => http.delete<LinkedInstrumentDto>(`/instrument-links/${token}/response`));
