import { startTransition, use, useSyncExternalStore } from 'react';
import { device } from '../lib/device.ts';
import { type Room, type RoomText, rooms } from './rooms.ts';

export type Locale = 'nl' | 'en';
export const locales = ['nl', 'en'] as const satisfies readonly Locale[];

let locale: Locale = device.read('locale') === 'en' ? 'en' : 'nl';
const listeners = new Set<() => void>();
const ready = new Map<string, RoomText[Room]>();
const coming = new Map<string, Promise<unknown>>();

/** Loads the words of one room in one language, once. */
export function loadText(room: Room, of: Locale = locale): Promise<unknown> {
  const key = `${of}:${room}`;
  let promise = coming.get(key);
  if (!promise) {
    promise = rooms[of][room]().then((words) => ready.set(key, words));
    promise.catch(() => coming.delete(key));
    coming.set(key, promise);
  }
  return promise;
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
  device.write('locale', next);
  if (next === locale) return;
  const used = [...coming.keys()].map((key) => key.split(':')[1] as Room);
  await Promise.all([...new Set(used)].map((room) => loadText(room, next)));
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
  const current = useLocale();
  const key = `${current}:${room}`;
  if (!ready.has(key)) use(loadText(room, current));
  // The map's value under this key came from the loader of exactly this room.
  return ready.get(key) as RoomText[R];
}
