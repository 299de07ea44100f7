import type { SearchHitDto } from '@leerkring/shared';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

export const searchQuery = (words: string) =>
  queryOptions({
    queryKey: ['search', words] as const,
    // Whatever anyone writes may be what is sought.
    meta: { dependsOn: ['decisions', 'commitments', 'proposals', 'minutes', 'recommendations'] },
    placeholderData: keepPreviousData,
    enabled: words !== '',
    queryFn: ({ signal }) => http.get<SearchHitDto[]>(`/search?q=${encodeURIComponent(words)}`, signal),
  });
