import { RecentHints } from './recent-hints.ts';

const hint = (id: string) => ({ resource: 'plgs', id, plgId: null, at: '2026-11-26T12:00:00Z' });

const ids = (it: RecentHints, ms: unknown) => it.since(ms)?.map((said) => said.hint.id) ?? null;

describe('the hints of the last minute', () => {
  let now = 0;
  const recent = () => {
    now = 0;
    const it = new RecentHints(() => now);
    now = 100_000;
    return it;
  };

  it('are those said since then, and while the answer may have been on its way', () => {
    const it = recent();
    it.add(['a'], hint('one'));
    now += 500;
    it.add(['a', 'b'], hint('two'));
    now += 10_500;
    expect(ids(it, 400)).toEqual([]);
    expect(ids(it, 500)).toEqual(['two']);
    expect(ids(it, 1000)).toEqual(['one', 'two']);
  });

  it('are not known from before the process began, nor when some were forgotten since', () => {
    const it = recent();
    // Also when it has run for a second only.
    expect(ids(it, 99_999)).toEqual([]);
    expect(ids(it, 100_000)).toBeNull();
    it.add(['a'], hint('old'));
    now += 60_001;
    it.add(['a'], hint('new'));
    expect(ids(it, 50_000)).toEqual(['new']);
    expect(ids(it, 50_001)).toBeNull();
    for (let count = 0; count < 2000; count++) it.add(['a'], hint('burst'));
    expect(ids(it, 0)).toBeNull();
    now += 10_001;
    it.add(['a'], hint('after'));
    expect(ids(it, 0)).toEqual(['after']);
  });

  it.each([-1, Number.NaN, '500', null, {}])('are not known since %p', (ms) => {
    expect(recent().since(ms)).toBeNull();
  });
});
