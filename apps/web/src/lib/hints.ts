import type { Hint } from '@leerkring/shared';
import type { QueryClient, QueryKey, QueryMeta } from '@tanstack/react-query';
import { askAgain } from './ask-again.ts';

// Apart from the connection itself, so that a page that only names hints does not load it.

/**
 * What happens in a meeting or at a text many times a minute, and changes neither the year nor what is asked of anyone:
 * pages that look at everything need not look again for it.
 */
export const smallTalk = ['meeting-room', 'decisions', 'quotes', 'codings', 'living-text'];

/** A key is `[resource, …ids]`: it is stale when the hint is about one of its ids, or when it has none. */
export function isTouched(
  key: QueryKey,
  hint: Hint,
  { dependsOn = [], except = [] }: QueryMeta = {},
): boolean {
  const [resource, ...ids] = key;
  if (resource !== hint.resource)
    return dependsOn.includes(hint.resource) || (dependsOn.includes('*') && !except.includes(hint.resource));
  return ids.length === 0 || ids.includes(hint.id) || (hint.plgId !== null && ids.includes(hint.plgId));
}

export function applyHints(client: QueryClient, hints: Hint[]): void {
  void askAgain(client, {
    predicate: (query) => hints.some((hint) => isTouched(query.queryKey, hint, query.meta)),
  });
}
