import { act, renderHook } from '@testing-library/react';
import { useWhole, wholePatience } from './use-whole.ts';

const coming = { isLoading: true };
const here = { isLoading: false };

describe('a page that is made of several reads', () => {
  it('waits for the last of them, and stays when one is read anew', () => {
    const { result, rerender } = renderHook(({ reads }) => useWhole(...reads), {
      initialProps: { reads: [here, coming] },
    });
    expect(result.current).toBe(false);
    rerender({ reads: [here, here] });
    expect(result.current).toBe(true);
    rerender({ reads: [coming, here] });
    expect(result.current).toBe(true);
  });

  it('does not wait for what hangs', () => {
    jest.useFakeTimers();
    try {
      const { result } = renderHook(() => useWhole(here, coming));
      act(() => jest.advanceTimersByTime(wholePatience - 1));
      expect(result.current).toBe(false);
      act(() => jest.advanceTimersByTime(1));
      expect(result.current).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });
});
