import { findFirstPlace } from './first-place.ts';
import { placesKey } from './scroll-place.ts';

/** What jsdom has not: a page that grows. */
let grown: (() => void) | undefined;
class Growing implements ResizeObserver {
  constructor(private readonly tell: ResizeObserverCallback) {}
  observe() {
    grown = () => this.tell([], this);
  }
  unobserve() {}
  disconnect() {
    grown = undefined;
  }
}
function grow(height: number): void {
  Object.defineProperty(document.documentElement, 'scrollHeight', { configurable: true, value: height });
  grown?.();
}

const went: number[] = [];
/** A page that is loaded again in a tab that remembers these places. */
function begin(places: Record<string, number>, key?: string): void {
  sessionStorage.setItem(placesKey, JSON.stringify(places));
  window.history.replaceState(key ? { key } : null, '', '/plg/1/leden');
  findFirstPlace();
}
const remembered = () => JSON.parse(sessionStorage.getItem(placesKey) ?? '{}') as object;

beforeEach(() => {
  jest.useFakeTimers();
  went.length = 0;
  window.ResizeObserver = Growing;
  window.scrollTo = ((_x: number, y: number) => void went.push(y)) as typeof window.scrollTo;
  Object.defineProperty(window, 'innerHeight', { configurable: true, value: 800 });
});
afterEach(() => {
  jest.runAllTimers();
  sessionStorage.clear();
  jest.useRealTimers();
});

test('goes back to where the page was once it is long enough, and once', () => {
  begin({ '/plg/1/leden': 900 });
  grow(800);
  expect(went).toEqual([]);
  grow(2100);
  grow(2400);
  expect(went).toEqual([900]);
});

test('leaves the router nothing to do for this page, and the places of others', () => {
  begin({ a1: 900, b2: 300 }, 'a1');
  expect(remembered()).toEqual({ b2: 300 });
  grow(2100);
  expect(went).toEqual([900]);
});

test.each(['pointerdown', 'wheel', 'touchstart', 'keydown'])('moves nobody any more after %s', (deed) => {
  begin({ '/plg/1/leden': 900 });
  window.dispatchEvent(new Event(deed));
  grow(2100);
  expect(went).toEqual([]);
});

test('begins at the top of a page that was not here before', () => {
  begin({ '/plg/1/rapport': 900 });
  grow(2100);
  expect(went).toEqual([]);
});

test('moves nobody on a page that became shorter, however long it takes', () => {
  begin({ '/plg/1/leden': 900 });
  grow(1200);
  jest.advanceTimersByTime(11_000);
  grow(2100);
  expect(went).toEqual([]);
});
