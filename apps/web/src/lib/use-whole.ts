import { useEffect, useState } from 'react';

/** One part that hangs must not keep the others from who needs them now (in ms). */
export const wholePatience = 6000;

/**
 * Whether everything a page is made of has come, or does not come soon, so that nothing moves when the last of it does.
 * A page that is there stays there: what is read again later is drawn over what was.
 */
export function useWhole(...reads: { isLoading: boolean }[]): boolean {
  const [wasWhole, setWhole] = useState(false);
  const isWhole = wasWhole || reads.every((it) => !it.isLoading);
  if (isWhole && !wasWhole) setWhole(true);
  useEffect(() => {
    const timer = setTimeout(() => setWhole(true), wholePatience);
    return () => clearTimeout(timer);
  }, []);
  return isWhole;
}
