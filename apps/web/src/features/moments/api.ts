import type {
  AuthorshipDto,
  MomentChangesDto,
  MomentsDto,
  MomentSecondsDto,
  RestoredDto,
  RestoreMomentDto,
} from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

/** When a chapter was written and by whom. Keys go by unnoticed, so it is asked anew each time it is opened. */
export const momentsQuery = (sectionId: string) =>
  queryOptions({
    queryKey: ['moments', sectionId] as const,
    queryFn: ({ signal }) => http.get<MomentsDto>(`/sections/${sectionId}/moments`, signal),
    staleTime: 0,
    meta: { dependsOn: ['reports'] },
  });

/** The seconds of one stretch of writing; only the newest still grows, and then it is another question. */
export const secondsQuery = (sectionId: string, { before, seq }: { before: number; seq: number }) =>
  queryOptions({
    queryKey: ['moment-seconds', sectionId, before, seq] as const,
    queryFn: ({ signal }) =>
      http.get<MomentSecondsDto>(`/sections/${sectionId}/moment-seconds?from=${before}&to=${seq}`, signal),
    staleTime: Infinity,
  });

/** What two moments have different; that never changes any more. */
export const changesQuery = (sectionId: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['moment-changes', sectionId, from, to] as const,
    queryFn: ({ signal }) =>
      http.get<MomentChangesDto>(`/sections/${sectionId}/moment-changes?from=${from}&to=${to}`, signal),
    staleTime: Infinity,
  });

export const authorshipQuery = (sectionId: string) =>
  queryOptions({
    queryKey: ['authorship', sectionId] as const,
    queryFn: ({ signal }) => http.get<AuthorshipDto>(`/sections/${sectionId}/authorship`, signal),
    staleTime: 0,
  });

export const useRestoreMoment = (sectionId: string) =>
  useMutation({
    meta: { changes: ['moments', 'authorship'] },
    scope: { id: `moment ${sectionId}` },
    mutationFn: (input: RestoreMomentDto) =>
      http.post<RestoredDto>(`/sections/${sectionId}/restorations`, input),
  });
