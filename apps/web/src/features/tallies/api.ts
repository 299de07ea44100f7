import type { TallyDto } from '@leerkring/shared';
import { queryOptions } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

/** Where a browser gets every count for a spreadsheet. */
export const tallyFileAddress = (plgId: string) => `/api/plgs/${plgId}/tallies/csv`;

export const talliesQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['tallies', plgId] as const,
    queryFn: ({ signal }) => http.get<TallyDto[]>(`/plgs/${plgId}/tallies`, signal),
    meta: {
      dependsOn: ['counts', 'surveys', 'instruments', 'reasons', 'field-cases', 'workshops', 'protocols'],
    },
  });
