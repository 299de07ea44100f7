import { Problem } from './http.ts';

/** What the server names as nearest to what it refused, best first; undefined when the refusal is of another kind. */
export function alternativesOf(error: Error | null | undefined): string[] | undefined {
  const found = error instanceof Problem ? error.facts['alternatives'] : undefined;
  return Array.isArray(found) ? found.filter((it): it is string => typeof it === 'string') : undefined;
}
