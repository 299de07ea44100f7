import type { cycles as source } from '../nl/cycles.ts';

export const cycles: typeof source = {
  title: 'Year plan',
  empty: 'There is no year plan yet.',
};
