import type { practiceCards as nl } from '../nl/practice-cards.ts';

export const practiceCards: typeof nl = {
  title: 'Practice card',
  back: 'Back to the portrait',
  print: 'Print',
  sections: { what: 'What it is', forWhom: 'Whom it suits', takes: 'What it takes' },
  routes: { bol: 'school-based (bol)', bbl: 'work-based (bbl)' },
  more: 'The portrait says more about this.',
  quote: 'In their own words',
  mayUse: {
    cc_by: 'You may use this quote if you name the programme (CC BY 4.0).',
    cc_by_sa: 'You may use this quote if you name the programme and share on the same terms (CC BY-SA 4.0).',
  },
  withinGroup: 'To be used within the group only.',
  contact: 'Would you like to know more?',
  ask: (programme) => `Put a question to ${programme}`,
  public: 'Look at the card that everyone can read',
  notPublic: (programme) =>
    `This portrait is not public. Share the card only with people who may read the portrait, and ask ${programme} in the group for more.`,
};
