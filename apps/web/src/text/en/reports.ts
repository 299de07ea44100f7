import type { reports as source } from '../nl/reports.ts';

export const reports: typeof source = {
  title: 'Report',
  empty: 'The report has not been started yet.',
};
