import { createHmac } from 'node:crypto';

/** Where sealed words of a coding open, and nowhere else. */
export const codingPlace = (id: string): string => `coding ${id}`;

/** As much around the words as tells two places with the same words apart. */
const around = 40;

/** The words with what stands before and after them. */
export interface Context {
  exact: string;
  prefix: string;
  suffix: string;
}

export interface Range {
  start: number;
  end: number;
}

/**
 * Which text this is, for whoever has the key of the conversation. Without the key it tells nothing, also not to
 * somebody who guesses what was said.
 */
export function printOf(key: Buffer, answerId: string, text: string): string {
  return createHmac('sha256', key).update(`answer ${answerId}\n`).update(text).digest('hex').slice(0, 32);
}

/** The range without white space at its ends; null when it holds no words. */
export function trimmed(text: string, { start, end }: Range): Range | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = from + words.trim().length;
  return to > from ? { start: from, end: to } : null;
}

export function contextOf(text: string, { start, end }: Range): Context {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - around), start),
    suffix: text.slice(end, end + around),
  };
}

const alikeAtEnd = (a: string, b: string): number => {
  let count = 0;
  while (count < Math.min(a.length, b.length) && a.at(-1 - count) === b.at(-1 - count)) count++;
  return count;
};
const alikeAtStart = (a: string, b: string): number => {
  let count = 0;
  while (count < Math.min(a.length, b.length) && a[count] === b[count]) count++;
  return count;
};

/**
 * Where the same words stand in another text: of several places the one whose surroundings are most alike, then the
 * one nearest to where they stood. Null when they are not there.
 */
export function findAgain(text: string, { exact, prefix, suffix }: Context, stood: number): Range | null {
  let best: { start: number; likeness: number } | null = null;
  for (let start = text.indexOf(exact); start !== -1; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    const likeness =
      alikeAtEnd(text.slice(Math.max(0, start - around), start), prefix) +
      alikeAtStart(text.slice(end, end + around), suffix);
    const isNearer = best && Math.abs(start - stood) < Math.abs(best.start - stood);
    if (!best || likeness > best.likeness || (likeness === best.likeness && isNearer))
      best = { start, likeness };
  }
  return best && { start: best.start, end: best.start + exact.length };
}
