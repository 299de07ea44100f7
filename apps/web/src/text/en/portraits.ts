import type { portraits as source } from '../nl/portraits.ts';

export const portraits: typeof source = {
  title: 'Portraits',
  empty: 'No portraits yet. Start with the portrait of your own programme.',
};
