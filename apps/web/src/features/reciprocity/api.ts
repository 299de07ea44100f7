import type { ReciprocityDto } from '@leerkring/shared';
import { queryOptions } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const reciprocityQuery = (plgId: string) =>
  queryOptions({
    queryKey: ['assignments', plgId, 'reciprocity'] as const,
    // A first conversation makes a visit one that has begun.
    meta: { dependsOn: ['members', 'interviews'] },
    queryFn: ({ signal }) => http.get<ReciprocityDto>(`/plgs/${plgId}/reciprocity`, signal),
  });
