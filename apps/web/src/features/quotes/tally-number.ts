import type { TallyDto, TallyShape } from '@leerkring/shared';
import type { tallies } from '../../text/nl/tallies.ts';

/** A computed number as a sentence has it. */
export function sayTally(
  t: typeof tallies,
  locale: string,
  shape: TallyShape,
  values: readonly number[],
): string {
  const [first = '', second = ''] = values.map((it) => it.toLocaleString(locale));
  if (shape === 'percent') return `${first}%`;
  return shape === 'countOf' ? t.of(first, second) : first;
}

/** What was counted, whoever it was counted over. */
export const subjectOf = (it: TallyDto): string =>
  it.room === 'counts'
    ? `${it.key.split('/')[1] ?? ''}/${it.row}`
    : it.room === 'instruments' && !it.key.endsWith('/reasons')
      ? `${it.key.split('/').slice(1, 3).join('/')}/${it.row}`
      : it.key;

export function whoOf(t: typeof tallies, it: TallyDto): string {
  const parts = [
    it.audience && t.audiences[it.audience],
    it.programmeName,
    it.version && t.version(it.version),
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(', ') : t.everyone;
}
