import { diffArrays, diffWordsWithSpace } from 'diff';
import { baseOf, type ChangeMaker, type WordLine } from '../platform/word/word-changes.ts';
import { endOfLine } from '../platform/living-text/text-lines.ts';
import type { Paragraph } from './draft.rules.ts';

/** One change of one person in one line: what stood from `from` to `to` before it, and what is to stand there. */
export interface Hunk extends ChangeMaker {
  from: number;
  to: number;
  was: string;
  text: string;
  comments: string[];
}

const isLetter = (character: string): boolean => /\S/.test(character);

/**
 * The changes of a line. What one person did in one word, or in words that touch, is one change; it is told in whole
 * words, so that it can be read.
 */
export function hunksOf(line: WordLine): Hunk[] {
  const base = baseOf(line);
  const hunks: Hunk[] = [];
  let at = 0;
  let last: Hunk | null = null;
  for (const { text, change, comments } of line.pieces) {
    if (text === '') continue;
    const length = change?.kind === 'added' ? 0 : text.length;
    if (!change) last = null;
    else {
      if (!last || last.author !== change.author) {
        last = { author: change.author, at: change.at, from: at, to: at, was: '', text: '', comments: [] };
        hunks.push(last);
      }
      last.to += length;
      if (change.kind === 'added') last.text += text;
      last.at = later(last.at, change.at);
      last.comments = [...new Set([...last.comments, ...comments])];
    }
    at += length;
  }
  const told = joined(base, hunks)
    .map((hunk) => inWords(base, hunk))
    .filter(({ was, text }) => oneLine(was) !== oneLine(text));
  return line.joins && saidBy(line) !== '' ? withJoin(base, line.joins, told) : told;
}

const saidBy = (line: WordLine): string =>
  line.pieces
    .map((it) => (it.change?.kind === 'removed' ? '' : it.text))
    .join('')
    .trim();

/** That two lines became one is told with the first word of the second, or with what the same person did to it. */
function withJoin(base: string, by: ChangeMaker, hunks: Hunk[]): Hunk[] {
  const [first, ...rest] = hunks;
  if (first?.from === 0 && first.author === by.author)
    return [{ ...first, was: endOfLine + first.was }, ...rest];
  const to = first?.from === 0 ? 0 : wordEnd(base, 0);
  const word = base.slice(0, to);
  return [{ ...by, from: 0, to, was: endOfLine + word, text: word, comments: [] }, ...hunks];
}

export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** With the paragraphs that somebody began, and without the white space around them. */
export const inParagraphs = (text: string): string =>
  text
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ *\n[ \n]*/g, '\n')
    .replaceAll(/^ | $/g, '');

function inWords(base: string, hunk: Hunk): Hunk {
  const taken = base.slice(hunk.from, hunk.to);
  const edges = [taken, hunk.text].filter((it) => it !== '');
  const isSpace = edges.every((it) => it.trim() === '');
  let from = isSpace || edges.some((it) => isLetter(it.charAt(0))) ? wordStart(base, hunk.from) : hunk.from;
  let to = isSpace || edges.some((it) => isLetter(it.slice(-1))) ? wordEnd(base, hunk.to) : hunk.to;
  // White space that only comes, or only goes, is told with the word beside it: at an edge nobody would see it.
  if (hunk.text !== '' && from < to) {
    const next = (): string => base.slice(from, hunk.from) + hunk.text + base.slice(hunk.to, to);
    if (isLetter(base.charAt(from)) !== isLetter(next().charAt(0))) from = wordStart(base, from);
    if (isLetter(base.charAt(to - 1)) !== isLetter(next().slice(-1))) to = wordEnd(base, to);
  }
  const text = base.slice(from, hunk.from) + hunk.text + base.slice(hunk.to, to);
  return tight(base, { ...hunk, from, to, text });
}

function wordStart(base: string, from: number): number {
  let at = from;
  while (at > 0 && isLetter(base.charAt(at - 1))) at -= 1;
  return at;
}

function wordEnd(base: string, from: number): number {
  let at = from;
  while (at < base.length && isLetter(base.charAt(at))) at += 1;
  return at;
}

/** Without the white space around it, which whoever takes it over puts back where it belongs. */
function tight(base: string, hunk: Hunk): Hunk {
  let { from, to } = hunk;
  while (from < to && !isLetter(base.charAt(from))) from += 1;
  while (to > from && !isLetter(base.charAt(to - 1))) to -= 1;
  return { ...hunk, from, to, was: base.slice(from, to), text: inParagraphs(hunk.text) };
}

