import { useEffect } from 'react';

let isLetGo = false;

/** Somebody leaves on purpose, or has to: nothing is asked any more. */
export function letLeave(): void {
  isLetGo = true;
}

/** The browser asks before this page goes away with something that is nowhere else. */
export function useAskBeforeUnload(isHeld: boolean): void {
  useEffect(() => {
    if (!isHeld) return undefined;
    const handleLeave = (event: BeforeUnloadEvent) => {
      if (!isLetGo) event.preventDefault();
    };
    window.addEventListener('beforeunload', handleLeave);
    return () => window.removeEventListener('beforeunload', handleLeave);
  }, [isHeld]);
}
