import { useState } from 'react';

/**
 * Whether everything a page is made of has come, or cannot come, so that nothing moves when the last of it does. A page
 * that is there stays there: what is read again later is drawn over what was.
 */
export function useWhole(...reads: { isLoading: boolean }[]): boolean {
  const [wasWhole, setWhole] = useState(false);
  const isWhole = wasWhole || reads.every((it) => !it.isLoading);
  if (isWhole && !wasWhole) setWhole(true);
  return isWhole;
}
