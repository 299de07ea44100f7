import type {
  AddWorkshopGroupDto,
  FileSize,
  HoldWorkshopDto,
  NameWorkshopCategoryDto,
  PlaceWorkshopAnswerDto,
  RewordWorkshopAnswerDto,
  SheetKind,
  TypeSheetDto,
  WorkshopDto,
} from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { upload } from '../../lib/files.ts';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';

export const workshopsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['workshops', plgId] as const,
    queryFn: ({ signal }) => http.get<WorkshopDto[]>(`/plgs/${plgId}/workshops`, signal),
  });

export const workshopQuery = (id: string) =>
  queryOptions({
    queryKey: ['workshops', 'one', id] as const,
    queryFn: ({ signal }) => http.get<WorkshopDto>(`/workshops/${id}`, signal),
  });

export const useHoldWorkshop = (plgId: string) =>
  useMutation({
    mutationFn: (input: HoldWorkshopDto) => http.post<WorkshopDto>(`/plgs/${plgId}/workshops`, input),
    meta: { changes: ['workshops'] },
  });

export const useDropWorkshop = () =>
  useMutation({
    mutationFn: (id: string) => http.delete(`/workshops/${id}`),
    meta: { changes: ['workshops'] },
  });

/** What is done at one session happens in the order in which it was asked; what it answers is the whole session. */
function useChange<Input>(id: string, write: (input: Input) => Promise<WorkshopDto>) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `workshop ${id}` },
    mutationFn: write,
    onSuccess: (it) => showAnswer(client, workshopQuery(id).queryKey, it),
    meta: { changes: ['workshops', 'tallies'] },
  });
}

export const useAddGroup = (id: string) =>
  useChange(id, (input: AddWorkshopGroupDto) => http.post<WorkshopDto>(`/workshops/${id}/groups`, input));

export const useDropGroup = (id: string) =>
  useChange(id, (groupId: string) => http.delete<WorkshopDto>(`/workshop-groups/${groupId}`));

export const useTypeSheet = (id: string, groupId: string) =>
  useChange(id, (input: TypeSheetDto) =>
    http.post<WorkshopDto>(`/workshop-groups/${groupId}/answers`, input),
  );

export const useDropAnswer = (id: string) =>
  useChange(id, (answerId: string) => http.delete<WorkshopDto>(`/workshop-answers/${answerId}`));

/** As it was, in its place and under its heading. */
export const useRestoreAnswer = (id: string) =>
  useChange(id, (answerId: string) => http.post<WorkshopDto>(`/workshop-answers/${answerId}/restore`));

export const useReword = (id: string, answerId: string) =>
  useChange(id, (input: RewordWorkshopAnswerDto) =>
    http.put<WorkshopDto>(`/workshop-answers/${answerId}`, input),
  );

/** Where a browser gets the bytes of a photograph; who may not read it gets nothing there. */
export const sheetAddress = (sheetId: string, size: FileSize) =>
  `/api/workshop-sheets/${sheetId}/content?size=${size}`;

export const useAddSheet = (id: string, groupId: string, kind: SheetKind) =>
  useChange(id, ({ file, onProgress }: { file: File; onProgress: (part: number) => void }) =>
    upload<WorkshopDto>(`/workshop-groups/${groupId}/sheets?kind=${kind}`, file, onProgress),
  );

export const useRemoveSheet = (id: string) =>
  useChange(id, (sheetId: string) => http.delete<WorkshopDto>(`/workshop-sheets/${sheetId}`));

export const usePlace = (id: string) =>
  useChange(id, ({ answerId, ...input }: PlaceWorkshopAnswerDto & { answerId: string }) =>
    http.put<WorkshopDto>(`/workshop-answers/${answerId}/category`, input),
  );

export const useNameCategory = (id: string) =>
  useChange(id, (input: NameWorkshopCategoryDto) =>
    http.post<WorkshopDto>(`/workshops/${id}/categories`, input),
  );

/** Into another, or apart again. */
export const useMergeCategory = (id: string) =>
  useChange(id, ({ categoryId, intoId }: { categoryId: string; intoId: string | null }) =>
    intoId === null
      ? http.post<WorkshopDto>(`/workshop-categories/${categoryId}/split`)
      : http.post<WorkshopDto>(`/workshop-categories/${categoryId}/merge`, { intoId }),
  );
