import { useSyncExternalStore } from 'react';

/** Whose work this device keeps: an id and nothing else, so that it can be found again without a network. */
export interface DevicePerson {
  userId: string;
  isDemo: boolean;
}

const key = 'leerkring.person';
const listeners = new Set<() => void>();
let known: { raw: string | null; person: DevicePerson | null } | undefined;

function read(): DevicePerson | null {
  let raw: string | null = null;
  try {
    raw = localStorage.getItem(key);
  } catch {
    // A browser that refuses storage keeps nothing of anyone.
  }
  if (known?.raw !== raw) known = { raw, person: raw === null ? null : (JSON.parse(raw) as DevicePerson) };
  return known.person;
}

export const devicePerson = {
  get: read,
  set(person: DevicePerson | null): void {
    try {
      if (person) localStorage.setItem(key, JSON.stringify(person));
      else localStorage.removeItem(key);
    } catch {
      return;
    }
    for (const listener of listeners) listener();
  },
};

export function useDevicePerson(): DevicePerson | null {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    // Another tab signed out, or in as somebody else.
    window.addEventListener('storage', listener);
    return () => {
      listeners.delete(listener);
      window.removeEventListener('storage', listener);
    };
  }, read);
}
