import { type FetchQueryOptions, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { soon } from '../lib/soon.ts';
import { wholePatience } from '../lib/use-whole.ts';

/**
 * A dialog that shows what it has to ask for first: it opens when that has come, or does not come soon, so that
 * nothing in it moves from under a finger. Until then its button may show that it is on its way.
 */
export function useWholeDialog<T, K extends QueryKey>(needs: FetchQueryOptions<T, Error, T, K>) {
  const client = useQueryClient();
  const [state, setState] = useState<'shut' | 'coming' | 'open'>('shut');
  const open = async () => {
    setState('coming');
    await soon(
      client.fetchQuery(needs).catch(() => undefined),
      wholePatience,
    );
    setState('open');
  };
  return {
    isOpen: state === 'open',
    isComing: state === 'coming',
    open: () => void open(),
    close: () => setState('shut'),
  };
}
