import type { InferDataFromTag, QueryClient, QueryKey, Updater } from '@tanstack/react-query';
import { askAgain } from './ask-again.ts';

/**
 * Shows at once what a change answered. A reading of before the change that is still under way does not take it back,
 * and when somebody else's change came in between, the server is asked again.
 * @param queryKey of the query that shows this
 */
export async function showAnswer<Key extends QueryKey, Data = InferDataFromTag<unknown, Key>>(
  client: QueryClient,
  queryKey: Key,
  answer: Updater<NoInfer<Data> | undefined, NoInfer<Data> | undefined>,
): Promise<void> {
  const state = client.getQueryState(queryKey);
  const mayBeOlder = state !== undefined && (state.fetchStatus !== 'idle' || state.isInvalidated);
  // A first reading is what a whole page may be waiting for: that one is left to end.
  if (state?.data !== undefined) await client.cancelQueries({ queryKey, exact: true });
  client.setQueryData<Data>(queryKey, answer);
  if (mayBeOlder) void askAgain(client, { queryKey, exact: true });
}

interface Thing {
  id: string;
}

const isObject = (it: unknown): it is Record<string, unknown> => typeof it === 'object' && it !== null;
const isThing = (it: unknown): it is Thing => isObject(it) && typeof it['id'] === 'string';
/** What is told of the same thing elsewhere, such as its name alone, is another kind of answer. */
const kindOf = (it: Thing): string => Object.keys(it).toSorted().join(' ');

/** The same value with `things` in place of what it said of them; the very same when it said nothing of them. */
function withThings(value: unknown, things: ReadonlyMap<string, Thing>): unknown {
  if (!isObject(value)) return value;
  const known = isThing(value) ? things.get(value.id) : undefined;
  if (known && kindOf(known) === kindOf(value as unknown as Thing)) return known;
  const entries = Object.entries(value).map(([key, it]) => [key, it, withThings(it, things)] as const);
  if (entries.every(([, before, now]) => before === now)) return value;
  return Array.isArray(value)
    ? entries.map(([, , now]) => now)
    : Object.fromEntries(entries.map(([key, , now]) => [key, now]));
}

/**
 * Shows the things that a change answered wherever they are shown already, in lists and on pages: a form that is opened
 * again at once begins with what was just saved.
 * @param since when the change was sent: what was read after that may know more, and is asked again
 */
export async function showWhereShown(client: QueryClient, answer: unknown, since: number): Promise<void> {
  const things = new Map(
    (Array.isArray(answer) ? answer : [answer]).filter(isThing).map((it) => [it.id, it]),
  );
  if (things.size === 0) return;
  for (const { queryKey, state } of client.getQueryCache().getAll()) {
    const shown = withThings(state.data, things);
    if (shown === state.data) continue;
    const mayKnowMore = state.dataUpdatedAt >= since;
    await showAnswer<QueryKey, unknown>(client, queryKey, shown);
    if (mayKnowMore) void askAgain(client, { queryKey, exact: true });
  }
}
