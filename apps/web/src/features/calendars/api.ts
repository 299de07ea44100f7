import type { CalendarDto, CalendarsDto, ClosedPeriodDto, CreateClosedPeriodDto } from '@leerkring/shared';
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

/** Who works elsewhere gets no hint about a calendar; after one's own change everything that reckons with it is asked again. */
const useCalendarRefresh = () => {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ['calendar', 'plgCalendars', 'proposal', 'meetings'].map((key) =>
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
