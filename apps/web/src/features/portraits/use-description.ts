import type { DescribePortraitFileDto, PortraitFileDto, Seen } from '@leerkring/shared';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useConnection } from '../../lib/connection.ts';
import { useKeptWords } from '../../lib/device-work/use-kept-words.ts';
import { Problem } from '../../lib/http.ts';
import type { SaveState } from '../../ui/save-state.tsx';
import { useDescribeFile } from './api.ts';

const pause = 600;
const pauseAfterTrouble = 4000;

const isTrouble = (error: unknown) =>
  !(error instanceof Problem) || error.code === 'offline' || error.status >= 500 || error.status === 401;

/**
 * The words beside a file: kept on this device until the server has them, and sent by themselves. They go with what
 * stood there when typing began, so that a colleague's words are not written over unseen.
 */
export function useDescription(portraitId: string, file: PortraitFileDto) {
  const words = useKeptWords<DescribePortraitFileDto>(`portraits.${portraitId}.file.${file.id}`);
  const connection = useConnection();
  const describing = useDescribeFile(portraitId, file.id);
  const [mine, setMine] = useState(words.start);
  const [error, setError] = useState<Error | null>(null);
  /** What a colleague wrote meanwhile in the same place. */
  const [theirs, setTheirs] = useState<Seen>({});
  const latest = useRef(mine);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isSending = useRef(false);

  const remember = (next: DescribePortraitFileDto | null) => {
    latest.current = next;
    if (next) words.keep(next);
    else words.drop();
    setMine(next);
  };

  const send = async () => {
    clearTimeout(timer.current);
    const sent = latest.current;
    if (!sent || isSending.current) return;
    isSending.current = true;
    setError(null);
    try {
      await describing.mutateAsync(sent);
      setTheirs({});
      const { alt, caption } = sent;
      remember(
        latest.current === sent ? null : latest.current && { ...latest.current, seen: { alt, caption } },
      );
    } catch (cause) {
      // It waits for its writer, who reads what stands there now and goes on from that.
      if (cause instanceof Problem && cause.code === 'edit.overtaken') return setTheirs(cause.now);
      setError(cause instanceof Error ? cause : new Error(String(cause)));
      if (isTrouble(cause)) timer.current = setTimeout(() => void send(), pauseAfterTrouble);
      else if (latest.current === sent) words.dropFromDevice();
    } finally {
      isSending.current = false;
    }
    if (latest.current && latest.current !== sent) void send();
  };

  const sendWaiting = useEffectEvent(() => void send());
  useEffect(() => {
    if (connection === 'online') sendWaiting();
  }, [connection]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      sendWaiting();
    },
    [],
  );

  const value: DescribePortraitFileDto = mine ?? { alt: file.alt, caption: file.caption };
  const isUnderway = describing.isPending || (mine && !words.isOnDevice);
  const state: SaveState = isUnderway ? 'underway' : mine ? 'device' : 'kept';
  return {
    value,
    state,
    error: error && !isTrouble(error) ? error : null,
    theirs,
    set: (change: Partial<DescribePortraitFileDto>) => {
      const { alt, caption } = file;
      remember({ ...value, ...change, seen: { alt, caption, ...latest.current?.seen, ...theirs } });
      setTheirs({});
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(), pause);
    },
    flush: () => void send(),
  };
}
