import type { AuditEntryDto } from '@leerkring/shared';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { http } from '../../lib/http.ts';

/** The log of the installation, newest first, a page at a time. */
export const auditQuery = () =>
  infiniteQueryOptions({
    queryKey: ['audit'] as const,
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      http.get<AuditEntryDto[]>(
        pageParam === '' ? '/audit' : `/audit?before=${encodeURIComponent(pageParam)}`,
        signal,
      ),
    // The server answers 200 at a time; fewer means that this was the beginning.
    getNextPageParam: (last) => (last.length < 200 ? undefined : last.at(-1)?.at),
  });
