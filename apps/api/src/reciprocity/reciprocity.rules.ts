import type { ReciprocityBalance, ReciprocityCountDto, ReciprocityYearDto } from '@leerkring/shared';

/** Visits of one year from one programme (or from nobody's) to another. */
export interface Flow {
  schoolYear: string;
  senderId: string | null;
  hostId: string;
  visits: number;
  begun: number;
}

const none = (): ReciprocityCountDto => ({ visited: 0, hosted: 0, visitedBegun: 0, hostedBegun: 0 });

/** What one programme gave and got, newest year first; this year is there also when nothing was agreed yet. */
export function yearsOf(flows: readonly Flow[], programmeId: string, thisYear: string): ReciprocityYearDto[] {
  const years = new Map([[thisYear, none()]]);
  for (const { schoolYear, senderId, hostId, visits, begun } of flows) {
    if (senderId !== programmeId && hostId !== programmeId) continue;
    const count = years.get(schoolYear) ?? none();
    years.set(schoolYear, count);
    if (senderId === programmeId) {
      count.visited += visits;
      count.visitedBegun += begun;
    }
    if (hostId === programmeId) {
      count.hosted += visits;
      count.hostedBegun += begun;
    }
  }
  return [...years]
    .map(([schoolYear, count]) => ({ schoolYear, isThisYear: schoolYear === thisYear, ...count }))
    .toSorted((a, b) => b.schoolYear.localeCompare(a.schoolYear));
}

export function totalOf(years: readonly ReciprocityCountDto[]): ReciprocityCountDto {
  const sum = (of: keyof ReciprocityCountDto): number => years.reduce((all, year) => all + year[of], 0);
  return {
    visited: sum('visited'),
    hosted: sum('hosted'),
    visitedBegun: sum('visitedBegun'),
    hostedBegun: sum('hostedBegun'),
  };
}

export function balanceOf({ visited, hosted }: ReciprocityCountDto, waiver: string): ReciprocityBalance {
  if (Math.abs(visited - hosted) <= 1) return 'even';
  return waiver === '' ? 'uneven' : 'waived';
}
