/** The time spent on one agenda item: what has been counted, and since when it counts on. */
export interface ItemClock {
  elapsedMs: number;
  runningSince: Date | null;
}

export function elapsedMs(clock: ItemClock, now: Date): number {
  const running = clock.runningSince === null ? 0 : now.getTime() - clock.runningSince.getTime();
  return clock.elapsedMs + Math.max(0, running);
}

export function startClock(clock: ItemClock, now: Date): ItemClock {
  return clock.runningSince === null ? { ...clock, runningSince: now } : clock;
}

export function pauseClock(clock: ItemClock, now: Date): ItemClock {
  return { elapsedMs: elapsedMs(clock, now), runningSince: null };
}
