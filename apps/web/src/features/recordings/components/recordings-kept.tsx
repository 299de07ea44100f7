import { createContext, type ReactNode, use, useContext, useEffect, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import { type SoundKeeper, soundKeepers, type SoundState } from '../device/keeper.ts';

const SoundContext = createContext<SoundKeeper | null>(null);
const nothing: SoundState = {
  recordings: [],
  refused: new Set(),
  live: null,
  silence: null,
  isSending: false,
  outcome: 'done',
};
const never = () => () => undefined;

/**
 * Opens what this device keeps of sound. A microphone is open only while its own conversation is on screen: nobody is
 * recorded behind another page.
 */
export function RecordingsKept(props: { userId: string; children: ReactNode }) {
  const keeper = use(soundKeepers.ifAny(props.userId));
  const { pathname } = useLocation();
  useEffect(() => {
    const of = keeper?.recorder.interviewId;
    if (of && !new RegExp(`^/gesprekken/${of}/(vraag|overzicht)`).test(pathname)) void keeper.recorder.stop();
  }, [keeper, pathname]);
  useEffect(() => () => void keeper?.recorder.stop(), [keeper]);
  return <SoundContext value={keeper}>{props.children}</SoundContext>;
}

export const useSoundKeeper = (): SoundKeeper | null => useContext(SoundContext);

/** Nothing, where the browser keeps nothing. */
export function useSound(): SoundState {
  const keeper = useSoundKeeper();
  return useSyncExternalStore(keeper?.subscribe ?? never, () => keeper?.state ?? nothing);
}
