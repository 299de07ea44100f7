import type {
  AddVersionErratumDto,
  ClaimDto,
  FreezeVersionDto,
  RecommendationAudience,
  SignOffDto,
  SignReportDto,
  SummaryDto,
  UnsourcedNumberDto,
  VersionDto,
} from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const versionsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['versions', plgId] as const,
    queryFn: ({ signal }) => http.get<VersionDto[]>(`/plgs/${plgId}/versions`, signal),
  });

/** Texts send no hints, so this is asked anew each time someone is about to freeze. */
export const numbersQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['numbers', reportId] as const,
    queryFn: ({ signal }) => http.get<UnsourcedNumberDto[]>(`/reports/${reportId}/numbers`, signal),
    staleTime: 0,
  });

/** Texts send no hints: asked anew each time someone looks. */
export const claimsQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['claims', reportId] as const,
    queryFn: ({ signal }) => http.get<ClaimDto[]>(`/reports/${reportId}/claims`, signal),
    staleTime: 0,
    meta: { dependsOn: ['themes', 'quotes', 'recommendations', 'reports'] },
  });

/** What was signed is what the report says now: texts send no hints, so it is asked anew. */
export const signOffQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['versions', 'signatures', reportId] as const,
    queryFn: ({ signal }) => http.get<SignOffDto>(`/reports/${reportId}/signatures`, signal),
    staleTime: 0,
    meta: { dependsOn: ['themes', 'quotes', 'recommendations', 'reports', 'interviews'] },
  });

export const useSign = (reportId: string) =>
  useMutation({
    mutationFn: (input: SignReportDto) => http.post<SignOffDto>(`/reports/${reportId}/sign`, input),
    scope: { id: `sign ${reportId}` },
    meta: { changes: ['versions'] },
  });

export const useFreeze = (reportId: string) =>
  useMutation({
    mutationFn: (input: FreezeVersionDto) => http.post<VersionDto>(`/reports/${reportId}/versions`, input),
  });

export const useMoveVersion = () =>
  useMutation({
    mutationFn: ({ id, verb }: { id: string; verb: 'approve' | 'publish' | 'withdraw' }) =>
      http.post<VersionDto>(`/versions/${id}/${verb}`),
  });

/** A frozen version as the group reads it, published or not. */
export const versionPage = (id: string): string => `/api/versions/${id}/page`;
export const versionPdf = (id: string): string => `/api/versions/${id}/pdf`;
export const versionDocx = (id: string): string => `/api/versions/${id}/docx`;

/** How long each summary is now; texts send no hints, so it is asked again when someone stops typing. */
export const summariesQuery = (reportId: string) =>
  queryOptions({
    queryKey: ['summaries', reportId] as const,
    queryFn: ({ signal }) => http.get<SummaryDto[]>(`/reports/${reportId}/summaries`, signal),
    staleTime: 0,
    meta: { dependsOn: ['recommendations', 'themes', 'quotes', 'reports'] },
  });

export const useBeginSummary = (reportId: string) =>
  useMutation({
    mutationFn: (audience: RecommendationAudience) =>
      http.post<SummaryDto[]>(`/reports/${reportId}/summaries/${audience}`),
    scope: { id: `summaries ${reportId}` },
    meta: { changes: ['summaries'] },
  });

export const summaryPdf = (reportId: string, audience: RecommendationAudience): string =>
  `/api/reports/${reportId}/summaries/${audience}/pdf`;

export const useAddErratum = (versionId: string) =>
  useMutation({
    mutationFn: (input: AddVersionErratumDto) =>
      http.post<VersionDto>(`/versions/${versionId}/errata`, input),
    meta: { changes: ['versions'] },
  });

export const useWithdrawErratum = () =>
  useMutation({
    mutationFn: (id: string) => http.post<VersionDto>(`/errata/${id}/withdraw`),
    meta: { changes: ['versions'] },
  });
