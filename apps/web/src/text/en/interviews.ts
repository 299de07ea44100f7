import type { interviews as source } from '../nl/interviews.ts';

export const interviews: typeof source = {
  title: 'Conversations',
  empty: 'No conversations recorded yet.',
};