/** Two changes of one person in the same word are one. */
function joined(base: string, hunks: Hunk[]): Hunk[] {
  const found: Hunk[] = [];
  for (const hunk of hunks) {
    const before = found.findLast(({ author }) => author === hunk.author);
    const between = before && base.slice(before.to, hunk.from);
    if (!before || between === undefined || /\s/.test(between)) {
      found.push({ ...hunk });
      continue;
    }
    before.to = hunk.to;
    before.text += between + hunk.text;
    before.comments = [...new Set([...before.comments, ...hunk.comments])];
    before.at = later(before.at, hunk.at);
  }
  return found;
}

const later = (a: Date | null, b: Date | null): Date | null => (a && b ? (a > b ? a : b) : (a ?? b));

/**
 * Lines of one chapter in the file, by their number in it, with the line of the text of now that they were.
 * @param asked which of those that are no longer the same are looked for
 */
export function alignLines(
  bases: string[],
  paragraphs: Paragraph[],
  asked: ReadonlySet<number>,
): Map<number, number> {
  const found = new Map<number, number>();
  let [file, text] = [0, 0];
  let gap: { file: number[]; text: number[] } = { file: [], text: [] };
  const settle = (): void => {
    pair({ ...gap, file: gap.file.filter((it) => asked.has(it)) }, bases, paragraphs, found);
    gap = { file: [], text: [] };
  };
  const parts = diffArrays(
    bases.map(oneLine),
    paragraphs.map(({ characters }) => oneLine(characters)),
  );
  for (const { value, added, removed } of parts)
    for (const _ of value) {
      if (removed) gap.file.push(file++);
      else if (added) gap.text.push(text++);
      else {
        settle();
        found.set(file++, text++);
      }
    }
  settle();
  return found;
}

/** Between two lines that are the same, a changed one is known by what most of its words still are. */
function pair(
  gap: { file: number[]; text: number[] },
  bases: string[],
  paragraphs: Paragraph[],
  found: Map<number, number>,
): void {
  let next = 0;
  for (const file of gap.file)
    for (let at = next; at < gap.text.length; at += 1) {
      const text = gap.text[at] ?? 0;
      if (likeness(bases[file] ?? '', paragraphs[text]?.characters ?? '') < 0.5) continue;
      found.set(file, text);
      next = at + 1;
      break;
    }
}

function likeness(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.length === 0 || right.length === 0) return 0;
  const rest = [...right];
  let same = 0;
  for (const word of left) {
    const at = rest.indexOf(word);
    if (at === -1) continue;
    rest.splice(at, 1);
    same += 1;
  }
  return (2 * same) / (left.length + right.length);
}

/** Enough to know a line by. */
const mostCompared = 2000;
const wordsOf = (text: string): string[] =>
  text
    .slice(0, mostCompared)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Where a stretch of a line as it was stands in the line as it is: words that were replaced, by what replaced them. */
export function carried(base: string, now: string, from: number, to: number): { from: number; to: number } {
  if (base === now) return { from, to };
  const stretches = stretchesOf(base, now);
  const isPoint = from === to;
  const first = stretches.find((it) => (isPoint ? from <= it.wasTo : from < it.wasTo));
  const begin = first ? (first.isSame ? first.from + (from - first.was) : first.from) : now.length;
  if (isPoint) return { from: begin, to: begin };
  const last = stretches.find((it) => to <= it.wasTo);
  const end = last ? (last.isSame ? last.from + (to - last.was) : last.to) : now.length;
  return { from: begin, to: Math.max(begin, end) };
}

interface Stretch {
  was: number;
  wasTo: number;
  from: number;
  to: number;
  isSame: boolean;
}

function stretchesOf(base: string, now: string): Stretch[] {
  const stretches: Stretch[] = [];
  let [was, from] = [0, 0];
  for (const { value, added, removed } of diffWordsWithSpace(base, now)) {
    const isSame = !added && !removed;
    const [wasTo, to] = [added ? was : was + value.length, removed ? from : from + value.length];
    const before = stretches.at(-1);
    if (before && !before.isSame && !isSame) Object.assign(before, { wasTo, to });
    else stretches.push({ was, wasTo, from, to, isSame });
    [was, from] = [wasTo, to];
  }
  return stretches;
}
