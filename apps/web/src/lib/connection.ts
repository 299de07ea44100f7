import { useSyncExternalStore } from 'react';

export type Connection = 'connecting' | 'online' | 'offline';

let connection: Connection = 'connecting';
let isLost = false;
let returns = 0;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether hints reach this tab now. Kept apart from the socket, which the first page does not load. */
export function getConnection(): Connection {
  return connection;
}

export function setConnection(next: Connection): void {
  if (connection === next) return;
  connection = next;
  if (next === 'online') heard();
  tell();
}

export function useConnection(): Connection {
  return useSyncExternalStore(listen, getConnection);
}

/** Something that was asked of the server never reached it. */
export function unheard(): void {
  isLost = true;
}

/** The server said something: after a silence it is back. */
export function heard(): void {
  if (!isLost) return;
  isLost = false;
  returns += 1;
  tell();
}

/** How often the server came back: what failed before the last time may be tried again. */
export const countReturns = (): number => returns;

export const useReturns = (): number => useSyncExternalStore(listen, countReturns);
