import type { PortraitDto, PortraitFieldDto, PortraitFieldId, PortraitValueDto } from '@leerkring/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useConnection } from '../../lib/connection.ts';
import { useKeptWords } from '../../lib/device-work/use-kept-words.ts';
import { Problem } from '../../lib/http.ts';
import type { SaveState } from '../../ui/save-state.tsx';
import { portraitQuery, useSaveField } from './api.ts';

const pause = 600;
const pauseAfterTrouble = 4000;

/** An answer that the server does not have yet, with the revision its writer was looking at. */
interface Unsaved {
  revision: number;
  value: PortraitValueDto;
}

export interface FieldOnPage {
  field: PortraitFieldDto;
  /** What to show: my own answer as long as the server does not have it. */
  value: PortraitValueDto;
  /** Null while there is nothing to say: never filled in. */
  state: SaveState | null;
  /** What a colleague saved while I was filling in something else, as it stands now. */
  conflict: PortraitValueDto | null;
  error: Error | null;
  /** It could not be sent; it is tried again by itself. */
  isWaiting: boolean;
  set: (value: PortraitValueDto) => void;
  /** Sends at once, e.g. when the input is left. */
  flush: () => void;
  keepTheirs: () => void;
  keepMine: () => void;
}

const nothing: Omit<PortraitFieldDto, 'id'> = { revision: 0, value: {}, savedByName: null, savedAt: null };

const newer = (one: PortraitFieldDto | null, other: PortraitFieldDto | undefined) =>
  one && (!other || one.revision > other.revision) ? one : other;

const isTrouble = (error: unknown) =>
  !(error instanceof Problem) || error.code === 'offline' || error.status >= 500 || error.status === 401;

/**
 * One answer of a portrait, saved by itself. It says which revision it was looking at, so a colleague's answer is never
 * overwritten unseen; what cannot be sent stays on this device and goes when there is a connection.
 */
export function useField(portrait: PortraitDto, fieldId: PortraitFieldId): FieldOnPage {
  const words = useKeptWords<Unsaved>(`portraits.${portrait.id}.${fieldId}`);
  const connection = useConnection();
  const client = useQueryClient();
  const saving = useSaveField(portrait.id);
  const found = portrait.fields.find(({ id }) => id === fieldId);
  const [saved, setSaved] = useState<PortraitFieldDto | null>(null);
  const kept = useRef<PortraitFieldDto | null>(null);
  // The page may be shown once more as it was before my own save: what was kept already is not taken back by that.
  const field = newer(saved, found) ?? { ...nothing, id: fieldId };
  const [mine, setMine] = useState(words.start);
  const [theirs, setTheirs] = useState<{ revision: number; value: PortraitValueDto } | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [isUnderway, setUnderway] = useState(false);
  const latest = useRef(mine);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isSending = useRef(false);

  const remember = (next: Unsaved | null) => {
    latest.current = next;
    if (next) words.keep(next);
    else words.drop();
    setMine(next);
  };

  const revisionNow = () => newer(kept.current, field)?.revision ?? 0;

  const send = async () => {
    clearTimeout(timer.current);
    const sent = latest.current;
    if (!sent || isSending.current) return;
    let isRefused = false;
    isSending.current = true;
    setUnderway(true);
    setError(null);
    try {
      const answer = await saving.mutateAsync({ fieldId, ...sent });
      const answered = answer.fields.find(({ id }) => id === fieldId) ?? null;
      const revision = answered?.revision ?? sent.revision + 1;
      kept.current = answered;
      setSaved(answered);
      remember(latest.current === sent ? null : latest.current && { ...latest.current, revision });
    } catch (cause) {
      if (cause instanceof Problem && cause.code === 'portrait.field_changed') {
        const { revision, value } = cause.facts;
        // Whose answer it is stands in the portrait: read first, so that the choice does not move while it is made.
        await client.refetchQueries(portraitQuery(portrait.id)).catch(() => undefined);
        setTheirs({ revision: Number(revision), value: JSON.parse(String(value)) as PortraitValueDto });
        isRefused = true;
      } else {
        setError(cause instanceof Error ? cause : new Error(String(cause)));
        if (isTrouble(cause)) timer.current = setTimeout(() => void send(), pauseAfterTrouble);
        else if (latest.current === sent) words.dropFromDevice();
      }
    } finally {
      isSending.current = false;
      setUnderway(false);
    }
    // What was typed meanwhile follows at once; trouble waits for the connection, a choice for whoever makes it.
    if (!isRefused && latest.current && latest.current !== sent) void send();
  };

  // On leaving the page and when the connection is back, whatever is still here goes.
  const sendWaiting = useEffectEvent(() => {
    if (latest.current && !theirs) void send();
  });
  useEffect(() => {
    if (connection === 'online') sendWaiting();
    const handleOnline = () => sendWaiting();
    window.addEventListener('online', handleOnline);
    return () => window.removeEventListener('online', handleOnline);
  }, [connection]);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      sendWaiting();
    },
    [],
  );

  // A colleague may save again while the choice stands open: it is about what is there now.
  const standing = theirs && field.revision > theirs.revision ? field : theirs;

  return {
    field,
    value: mine?.value ?? field.value,
    state:
      isUnderway || (mine && !words.isOnDevice)
        ? 'underway'
        : mine
          ? 'device'
          : field.revision > 0
            ? 'kept'
            : null,
    conflict: standing?.value ?? null,
    error: error && !isTrouble(error) ? error : null,
    isWaiting: mine !== null && error !== null && isTrouble(error),
    set: (value) => {
      remember({ revision: latest.current?.revision ?? revisionNow(), value });
      clearTimeout(timer.current);
      if (!theirs) timer.current = setTimeout(() => void send(), pause);
    },
    flush: () => void (theirs ? undefined : send()),
    keepTheirs: () => {
      setTheirs(null);
      setError(null);
      remember(null);
    },
    keepMine: () => {
      if (standing && latest.current) remember({ ...latest.current, revision: standing.revision });
      setTheirs(null);
      void send();
    },
  };
}
