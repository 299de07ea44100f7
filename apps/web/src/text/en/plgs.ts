import type { plgs as source } from '../nl/plgs.ts';

export const plgs: typeof source = {
  title: 'Learning groups',
  empty: 'No learning group yet.',
};
