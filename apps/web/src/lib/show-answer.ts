import type { InferDataFromTag, QueryClient, QueryKey, Updater } from '@tanstack/react-query';

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
  if (mayBeOlder) void client.invalidateQueries({ queryKey, exact: true });
}
