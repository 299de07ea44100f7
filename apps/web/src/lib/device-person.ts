import { useSyncExternalStore } from 'react';

/** Whose work this device keeps: an id and nothing else, so that it can be found again without a network. */
export interface DevicePerson {
  userId: string;
  isDemo: boolean;
  /** Of the session in which this person was last seen here. */
  mark?: string | null;
}

const key = 'leerkring.person';

/** Changes with every session, opens nothing and names nobody; null when this browser holds no session. */
export function sessionMark(): string | null {
  return /(?:^|; )leerkring-mark=([^;]*)/.exec(document.cookie)?.[1] ?? null;
}

/** Whether the session is still the one in which this person was last seen: true without asking the server. */
export const isStillIn = (person: DevicePerson): boolean => (person.mark ?? null) === sessionMark();

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
  set(person: Pick<DevicePerson, 'userId' | 'isDemo'> | null): void {
    try {
      if (person) localStorage.setItem(key, JSON.stringify({ ...person, mark: sessionMark() }));
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
