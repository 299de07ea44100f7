import { useEffect, useState } from 'react';

/**
 * Whether the app itself is on this device: `here` opens without a network, `coming` is still being brought, `never` is a
 * window that does not keep it (a private one, an address without https).
 */
export type AppHere = 'here' | 'coming' | 'never';

function stateNow(): AppHere {
  if (!('serviceWorker' in navigator)) return 'never';
  return navigator.serviceWorker.controller ? 'here' : 'coming';
}

/** Apart from `installed.ts`, which everyone loads first: only conversations promise to work without a network. */
export function useAppHere(): AppHere {
  const [state, setState] = useState(stateNow);
  useEffect(() => {
    if (state !== 'coming') return undefined;
    let isGone = false;
    const tell = (news: AppHere) => {
      if (!isGone) setState(news);
    };
    // Ready once every file is here. What stopped half-way, for the network went away, is gone and has to be asked anew.
    const ask = () => {
      navigator.serviceWorker.register('/sw.js').catch((error: unknown) => {
        // A browser that refuses says so in these; a network that failed for a moment is a TypeError.
        if (error instanceof DOMException) tell('never');
      });
    };
    void navigator.serviceWorker.ready.then(() => tell('here'));
    ask();
    window.addEventListener('online', ask);
    return () => {
      isGone = true;
      window.removeEventListener('online', ask);
    };
  }, [state]);
  return state;
}
