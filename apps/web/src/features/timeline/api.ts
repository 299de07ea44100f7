import type { TimelineDto } from '@leerkring/shared';
import { queryOptions } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';
import { smallTalk } from '../../lib/hints.ts';

export const timelineQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['timeline', plgId] as const,
    meta: { dependsOn: ['*'], except: [...smallTalk, 'comments', 'commitments', 'themes', 'versions'] },
    queryFn: ({ signal }) => http.get<TimelineDto>(`/plgs/${plgId}/timeline`, signal),
  });
