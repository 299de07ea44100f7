import { startTransition, use, useSyncExternalStore } from 'react';
import { isolating } from '@leerkring/shared';
import { device } from '../lib/device.ts';
import { type Room, type RoomText, rooms } from './rooms.ts';

export type Locale = 'nl' | 'en';
export const locales = ['nl', 'en'] as const satisfies readonly Locale[];

let locale: Locale = device.read('locale') === 'en' ? 'en' : 'nl';
const listeners = new Set<() => void>();
const coming = new Map<string, Promise<RoomText[Room]>>();

/** Loads the words of one room in one language, once. */
export function loadText<R extends Room>(room: R, of: Locale = locale): Promise<RoomText[R]> {
  const key = `${of}:${room}`;
  const known = coming.get(key);
  // The promise under this key came from the loader of exactly this room.
  if (known) return known as Promise<RoomText[R]>;
  const promise: Promise<RoomText[R]> = rooms[of][room]().then((it) => {
    const words = isolating(it);
    // What React notes on a promise it has waited for; with it, words that are there are read without waiting.
    Object.assign(promise, { status: 'fulfilled', value: words });
    return words;
  });
  coming.set(key, promise);
  promise.catch(() => coming.delete(key));
  return promise;
}

/** The words of a room in the current language where they are there already: for what cannot wait for them. */
export function textAtHand<R extends Room>(room: R): RoomText[R] | undefined {
  const known = coming.get(`${locale}:${room}`) as { value?: RoomText[R] } | undefined;
  return known?.value;
}

/**
 * Rooms share a file of words, so once one is there the others cost nothing. Read all of them, and whatever appears later
 * has its words at once: what waits for words hides the page it appears in, with whoever is somewhere in it.
 */
export async function loadEveryText(): Promise<void> {
  await Promise.allSettled((Object.keys(rooms[locale]) as Room[]).map((room) => loadText(room)));
}

export async function startText(): Promise<void> {
  document.documentElement.lang = locale;
  await Promise.all([loadText('app'), loadText('problems')]);
}

export function getLocale(): Locale {
  return locale;
}

/** Switches after the words are there, so that no screen falls back to a skeleton for it. */
export async function setLocale(next: Locale): Promise<void> {
  if (next === locale) return device.write('locale', next);
  const used = [...coming.keys()].map((key) => key.split(':')[1] as Room);
  await Promise.all([...new Set(used)].map((room) => loadText(room, next)));
  device.write('locale', next);
  locale = next;
  document.documentElement.lang = next;
  startTransition(() => {
    for (const listener of listeners) listener();
  });
}

export function useLocale(): Locale {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => locale,
  );
}

/** The words of a room in the current language: `const t = useText('portraits')`, then `t.title`. */
export function useText<R extends Room>(room: R): RoomText[R] {
  return use(loadText(room, useLocale()));
}
