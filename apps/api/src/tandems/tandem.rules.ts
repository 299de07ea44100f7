import {
  type AnswerContentDto,
  type DifferenceField,
  differenceFields,
  type FollowUp,
  isSaid,
  nothingSaid,
} from '@leerkring/shared';

/** Everything of one answer; what was not said is empty. */
export type WholeAnswer = Required<AnswerContentDto>;

export const noAnswer = (): WholeAnswer => ({
  ...nothingSaid,
  namesKept: [],
  probes: [],
  skipReason: null,
});

export interface Merged {
  /** What counts; where the two differ it has nothing. */
  answer: WholeAnswer;
  differences: DifferenceField[];
}

/** One answer of two: words of both, and of what was chosen only what they agree on. */
export function mergeAnswers(first: WholeAnswer, second: WholeAnswer): Merged {
  if (!isSaid(second))
    return { answer: isSaid(first) ? first : skippedByBoth(first, second), differences: [] };
  if (!isSaid(first)) return { answer: second, differences: [] };
  const text = mergeTexts(first.text, second.text);
  const answer: WholeAnswer = {
    text,
    scale: first.scale ?? second.scale,
    choice: first.choice ?? second.choice,
    number: first.number ?? second.number,
    ranking: first.ranking.length > 0 ? first.ranking : second.ranking,
    cells: first.cells.length > 0 ? first.cells : second.cells,
    followUps: mergeFollowUps(first.followUps, second.followUps),
    isQuote: isLiteral(first, second, text),
    // What one of the two thought should be held back is held back.
    isSensitive: first.isSensitive || second.isSensitive,
    namesKept: [...new Set([...first.namesKept, ...second.namesKept])],
    probes: [...new Set([...first.probes, ...second.probes])],
    skipReason: null,
  };
  const differences = differenceFields.filter((field) => differs(first, second, field, text));
  for (const field of differences) Object.assign(answer, { [field]: noAnswer()[field] });
  return { answer, differences };
}

/** A literal mark holds for all of the text: for that of both, or of the one whose words the text is. */
function isLiteral(first: WholeAnswer, second: WholeAnswer, text: string): boolean {
  return (
    (first.isQuote && second.isQuote) ||
    (first.isQuote && text === first.text) ||
    (second.isQuote && text === second.text)
  );
}

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

function differs(first: WholeAnswer, second: WholeAnswer, field: DifferenceField, text: string): boolean {
  if (field === 'isQuote')
    return (
      first.isQuote !== second.isQuote &&
      first.text !== '' &&
      second.text !== '' &&
      !isLiteral(first, second, text)
    );
  const [a, b] = [first[field], second[field]];
  return !isEmpty(a) && !isEmpty(b) && comparable(a) !== comparable(b);
}

/** Rows of a matrix are the same in any order; the order of a ranking is the answer. */
function comparable(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value);
  const rows = value.map((it: unknown) =>
    typeof it === 'object' && it !== null && 'row' in it && 'choice' in it
      ? JSON.stringify([it.row, it.choice])
      : it,
  );
  return JSON.stringify(value.some((it) => typeof it === 'object') ? rows.toSorted() : rows);
}

function skippedByBoth(first: WholeAnswer, second: WholeAnswer): WholeAnswer {
  const reasons = [...new Set([first.skipReason, second.skipReason].filter((it) => it !== null))];
  return { ...noAnswer(), skipReason: reasons.length === 0 ? null : reasons.join('; ').slice(0, 500) };
}

function mergeFollowUps(first: FollowUp[], second: FollowUp[]): FollowUp[] {
  const news = second.filter(
    ({ asked, answer }) => !first.some((it) => it.asked === asked && it.answer === answer),
  );
  return [...first, ...news];
}

interface Piece {
  /** Trimmed: by which pieces are the same. */
  words: string;
  /** As it was written, with what followed it. */
  written: string;
}

const piecesOf = (text: string): Piece[] =>
  text
    .split(/(?<=[.!?…]["”’)]?\s)|(?<=\n)/u)
    .map((written) => ({ written, words: written.trim() }))
    .filter(({ words }) => words !== '');

/**
 * Every sentence of both, in the order of both; what they share stands once. Whoever comes first in the conversation
 * comes first where they part ways, so the outcome does not hang on which device was sooner.
 */
export function mergeTexts(first: string, second: string): string {
  const [a, b] = [piecesOf(first), piecesOf(second)];
  const shared = longestShared(a, b);
  if (shared.length === b.length) return first;
  if (shared.length === a.length) return second;
  const merged: Piece[] = [];
  let [i, j] = [0, 0];
  for (const [atA, atB] of [...shared, [a.length, b.length] as const]) {
    const [onlyA, onlyB] = [a.slice(i, atA), b.slice(j, atB)];
    merged.push(...endLine(onlyA, onlyB.length > 0), ...endLine(onlyB, onlyA.length > 0));
    const both = a[atA];
    if (both) merged.push(both);
    [i, j] = [atA + 1, atB + 1];
  }
  return merged
    .map(({ written }, at) => (at + 1 === merged.length || /\s$/u.test(written) ? written : `${written}\n`))
    .join('')
    .trimEnd();
}

/** What only one of the two wrote ends its line where the other's words come beside it. */
function endLine(pieces: Piece[], isBeside: boolean): Piece[] {
  const last = pieces.at(-1);
  if (!isBeside || !last) return pieces;
  return [...pieces.slice(0, -1), { ...last, written: `${last.written.trimEnd()}\n` }];
}

/** Where a longest run of pieces in both stands, in order. */
function longestShared(a: Piece[], b: Piece[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i]?.words === b[j]?.words ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length;)
    if (a[i]?.words === b[j]?.words) found.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  return found;
}
