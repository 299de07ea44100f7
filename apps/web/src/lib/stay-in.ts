import type { SessionDto } from '@leerkring/shared';
import { useSyncExternalStore } from 'react';
import { held } from './held-words.ts';
import { holdSession, isLeavingPage } from './session.tsx';

let isShut = false;
let stayedAt: string | undefined;
const listeners = new Set<() => void>();

function setShut(next: boolean): void {
  if (isShut === next) return;
  isShut = next;
  stayedAt = window.location.pathname;
  for (const listener of listeners) listener();
}

/** Also a form that is being sent: what it sends just now is refused. */
const isAnythingHeld = () => [...held.keys()].some((form) => form.isConnected);

/**
 * What a page goes on with when its session has ended. With words in a form that are nowhere else it stays as it was,
 * behind a door that opens for the same person alone.
 * @param before what the page knew
 */
export function whoStays(now: SessionDto, before: SessionDto | undefined): SessionDto {
  const stays = now.user === null && before?.user && !isLeavingPage() && isAnythingHeld();
  setShut(Boolean(stays));
  return stays ? before : now;
}

/** From the first page behind the door on. */
export const stayIn = (): void => holdSession(whoStays);

/**
 * Whether a page stayed while its session ended and is left now: what it had open of the device may have been cleared
 * meanwhile.
 */
export const hasLeftStay = (pathname: string): boolean => stayedAt !== undefined && stayedAt !== pathname;

/** The session has ended, and the page stays for what is typed on it. */
export function useShut(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isShut,
  );
}
