import type {
  AddSectionDto,
  NameAuthorsDto,
  OpenReportDto,
  ReportDto,
  UpdateSectionDto,
} from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { showAnswer } from '../../lib/show-answer.ts';

/** The one report of a group, in a list of none or one. */
export const reportsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['reports', plgId] as const,
    queryFn: ({ signal }) => http.get<ReportDto[]>(`/plgs/${plgId}/reports`, signal),
    meta: { dependsOn: ['comments', 'members'] },
  });

export const useOpenReport = (plgId: string) =>
  useMutation({
    mutationFn: (input: OpenReportDto) => http.post<ReportDto>(`/plgs/${plgId}/reports`, input),
  });

/** Chapters move one after the other, each from where the one before left them. */
export function useMoveSection(plgId: string) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `chapters of ${plgId}` },
    mutationFn: async ({ id, by }: { id: string; by: -1 | 1 }) => {
      const [report] = await client.ensureQueryData(reportsQuery(plgId));
      const before = report?.sections.map((section) => section.id) ?? [];
      const at = before.indexOf(id);
      const order = before.toSpliced(at, 1).toSpliced(Math.max(0, at + by), 0, id);
      return http.patch<ReportDto>(`/reports/${report?.id}`, { order, seen: { order: before } });
    },
    onSuccess: (report) => showAnswer(client, reportsQuery(plgId).queryKey, [report]),
  });
}

export const useNameAuthors = (reportId: string) =>
  useReportChange((input: NameAuthorsDto) => http.put<ReportDto>(`/reports/${reportId}/authors`, input));

/** Shown at once: a form that is opened again right after would begin with what was, and its save take this back. */
function useReportChange<Input>(mutationFn: (input: Input) => Promise<ReportDto>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (report) => showAnswer(client, reportsQuery(report.plgId).queryKey, [report]),
  });
}

export const useAddSection = (reportId: string) =>
  useMutation({
    mutationFn: (input: AddSectionDto) => http.post<ReportDto>(`/reports/${reportId}/sections`, input),
  });

export const useUpdateSection = (sectionId: string) =>
  useMutation({
    mutationFn: (input: UpdateSectionDto) => http.patch<ReportDto>(`/sections/${sectionId}`, input),
  });

export const useDropSection = () =>
  useMutation({ mutationFn: (sectionId: string) => http.delete(`/sections/${sectionId}`) });
