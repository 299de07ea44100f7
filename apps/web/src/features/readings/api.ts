import type {
  JoinThreadsDto,
  PinGuideDto,
  ReadingDto,
  RenameThreadDto,
  RewriteThreadDto,
  WriteThreadDto,
} from '@leerkring/shared';
import { queryOptions, useMutation } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const readingQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['readings', plgId] as const,
    queryFn: ({ signal }) => http.get<ReadingDto>(`/plgs/${plgId}/reading`, signal),
    meta: { dependsOn: ['interviews', 'members', 'ask-backs', 'themes'] },
  });

/** Of what is written in the first stage no hint comes, so whoever wrote it asks again. One after the other. */
const changes = (plgId: string) => ({
  meta: { changes: ['readings', 'today'] },
  scope: { id: `reading of ${plgId}` },
});

export const usePlanReading = (plgId: string) =>
  useMutation({
    ...changes(plgId),
    mutationFn: (readerIds: string[]) => http.put<void>(`/plgs/${plgId}/reading/plan`, { readerIds }),
  });

export const usePinGuide = (plgId: string) =>
  useMutation({
    ...changes(plgId),
    mutationFn: (input: PinGuideDto) => http.put<void>(`/plgs/${plgId}/reading/pin`, input),
  });

export const useDiscardReading = (plgId: string) =>
  useMutation({
    ...changes(plgId),
    mutationFn: () => http.delete(`/plgs/${plgId}/reading`),
  });

export const useHandInReading = (plgId: string) =>
  useMutation({
    ...changes(plgId),
    mutationFn: () => http.post<void>(`/plgs/${plgId}/reading/hand-in`),
  });

export const useOpenReading = (plgId: string) =>
  useMutation({
    ...changes(plgId),
    mutationFn: (reason: string) => http.post<void>(`/plgs/${plgId}/reading/open`, { reason }),
  });

export const useWriteThread = (plgId: string) =>
  useMutation({
    ...changes(plgId),
    mutationFn: (input: WriteThreadDto) => http.post<void>(`/plgs/${plgId}/read-threads`, input),
  });

export const useRewriteThread = (plgId: string) =>
  useMutation({
    ...changes(plgId),
    mutationFn: ({ id, ...input }: RewriteThreadDto & { id: string }) =>
      http.put<void>(`/read-threads/${id}`, input),
  });

export const useEraseThread = (plgId: string) =>
  useMutation({
    ...changes(plgId),
    mutationFn: (id: string) => http.delete(`/read-threads/${id}`),
  });

export const useJoinThreads = (plgId: string) =>
  useMutation({
    ...changes(plgId),
    mutationFn: (input: JoinThreadsDto) => http.post<void>(`/plgs/${plgId}/joint-threads`, input),
  });

export const useRenameJoint = (plgId: string) =>
  useMutation({
    ...changes(plgId),
    mutationFn: ({ id, ...input }: RenameThreadDto & { id: string }) =>
      http.patch<void>(`/joint-threads/${id}`, input),
  });

export const usePartThreads = (plgId: string) =>
  useMutation({
    ...changes(plgId),
    mutationFn: ({ id, threadIds }: { id: string; threadIds: string[] }) =>
      http.post<void>(`/joint-threads/${id}/part`, { threadIds }),
  });

export const useCarryThread = (plgId: string) =>
  useMutation({
    ...changes(plgId),
    meta: { changes: ['readings', 'themes', 'quotes'] },
    mutationFn: (id: string) => http.post<void>(`/joint-threads/${id}/carry`),
  });

export const useUndoStep = (plgId: string) =>
  useMutation({
    ...changes(plgId),
    mutationFn: (id: string) => http.post<void>(`/reading-steps/${id}/undo`),
  });
