import { type FetchQueryOptions, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/**
 * A dialog that shows what it has to ask for first: it opens when that has come, or cannot come, so that nothing in it
 * moves from under a finger. Until then its button may show that it is on its way.
 */
export function useWholeDialog<T, K extends QueryKey>(needs: FetchQueryOptions<T, Error, T, K>) {
  const client = useQueryClient();
  const [state, setState] = useState<'shut' | 'coming' | 'open'>('shut');
  const open = async () => {
    setState('coming');
    await client.fetchQuery(needs).catch(() => undefined);
    setState('open');
  };
  return {
    isOpen: state === 'open',
    isComing: state === 'coming',
    open: () => void open(),
    close: () => setState('shut'),
  };
}
