import type { SettledCountDto } from '@leerkring/shared';
import { trendOf, yearLines } from './count-blocks.ts';

const counted = (marks: number[], audience: SettledCountDto['audience'] = null): SettledCountDto => ({
  audience,
  programmeId: null,
  version: null,
  settledAt: '2022-01-13T09:00:00.000Z',
  counts: {
    kind: 'bars',
    of: marks.reduce((sum, it) => sum + it, 0),
    bars: marks.map((count, index) => ({ label: String(index + 1), count })),
  },
});
const student = { audience: 'student' as const, text: 'Hoe vaak?', versions: ['1.0'] };
const teacher = { audience: 'teacher' as const, text: 'En jij?', versions: ['1.0'] };

const point = (moment: string, marks?: number[]) => ({
  series: 'all',
  label: 'Iedereen',
  moment,
  counts: marks && counted(marks).counts,
});

describe('what a question came to over the years', () => {
  it('is a line for each audience in each year that asked it, and everyone is who alone was asked', () => {
    const whole = counted([0, 6]);
    const lines = yearLines([
      { schoolYear: '2026-2027', wordings: [student], counts: [whole] },
      {
        schoolYear: '2021-2022',
        wordings: [student, teacher],
        counts: [counted([5, 5]), counted([0, 5], 'teacher')],
      },
    ]);
    expect(lines.map(({ audience, schoolYear, count }) => [audience, schoolYear, count?.counts.of])).toEqual([
      // Of these students alone too few may be shown; everyone of that year is not them.
      ['student', '2021-2022', undefined],
      ['student', '2026-2027', 6],
      ['teacher', '2021-2022', 5],
    ]);
  });

  it('is a trend from two means on, with a gap where too few answered', () => {
    expect(
      trendOf([point('2.0', [0, 5]), point('1.0'), point('1.10', [5, 5]), point('1.9', [5, 0])]),
    ).toEqual({
      moments: ['1.0', '1.9', '1.10', '2.0'],
      series: [{ key: 'all', label: 'Iedereen', means: [null, 1, 1.5, 2] }],
    });
    const once = { ...point('1.0', [5, 5]), series: 'once' };
    expect(trendOf([once, point('1.0', [5, 0]), point('2.0', [5, 0])])?.series.map(({ key }) => key)).toEqual(
      ['all'],
    );
    expect(trendOf([once, point('2.0')])).toBeNull();
  });
});
