import { useEffect, useState } from 'react';
import type { SaveState } from '../save-state.tsx';

/**
 * Commits take milliseconds, and a word that flickers with every key says nothing. "Recorded" may come late, never
 * early.
 */
export function useSteadySave(save: SaveState): SaveState {
  const [isSteady, setSteady] = useState(save === 'kept');
  useEffect(() => {
    if (save !== 'kept') return undefined;
    const timer = setTimeout(() => setSteady(true), 500);
    return () => {
      clearTimeout(timer);
      setSteady(false);
    };
  }, [save]);
  return save === 'kept' && !isSteady ? 'underway' : save;
}
