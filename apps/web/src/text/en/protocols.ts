import type { protocols as source } from '../nl/protocols.ts';

export const protocols: typeof source = {
  title: 'Questions',
  empty: 'No questions yet. Write down the first.',
};
