import type { RecommendationAudience } from '@leerkring/shared';

/** Where in a version the summary for these readers stands; an address is the same in every language. */
export const sheetPaths: Record<RecommendationAudience, string> = {
  practice: 'voor-de-praktijk',
  policy: 'voor-het-beleid',
  students: 'voor-studenten',
  board: 'voor-het-bestuur',
};
