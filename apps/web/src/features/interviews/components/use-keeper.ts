import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { Keeper, KeeperState } from '../device/keeper.ts';
import { latestRevisions, type DeviceInterview, type DeviceRevision } from '../device/model.ts';

export const KeeperContext = createContext<Keeper | null>(null);

/** What is on this device; only inside `DeviceKept`, which opens it. */
export function useKeeper(): Keeper {
  const keeper = useContext(KeeperContext);
  if (!keeper) throw new Error('this needs DeviceKept around it');
  return keeper;
}

export function useKept(): KeeperState {
  const keeper = useKeeper();
  return useSyncExternalStore(keeper.subscribe, () => keeper.state);
}

export interface Conversation {
  interview: DeviceInterview;
  answers: ReadonlyMap<string, DeviceRevision>;
}

/** One conversation from this device; undefined while it is read, null when it is not here. */
export function useConversation(id: string): Conversation | null | undefined {
  const { store } = useKeeper();
  const [found, setFound] = useState<Conversation | null>();
  useEffect(() => {
    let isGone = false;
    const read = async () => {
      const [interview, revisions] = await Promise.all([store.interview(id), store.revisions(id)]);
      if (!isGone) setFound(interview ? { interview, answers: latestRevisions(revisions) } : null);
    };
    void read();
    const unsubscribe = store.subscribe(() => void read());
    return () => {
      isGone = true;
      unsubscribe();
    };
  }, [store, id]);
  return found;
}
