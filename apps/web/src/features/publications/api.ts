import type { FreezeVersionDto, VersionDto } from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const versionsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['versions', plgId] as const,
    queryFn: ({ signal }) => http.get<VersionDto[]>(`/plgs/${plgId}/versions`, signal),
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
