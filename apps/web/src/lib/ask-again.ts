import type { InvalidateQueryFilters, Query, QueryClient } from '@tanstack/react-query';

/** Readings under way that something came between. */
const overtaken = new WeakSet<Query>();

/**
 * What these answers say is old: those on screen are asked again, the others when they are shown next. A reading under way
 * that nobody sees yet, such as the first one of a page, is left to end, and what it then says is old as well: it may have
 * been read before the change, and would be taken for fresh.
 */
export async function askAgain(client: QueryClient, filters: InvalidateQueryFilters): Promise<void> {
  for (const query of client.getQueryCache().findAll(filters)) {
    const beginsAnew = query.isActive() && query.state.data !== undefined;
    if (query.state.fetchStatus !== 'idle' && !beginsAnew) afterwards(client, query);
  }
  await client.invalidateQueries(filters);
}

function afterwards(client: QueryClient, query: Query): void {
  if (overtaken.has(query)) return;
  overtaken.add(query);
  const stop = client.getQueryCache().subscribe((event) => {
    if (event.query !== query || (event.type !== 'removed' && query.state.fetchStatus !== 'idle')) return;
    stop();
    overtaken.delete(query);
    if (event.type !== 'removed') void client.invalidateQueries({ queryKey: query.queryKey, exact: true });
  });
}
