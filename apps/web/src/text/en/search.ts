import type { search as source } from '../nl/search.ts';

export const search: typeof source = {
  label: 'Search everything you agreed on',
  hint: 'For example: small class',
  found: (words) => `Found for “${words}”`,
  count: (n) => (n === 1 ? 'One place.' : n >= 50 ? 'The first 50 places.' : `${n} places.`),
  nothing: 'Nothing has been written about this.',
  nothingBody: 'Try another word, or fewer words.',
  list: {
    find: 'Search this list',
    none: 'Nothing found.',
    all: (n) => `Show all ${n}`,
    fewer: 'Show fewer',
  },
  kinds: {
    decision: 'Decision',
    commitment: 'Action',
    proposal: 'Proposal',
    insight: 'Insight',
    question: 'Question',
    quote: 'Quote',
    minutes: 'Minutes',
    recommendation: 'Recommendation',
  },
};
