import { type HowFound, howFound } from '@leerkring/shared';
import { useText } from '../../text/text.ts';

/**
 * That sources heard other people, and in how many ways those were found.
 * @param found of each source; null where nobody said so
 */
export function useFoundWords(found: (HowFound | null)[]): string {
  const t = useText('insights');
  const ways = howFound.filter((way) => found.includes(way));
  const parts = [
    ways.length > 1 ? t.mixedFound(ways.map((way) => t.origins.people[way])) : t.mixed,
    found.includes(null) && t.mixedUnknown,
    t.apart,
  ];
  return parts.filter(Boolean).join(' ');
}
