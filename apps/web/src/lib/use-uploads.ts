import { fileLimits } from '@leerkring/shared';
import { useRef, useState } from 'react';
import { bringProblemWords } from '../text/problem-words.ts';
import { Problem } from './http.ts';
import { newId } from './ids.ts';
import { useAskBeforeUnload } from './leave-page.ts';

/** A file that is on its way, or that did not arrive. */
export interface Upload {
  key: string;
  file: File;
  /** From 0 to 1. */
  sent: number;
  error: Error | null;
}

/**
 * Files go one after another. What did not arrive stays on the page with the reason, to be tried again; leaving the page
 * while something is under way asks first.
 */
export function useUploads(
  sendOne: (it: { file: File; onProgress: (part: number) => void }) => Promise<unknown>,
) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const waiting = useRef<Upload[]>([]);
  const isBusy = useRef(false);

  const change = (key: string, change: Partial<Upload>) =>
    setUploads((all) => all.map((it) => (it.key === key ? { ...it, ...change } : it)));
  const drop = (key: string) => setUploads((all) => all.filter((it) => it.key !== key));

  const sendAll = async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    for (let next = waiting.current.shift(); next; next = waiting.current.shift()) {
      const { key, file } = next;
      try {
        if (file.size > fileLimits.bytes) {
          await bringProblemWords('file.too_large');
          throw new Problem({ code: 'file.too_large' });
        }
        await sendOne({ file, onProgress: (sent) => change(key, { sent }) });
        drop(key);
      } catch (cause) {
        change(key, { error: cause instanceof Error ? cause : new Error(String(cause)) });
      }
    }
    isBusy.current = false;
  };
  const send = (all: Upload[]) => {
    waiting.current.push(...all);
    void sendAll();
  };

  const isUnderWay = uploads.some(({ error }) => error === null);
  useAskBeforeUnload(isUnderWay);

  return {
    uploads,
    add: (files: File[]) => {
      const added = files.map((file) => ({ key: newId(), file, sent: 0, error: null }));
      setUploads((all) => [...all, ...added]);
      send(added);
    },
    retry: (it: Upload) => {
      change(it.key, { error: null, sent: 0 });
      send([it]);
    },
    dismiss: drop,
  };
}
