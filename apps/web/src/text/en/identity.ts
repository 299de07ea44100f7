import type { identity as source } from '../nl/identity.ts';

export const identity: typeof source = {
  title: 'Organisation',
  empty: 'No institutions yet.',
};
