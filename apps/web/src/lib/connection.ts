import { useSyncExternalStore } from 'react';

export type Connection = 'connecting' | 'online' | 'offline';

let connection: Connection = 'connecting';
const listeners = new Set<() => void>();

/** Whether hints reach this tab now. Kept apart from the socket, which the first page does not load. */
export function getConnection(): Connection {
  return connection;
}

export function setConnection(next: Connection): void {
  if (connection === next) return;
  connection = next;
  for (const listener of listeners) listener();
}

export function useConnection(): Connection {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, getConnection);
}
