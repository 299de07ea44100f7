import { dayInLine } from './day-in-line.ts';
import { ownerInLine } from './owner-in-line.ts';

export interface ActionInLine<P> {
  /** What is to be done, without the words that say who and when. */
  text: string;
  owner: P | undefined;
  dueOn: string | null;
}

const marked = /(?:^|\s)@([\p{L}-]+(?:\s+[\p{L}-]+){0,3})/u;

/**
 * What a line says of an action: `@Bram` or a name in it is who does it, `vóór 12 december` is before when. The line
 * itself keeps every word; only the action goes without the mark and the date.
 */
export function actionInLine<P extends { name: string }>(
  line: string,
  people: readonly P[],
  today: string,
): ActionInLine<P> {
  const due = dayInLine(line, today);
  const mark = marked.exec(line);
  const meant = mark && ownerInLine(mark[1] ?? '', people);
  const owner = meant ?? ownerInLine(line, people);
  const [first = ''] = meant?.name.split(' ') ?? [];
  const whole = meant && line.includes(`@${meant.name}`) ? meant.name : first;
  const text = [due?.words, meant ? `@${whole}` : undefined].reduce<string>(
    (left, words) => (words ? left.replace(words, ' ') : left),
    line,
  );
  const rest = text.replaceAll(/\s+/g, ' ').trim();
  // A line of nothing but who and when still says what was typed.
  return { text: rest === '' ? line : rest, owner, dueOn: due?.on ?? null };
}
