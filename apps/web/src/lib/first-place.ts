import { placeOf, placesKey } from './scroll-place.ts';

/** Milliseconds; a page that is not as long as it was by then has changed. */
const patience = 10_000;
const deeds = ['pointerdown', 'wheel', 'touchstart', 'keydown'] as const;

/** Takes what the router remembers of the page that is loaded now, so that it does nothing with it. */
function take(): number {
  try {
    const places = JSON.parse(sessionStorage.getItem(placesKey) ?? '{}') as Record<string, number>;
    const { pathname, search } = window.location;
    const state = window.history.state as { key?: string } | null;
    const key = placeOf({ key: state?.key ?? 'default', pathname, search });
    const y = places[key] ?? 0;
    delete places[key];
    sessionStorage.setItem(placesKey, JSON.stringify(places));
    return y;
  } catch {
    // A browser that keeps nothing begins at the top.
    return 0;
  }
}

/**
 * Brings a page that is loaded again back to where it was, once it is long enough. The router would do so at a moment of
 * its own, mostly before there is anything to scroll and now and then after whoever reads has begun: who does something
 * here is where they want to be.
 */
export function findFirstPlace(): void {
  const y = take();
  if (y === 0) return;
  const observer = new ResizeObserver(() => {
    if (document.documentElement.scrollHeight - window.innerHeight < y) return;
    stop();
    window.scrollTo(0, y);
  });
  const timer = setTimeout(stop, patience);
  function stop(): void {
    clearTimeout(timer);
    observer.disconnect();
    for (const deed of deeds) window.removeEventListener(deed, stop, true);
  }
  observer.observe(document.documentElement);
  for (const deed of deeds) window.addEventListener(deed, stop, true);
}
