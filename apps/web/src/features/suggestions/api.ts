import type {
  AcceptSuggestionDto,
  DeclineSuggestionDto,
  MakeSuggestionDto,
  SuggestionDto,
} from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

/** What is proposed in the chapters of a group. What stands there now is read anew each time it is opened. */
export const suggestionsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['suggestions', plgId] as const,
    queryFn: ({ signal }) => http.get<SuggestionDto[]>(`/plgs/${plgId}/suggestions`, signal),
    staleTime: 0,
    meta: { dependsOn: ['reports', 'members'] },
  });

/** One after the other, so that a quick second choice is the one that stands. */
function useSuggestionMutation<Input = void>(scope: string, send: (input: Input) => Promise<SuggestionDto>) {
  return useMutation({
    meta: { changes: ['suggestions'] },
    scope: { id: `suggestion ${scope}` },
    mutationFn: send,
  });
}

export const useMakeSuggestion = (sectionId: string) =>
  useSuggestionMutation(sectionId, (input: MakeSuggestionDto) =>
    http.post<SuggestionDto>(`/sections/${sectionId}/suggestions`, input),
  );
export const useAcceptSuggestion = (id: string) =>
  useSuggestionMutation(id, (input: AcceptSuggestionDto) =>
    http.post<SuggestionDto>(`/suggestions/${id}/accept`, input),
  );
export const useDeclineSuggestion = (id: string) =>
  useSuggestionMutation(id, (input: DeclineSuggestionDto) =>
    http.post<SuggestionDto>(`/suggestions/${id}/decline`, input),
  );
export const useWithdrawSuggestion = (id: string) =>
  useSuggestionMutation(id, () => http.post<SuggestionDto>(`/suggestions/${id}/withdraw`));
export const useSupportSuggestion = (id: string) =>
  useSuggestionMutation(id, (isOn: boolean) =>
    isOn
      ? http.post<SuggestionDto>(`/suggestions/${id}/support`)
      : http.delete<SuggestionDto>(`/suggestions/${id}/support`),
  );
