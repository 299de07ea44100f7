import { use, useRef, useState } from 'react';
import { useAskBeforeUnload } from '../leave-page.ts';
import { useMe } from '../session.tsx';
import { wordKeepers } from './kept-words.ts';

/** What is typed in one place, on this device until the server has it; see `KeptWords`. */
export interface KeptHere<T> {
  /** What an earlier page left here. */
  start: T | null;
  keep: (value: T) => void;
  /** The server has what was kept last, or nobody wants it any more. */
  drop: () => void;
  /** The server will never have it as it is: it stays on this page, where its writer sees why, and nowhere else. */
  dropFromDevice: () => void;
  /** Whether the disk has what was kept last; the few milliseconds of a next keystroke change nothing in it. */
  isOnDevice: boolean;
}

/** @param key one per place, of its room: `portraits.<portrait>.<field>`. The same for as long as the page shows it. */
export function useKeptWords<T>(key: string): KeptHere<T> {
  const { user } = useMe();
  // Null where the browser keeps nothing: then it is in this page alone, and nobody says that it is not.
  const words = use(wordKeepers.ifAny(user.id));
  const [found] = useState(() => words?.get<T>(key) ?? null);
  const [where, setWhere] = useState<'nowhere' | 'page' | 'device'>(found ? 'device' : 'nowhere');
  const mark = useRef(found?.mark ?? null);

  useAskBeforeUnload(where === 'page');

  const keep = (value: T) => {
    const it = words?.put(key, value);
    mark.current = it?.mark ?? null;
    if (where === 'nowhere') setWhere('page');
    it?.kept.then(
      () => setWhere((before) => (mark.current === it.mark ? 'device' : before)),
      () => setWhere('page'),
    );
  };
  const letGo = (to: 'nowhere' | 'page') => {
    const before = mark.current;
    mark.current = null;
    setWhere(to);
    if (before !== null) words?.drop(key, before).catch(() => undefined);
  };
  return {
    start: found?.value ?? null,
    keep,
    drop: () => letGo('nowhere'),
    dropFromDevice: () => letGo('page'),
    isOnDevice: where === 'device',
  };
}
