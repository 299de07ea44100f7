import type { AnalysisRequestDto, AnswerAnalysisRequestDto } from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const analysisRequestsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['analysis-requests', plgId] as const,
    meta: { dependsOn: ['versions', 'members'] },
    queryFn: ({ signal }) => http.get<AnalysisRequestDto[]>(`/plgs/${plgId}/analysis-requests`, signal),
  });

/** Everything that could be given, to read beforehand. */
export const analysesPage = (id: string): string => `/api/analysis-requests/${id}/page`;

export const useAnswerAnalysisRequest = (id: string) =>
  useMutation({
    mutationFn: (input: AnswerAnalysisRequestDto) =>
      http.post<AnalysisRequestDto>(`/analysis-requests/${id}/answer`, input),
    scope: { id: `analysis-request ${id}` },
    meta: { changes: ['analysis-requests'] },
  });
