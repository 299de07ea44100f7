import type { audit as source } from '../nl/audit.ts';

export const audit: typeof source = {
  title: 'Log',
  empty: 'Nothing recorded yet.',
};
