import type {
  AddQuestionDto,
  AddWordingDto,
  AskNotesDto,
  ChangeConsentDto,
  ChangeQuestionDto,
  ProtocolChangesDto,
  ProtocolVersionDto,
  ProtocolVersionSummaryDto,
  ReviseProtocolDto,
} from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';

/** Newest first, the draft before all. */
export const protocolVersionsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['protocols', plgId] as const,
    queryFn: ({ signal }) => http.get<ProtocolVersionSummaryDto[]>(`/plgs/${plgId}/protocols`, signal),
  });

export const protocolQuery = (plgId: string, id: string) =>
  queryOptions({
    queryKey: ['protocols', plgId, id] as const,
    // Gaps follow the leading questions.
    meta: { dependsOn: ['plgs'] },
    queryFn: ({ signal }) => http.get<ProtocolVersionDto>(`/protocols/${id}`, signal),
  });

export const protocolChangesQuery = (plgId: string, id: string) =>
  queryOptions({
    queryKey: ['protocols', plgId, id, 'changes'] as const,
    queryFn: ({ signal }) => http.get<ProtocolChangesDto>(`/protocols/${id}/changes`, signal),
  });

/** Whatever changes a version answers it whole, so the screen need not ask again. */
function useVersionMutation<Input = void>(send: (input: Input) => Promise<ProtocolVersionDto>) {
  const client = useQueryClient();
  return useMutation({
    // Moved twice or changed twice in a moment: in the order in which it was done.
    scope: { id: 'protocols' },
    mutationFn: send,
    onSuccess: async (version) => {
      await showAnswer(client, protocolQuery(version.plgId, version.id).queryKey, version);
      void client.invalidateQueries({ queryKey: protocolVersionsQuery(version.plgId).queryKey, exact: true });
      void client.invalidateQueries({ queryKey: protocolChangesQuery(version.plgId, version.id).queryKey });
    },
  });
}

export const useAddQuestion = (plgId: string) =>
  useVersionMutation((input: AddQuestionDto) => http.post(`/plgs/${plgId}/questions`, input));
export const useGatherQuestions = (plgId: string) =>
  useVersionMutation((input: AskNotesDto) => http.post(`/plgs/${plgId}/questions/from-notes`, input));
export const useChangeQuestion = (id: string) =>
  useVersionMutation((input: ChangeQuestionDto) => http.put(`/questions/${id}`, input));
export const useChooseQuestion = (id: string) =>
  useVersionMutation((isChosen: boolean) => http.post(`/questions/${id}/choose`, { isChosen }));
export const useMoveQuestion = (id: string) =>
  useVersionMutation((position: number) => http.post(`/questions/${id}/move`, { position }));
export const useMergeQuestion = (id: string) =>
  useVersionMutation((intoId: string) => http.post(`/questions/${id}/merge`, { intoId }));
export const useSeparateQuestion = () =>
  useVersionMutation((id: string) => http.post(`/questions/${id}/separate`));
export const useWordQuestion = (id: string) =>
  useVersionMutation((input: AddWordingDto) => http.post(`/questions/${id}/wordings`, input));
export const useTieQuestion = () =>
  useVersionMutation(({ id, withId }: { id: string; withId: string | null }) =>
    http.post(`/questions/${id}/tie`, { withId }),
  );
export const useContinueQuestion = () =>
  useVersionMutation(({ id, lineageId }: { id: string; lineageId: string | null }) =>
    http.post(`/questions/${id}/continue`, { lineageId }),
  );
export const useRemoveQuestion = (id: string) => useVersionMutation(() => http.delete(`/questions/${id}`));

export const useChangeConsent = (id: string) =>
  useVersionMutation((input: ChangeConsentDto) => http.put(`/protocols/${id}/consent`, input));
export const useFreezeProtocol = (id: string) =>
  useVersionMutation(() => http.post(`/protocols/${id}/freeze`));
export const useReviseProtocol = (id: string) =>
  useVersionMutation((input: ReviseProtocolDto) => http.post(`/protocols/${id}/revise`, input));
export const useRelabelProtocol = (id: string) =>
  useVersionMutation((input: ReviseProtocolDto) => http.post(`/protocols/${id}/relabel`, input));

export const useDiscardProtocol = (plgId: string, id: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => http.delete(`/protocols/${id}`),
    onSuccess: () =>
      client.invalidateQueries({ queryKey: protocolVersionsQuery(plgId).queryKey, exact: true }),
  });
};
