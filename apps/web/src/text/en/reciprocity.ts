import type { ReciprocityBalance } from '@leerkring/shared';
import type { reciprocity as source } from '../nl/reciprocity.ts';

const balances: Record<ReciprocityBalance, string> = {
  even: 'in balance',
  waived: 'may differ',
  uneven: 'out of balance',
};

export const reciprocity: typeof source = {
  title: 'Giving and getting',
  lead: 'Every programme goes on about as many visits as it gets. Here you see that for this year and the years before.',
  caption: 'By programme and school year: visits it made and visits it got.',
  table: 'Table of giving and getting',
  programme: 'Programme',
  balance: 'This year',
  balances,
  gaveAndGot: (gave, got) => `${gave} made, ${got} got`,
  begun: (begun, all) => `${begun} of ${all} begun`,
  absent: 'did not take part',
  gave: 'went on a visit',
  got: 'got a visit',
  thisYear: 'this year',
  earlier: 'earlier years',
  barWords: (name, gave, got) => `${name}: ${gave} made, ${got} got`,
  barLabel: (words) => `Visits over all years. ${words}.`,
  waiver: (reason) => `Why it may differ: ${reason}`,
};
