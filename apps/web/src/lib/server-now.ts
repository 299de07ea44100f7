import { useSyncExternalStore } from 'react';

const second = 1000;
const everySecond = (listener: () => void) => {
  const timer = setInterval(listener, second / 4);
  return () => clearInterval(timer);
};

/** The server's time to the second, right also when this device's clock is wrong. */
export function useServerNow(offset: number): number {
  return useSyncExternalStore(everySecond, () => Math.floor((Date.now() + offset) / second) * second);
}
