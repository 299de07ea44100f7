import type { decisions as source } from '../nl/decisions.ts';

export const decisions: typeof source = {
  title: 'Decisions',
  empty: 'No decisions yet.',
  add: 'Record a decision',
  text: 'What was decided?',
  under: (title) => `under ${title}`,
  change: 'Change',
  withdraw: 'Withdraw',
  withdrawTitle: 'Withdraw this decision?',
  actions: 'More for this decision',
};
