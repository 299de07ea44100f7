import type { CircleMeanDto } from '@leerkring/shared';

/** Fewer answers than this would tell too much of each. */
export const ENOUGH = 5;

export interface CircleSums {
  answers: number;
  safeSum: number | null;
  equalSum: number | null;
  worthwhileSum: number | null;
}

/** The means, to one decimal; null below five answers. */
export function meansOf(sums: CircleSums): CircleMeanDto | null {
  const { answers, safeSum, equalSum, worthwhileSum } = sums;
  if (answers < ENOUGH || safeSum === null || equalSum === null || worthwhileSum === null) return null;
  const mean = (sum: number) => Math.round((sum / answers) * 10) / 10;
  return { answers, safe: mean(safeSum), equal: mean(equalSum), worthwhile: mean(worthwhileSum) };
}
