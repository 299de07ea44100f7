import type {
  ColleaguePortraitDto,
  DescribePortraitFileDto,
  FileSize,
  PortraitChangesDto,
  PortraitComparisonDto,
  PortraitDto,
  PortraitReadersDto,
  PortraitSummaryDto,
  PublishedPortraitDto,
  SavePortraitFieldDto,
  SetReachDto,
} from '@leerkring/shared';
import {
  queryOptions,
  replaceEqualDeep,
  useMutation,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import { upload } from '../../lib/files.ts';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';

export const portraitsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['portraits', plgId] as const,
    meta: { dependsOn: ['plgs', 'members'] },
    queryFn: ({ signal }) => http.get<PortraitSummaryDto[]>(`/plgs/${plgId}/portraits`, signal),
  });

export const portraitQuery = (portraitId: string) =>
  queryOptions({
    queryKey: ['portraits', portraitId, 'draft'] as const,
    queryFn: ({ signal }) => http.get<PortraitDto>(`/portraits/${portraitId}`, signal),
    // What was read before a save and arrives after it takes nothing back.
    structuralSharing: (before, next) =>
      replaceEqualDeep(before, newest(before as PortraitDto | undefined, next as PortraitDto)),
  });

export const publishedPortraitQuery = (portraitId: string) =>
  queryOptions({
    queryKey: ['portraits', portraitId, 'published'] as const,
    queryFn: ({ signal }) => http.get<PublishedPortraitDto>(`/portraits/${portraitId}/published`, signal),
  });

/** Who can read what of it at this moment. */
export const readersQuery = (portraitId: string) =>
  queryOptions({
    queryKey: ['portraits', portraitId, 'readers'] as const,
    meta: { dependsOn: ['members'] },
    queryFn: ({ signal }) => http.get<PortraitReadersDto>(`/portraits/${portraitId}/readers`, signal),
  });

/** What is different from the portrait of an earlier year. */
export const changesQuery = (portraitId: string) =>
  queryOptions({
    queryKey: ['portraits', portraitId, 'changes'] as const,
    queryFn: ({ signal }) => http.get<PortraitChangesDto>(`/portraits/${portraitId}/changes`, signal),
  });

export const colleaguePortraitsQuery = () =>
  queryOptions({
    queryKey: ['portraits', 'colleagues'] as const,
    queryFn: ({ signal }) => http.get<ColleaguePortraitDto[]>('/portraits', signal),
  });

export const useSetReach = (portraitId: string) => {
  const client = useQueryClient();
  return useMutation({
    // One after the other, so that the last choice is the one that stays.
    scope: { id: `reach of ${portraitId}` },
    mutationFn: (input: SetReachDto) => http.put(`/portraits/${portraitId}/reach`, input),
    onSuccess: async () => {
      // Somebody else may have chosen in the same moment: what is shown is asked again, never taken from an answer.
      client.removeQueries({ queryKey: readersQuery(portraitId).queryKey });
      await client.invalidateQueries({ queryKey: portraitQuery(portraitId).queryKey });
    },
  });
};

export const comparisonQuery = (plgId: string, portraitIds: string[]) =>
  queryOptions({
    queryKey: ['portraits', plgId, 'comparison', ...portraitIds] as const,
    enabled: portraitIds.length >= 2,
    queryFn: ({ signal }) =>
      http.get<PortraitComparisonDto>(
        `/plgs/${plgId}/portraits/comparison?of=${portraitIds.join(',')}`,
        signal,
      ),
  });

/** The portrait as the server gave it, with those fields of which a later revision is known already. */
function newest(before: PortraitDto | undefined, next: PortraitDto): PortraitDto {
  return {
    ...next,
    fields: next.fields.map((field) => {
      const known = before?.fields.find(({ id }) => id === field.id);
      return known && known.revision > field.revision ? known : field;
    }),
  };
}

function keep(client: QueryClient, next: PortraitDto): Promise<void> {
  return showAnswer(client, portraitQuery(next.id).queryKey, (before) => newest(before, next));
}

export const useOpenPortrait = (plgId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (seatId: string) => http.post<PortraitDto>(`/plgs/${plgId}/portraits`, { seatId }),
    onSuccess: (portrait) => keep(client, portrait),
  });
};

export const useSaveField = (portraitId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: SavePortraitFieldDto) =>
      http.put<PortraitDto>(`/portraits/${portraitId}/fields`, input),
    onSuccess: (portrait) => keep(client, portrait),
  });
};

/** Where a browser gets the bytes of a file; who may not read it gets nothing there. */
export const fileAddress = (fileId: string, size: FileSize) =>
  `/api/portrait-files/${fileId}/content?size=${size}`;

export const useAddFile = (portraitId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ file, onProgress }: { file: File; onProgress: (part: number) => void }) =>
      upload<PortraitDto>(
        `/portraits/${portraitId}/files?name=${encodeURIComponent(file.name.slice(-300))}`,
        file,
        onProgress,
      ),
    onSettled: () => client.invalidateQueries({ queryKey: portraitQuery(portraitId).queryKey }),
  });
};

/** What is done with the files of one portrait happens in the order in which it was asked. */
const useFileChange = <T>(portraitId: string, mutationFn: (input: T) => Promise<PortraitDto>) => {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `portrait-files-${portraitId}` },
    mutationFn,
    onSettled: () => client.invalidateQueries({ queryKey: portraitQuery(portraitId).queryKey }),
  });
};

export const useDescribeFile = (portraitId: string, fileId: string) =>
  useFileChange(portraitId, (input: DescribePortraitFileDto) =>
    http.patch<PortraitDto>(`/portrait-files/${fileId}`, input),
  );

/** Each move is made from where the one before left the files. */
export const useMoveFile = (portraitId: string) => {
  const client = useQueryClient();
  return useFileChange(portraitId, async ({ id, by }: { id: string; by: -1 | 1 }) => {
    const { files } = await client.ensureQueryData(portraitQuery(portraitId));
    const before = files.map((file) => file.id);
    const at = before.indexOf(id);
    const ids = before.toSpliced(at, 1).toSpliced(Math.max(0, at + by), 0, id);
    return http.put<PortraitDto>(`/portraits/${portraitId}/files/order`, { ids, seen: { ids: before } });
  });
};

export const useRemoveFile = (portraitId: string) =>
  useFileChange(portraitId, (fileId: string) => http.delete<PortraitDto>(`/portrait-files/${fileId}`));

export const useMoveTemplate = (portraitId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (version: number) => http.post<PortraitDto>(`/portraits/${portraitId}/template`, { version }),
    onSuccess: (portrait) => keep(client, portrait),
  });
};

export const usePublishPortrait = (portraitId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => http.post<PortraitDto>(`/portraits/${portraitId}/publish`),
    onSuccess: (portrait) => keep(client, portrait),
  });
};

export const useWithdrawPortrait = (portraitId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => http.post<PortraitDto>(`/portraits/${portraitId}/withdraw`),
    onSuccess: (portrait) => keep(client, portrait),
  });
};

export const useNudge = (plgId: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (seatId: string) => http.post(`/plgs/${plgId}/portraits/nudge`, { seatId }),
    onSuccess: () => client.invalidateQueries({ queryKey: portraitsQuery(plgId).queryKey }),
  });
};
