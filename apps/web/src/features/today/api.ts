import type { TodayDto } from '@leerkring/shared';
import { queryOptions } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { smallTalk } from '../../lib/hints.ts';

export const todayQuery = () =>
  queryOptions({
    queryKey: ['today'] as const,
    // Computed from everything a group does, so nearly every hint may change it.
    meta: { dependsOn: ['*'], except: smallTalk },
    staleTime: 0,
    queryFn: ({ signal }) => http.get<TodayDto>('/today', signal),
  });
