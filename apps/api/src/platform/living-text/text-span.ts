import type { TextCursor } from '@leerkring/shared';
import * as Y from 'yjs';
import { charactersOf, pointAt, positionAt, runsOf, type TextAnchor } from './text-anchor.ts';

/** Words that may run on over several paragraphs: characters `from` to `to` of the whole text. */
export interface TextSpan {
  from: number;
  to: number;
  words: string;
  /** Found by its words, because what the positions held on to is gone: taken out and put back elsewhere. */
  isMoved: boolean;
  at: TextCursor;
}

const around = 32;
/** Fewer characters than this could stand anywhere. */
const tellingEnough = 8;

interface Whole {
  characters: string;
  runs: { text: Y.XmlText; begin: number; end: number }[];
}

/** The runs of a text in reading order, as one line of characters with a break between two of them. */
function wholeOf(doc: Y.Doc): Whole {
  let characters = '';
  const runs = runsOf(doc).map((text) => {
    const begin = characters.length;
    const inside = charactersOf(text);
    characters += `${inside}\n`;
    return { text, begin, end: begin + inside.length };
  });
  return { characters: characters.slice(0, -1), runs };
}

/**
 * What someone selected, without the white space around it, over as many paragraphs as it takes.
 * @returns null when these positions are not in this text, or nothing stands between them
 */
export function spanAt(doc: Y.Doc, { anchor, head }: TextCursor): (TextAnchor & { words: string }) | null {
  const whole = wholeOf(doc);
  const [one, other] = [offsetOf(doc, whole, anchor), offsetOf(doc, whole, head)];
  if (one === null || other === null) return null;
  const selected = whole.characters.slice(Math.min(one, other), Math.max(one, other));
  if (selected.trim() === '') return null;
  const from = Math.min(one, other) + selected.length - selected.trimStart().length;
  const to = from + selected.trim().length;
  const { anchor: start, head: end } = cursorOf(whole, from, to);
  return {
    start,
    end,
    from,
    to,
    before: whole.characters.slice(Math.max(0, from - around), from),
    after: whole.characters.slice(to, to + around),
    words: selected.trim(),
  };
}

/**
 * Where the words of an anchor stand now; they may have become other words, which is for the caller to see.
 * @param anchor null for words of which only the words are known
 * @returns null when neither the place nor the words are there any more
 */
export function spanOf(doc: Y.Doc, anchor: TextAnchor | null, words: string): TextSpan | null {
  const whole = wholeOf(doc);
  const from = anchor && offsetOf(doc, whole, anchor.start);
  const to = anchor && offsetOf(doc, whole, anchor.end);
  if (from !== null && to !== null && from < to) {
    const now = whole.characters.slice(from, to);
    // Where the first or last of them are gone, a break between paragraphs may be left at that end.
    const begin = from + now.length - now.trimStart().length;
    const end = begin + now.trim().length;
    if (begin < end)
      return { from: begin, to: end, words: now.trim(), isMoved: false, at: cursorOf(whole, begin, end) };
  }
  const again = findAgain(whole.characters, anchor, words);
  if (again === null) return null;
  const end = again + words.length;
  return { from: again, to: end, words, isMoved: anchor !== null, at: cursorOf(whole, again, end) };
}

/** By words with what stood around them; twice is as good as never. */
function findAgain(characters: string, anchor: TextAnchor | null, words: string): number | null {
  const { before, after } = anchor ?? { before: '', after: '' };
  // One of the two may have changed or stayed behind, or both.
  for (const [left, right] of [
    [before, after],
    [before, ''],
    ['', after],
    ['', ''],
  ] as const) {
    const phrase = left + words + right;
    if (words === '' || phrase.length < tellingEnough) continue;
    const at = characters.indexOf(phrase);
    if (at !== -1 && !characters.includes(phrase, at + 1)) return at + left.length;
  }
  return null;
}

function offsetOf(doc: Y.Doc, { runs }: Whole, position: TextAnchor['start']): number | null {
  const point = pointAt(doc, position);
  const run = point && runs.find(({ text }) => text === point.text);
  return run ? run.begin + point.index : null;
}

/** Holds on to characters that are there: what is typed at either end stays outside. */
function cursorOf({ runs }: Whole, from: number, to: number): TextCursor {
  const first = runs.find(({ begin, end }) => begin <= from && from < end);
  const last = runs.find(({ begin, end }) => begin < to && to <= end);
  if (!first || !last) throw new Error('Words begin and end with a character that is there.');
  return {
    anchor: positionAt(first.text, from - first.begin, 0),
    head: positionAt(last.text, to - last.begin, -1),
  };
}
