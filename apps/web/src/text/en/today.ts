import type { today as source } from '../nl/today.ts';

export const today: typeof source = {
  title: 'Today',
  empty: 'Nothing is asked of you now.',
};
