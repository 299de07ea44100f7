import type { BringInSurveyDto, ReplaceSurveyDto, SurveyDto } from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const surveysQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['surveys', plgId] as const,
    queryFn: ({ signal }) => http.get<SurveyDto[]>(`/plgs/${plgId}/surveys`, signal),
  });

export function useBringInSurvey(plgId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: BringInSurveyDto) => http.post<SurveyDto>(`/plgs/${plgId}/surveys`, input),
    onSuccess: () => client.invalidateQueries({ queryKey: surveysQuery(plgId).queryKey }),
  });
}

export function useReplaceSurvey(survey: SurveyDto | undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ReplaceSurveyDto) => http.put<SurveyDto>(`/surveys/${survey?.id ?? ''}`, input),
    onSuccess: () => client.invalidateQueries({ queryKey: surveysQuery(survey?.plgId ?? '').queryKey }),
  });
}

export function useDropSurvey(plgId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => http.delete(`/surveys/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: surveysQuery(plgId).queryKey }),
  });
}
