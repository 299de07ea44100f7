import type { assignments as source } from '../nl/assignments.ts';

export const assignments: typeof source = {
  title: 'Visits',
  empty: 'Not yet decided who visits which programme.',
};
