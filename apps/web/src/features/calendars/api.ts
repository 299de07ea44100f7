import type {
  CalendarDto,
  CalendarFileDto,
  CalendarImportDto,
  CalendarsDto,
  ClosedPeriodDto,
  CreateClosedPeriodDto,
  ReadCalendarFileDto,
} from '@leerkring/shared';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

/** The calendars of everyone who takes part in a group. */
export const calendarsQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['plgCalendars', plgId] as const,
    meta: { dependsOn: ['calendars'] },
    queryFn: ({ signal }) => http.get<CalendarsDto>(`/plgs/${plgId}/calendars`, signal),
  });

/** One institution in one school year. */
export const calendarQuery = (institutionId: string, schoolYear: string) =>
  queryOptions({
    queryKey: ['calendar', institutionId, schoolYear] as const,
    meta: { dependsOn: ['calendars'] },
    queryFn: ({ signal }) =>
      http.get<CalendarDto>(`/institutions/${institutionId}/calendar?schoolYear=${schoolYear}`, signal),
  });

/** The files that were read into a calendar; for those who keep it. */
export const importsQuery = (institutionId: string) =>
  queryOptions({
    queryKey: ['calendarImports', institutionId] as const,
    meta: { dependsOn: ['calendars'] },
    queryFn: ({ signal }) =>
      http.get<CalendarImportDto[]>(`/institutions/${institutionId}/calendar-imports`, signal),
  });

/** Saves nothing: what a file would change. */
export const usePreviewFile = (institutionId: string) =>
  useMutation({
    mutationFn: (input: ReadCalendarFileDto) =>
      http.post<CalendarFileDto>(`/institutions/${institutionId}/calendar-imports/preview`, input),
  });

/** Who works elsewhere gets no hint about a calendar; after one's own change everything that reckons with it is asked again. */
const useCalendarRefresh = () => {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ['calendar', 'calendarImports', 'plgCalendars', 'proposal', 'meetings'].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    );
};

export const useAddClosedPeriod = (institutionId: string) =>
  useMutation({
    mutationFn: (input: CreateClosedPeriodDto) =>
      http.post<ClosedPeriodDto>(`/institutions/${institutionId}/closed-periods`, input),
    onSuccess: useCalendarRefresh(),
  });

export const useRemoveClosedPeriod = () =>
  useMutation({
    mutationFn: (id: string) => http.delete(`/closed-periods/${id}`),
    onSuccess: useCalendarRefresh(),
  });

export const useImportFile = (institutionId: string) =>
  useMutation({
    mutationFn: (input: ReadCalendarFileDto) =>
      http.post<CalendarFileDto>(`/institutions/${institutionId}/calendar-imports`, input),
    onSuccess: useCalendarRefresh(),
  });

export const useUndoImport = () =>
  useMutation({
    mutationFn: (id: string) => http.post<CalendarImportDto>(`/calendar-imports/${id}/undo`),
    onSuccess: useCalendarRefresh(),
  });
