import { livingTextRoot, type TextCursor, type TextPosition } from '@leerkring/shared';
import * as Y from 'yjs';
import { endOfLine, lineBefore } from './text-lines.ts';

/**
 * Words of a text, found again three ways: by positions that move along with edits, by the place where they stood, and
 * by the words themselves with what stood around them.
 */
export interface TextAnchor {
  start: TextPosition;
  end: TextPosition;
  /** In characters from the beginning of the whole text, when it was laid. */
  from: number;
  to: number;
  before: string;
  after: string;
}

/** Where anchored words stand now: characters `from` to `to` of one run of text. */
export interface TextPlace {
  text: Y.XmlText;
  from: number;
  to: number;
  words: string;
  /** Found by its words, because what the positions held on to is gone: taken out and put back elsewhere. */
  isMoved: boolean;
}

const around = 32;
/** Fewer characters than this around an empty place could stand anywhere. */
const tellingEnough = 8;

/** Every run of text, in reading order. */
export function runsOf(doc: Y.Doc): Y.XmlText[] {
  const inside = (parent: Y.XmlFragment): Y.XmlText[] =>
    parent.toArray().flatMap((child) => {
      if (child instanceof Y.XmlText) return [child];
      return child instanceof Y.XmlElement ? inside(child) : [];
    });
  return inside(doc.getXmlFragment(livingTextRoot));
}

/** The bare characters of a run: one for each place in it. */
export function charactersOf(text: Y.XmlText): string {
  return (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : '\ufffc'))
    .join('');
}

/**
 * What someone selected, without the white space around it.
 * @returns null when these positions are not in one run of this text
 */
export function anchorAt(doc: Y.Doc, { anchor, head }: TextCursor): (TextAnchor & { words: string }) | null {
  const [start, end] = [pointAt(doc, anchor), pointAt(doc, head)];
  if (!start || !end || start.text !== end.text) return null;
  const [from, to] = [Math.min(start.index, end.index), Math.max(start.index, end.index)];
  const selected = charactersOf(start.text).slice(from, to);
  if (selected.trim() === '') return anchorOf(doc, start.text, from, from);
  const begin = from + selected.length - selected.trimStart().length;
  return anchorOf(doc, start.text, begin, begin + selected.trim().length);
}

/** Holds on to characters that are there: what is typed at either end stays outside. */
export function anchorOf(
  doc: Y.Doc,
  text: Y.XmlText,
  from: number,
  to: number,
): TextAnchor & { words: string } {
  const characters = charactersOf(text);
  const offset = lengthBefore(doc, text);
  const isPoint = from === to;
  return {
    start: positionAt(text, from, isPoint && from > 0 ? -1 : 0),
    end: positionAt(text, to, to > 0 ? -1 : 0),
    from: offset + from,
    to: offset + to,
    before: characters.slice(Math.max(0, from - around), from),
    after: characters.slice(to, to + around),
    words: characters.slice(from, to),
  };
}

/**
 * Where the words of an anchor stand now. What stands there may be something else by now: that is for the caller to see.
 * Words that begin with the end of a line have the line before them: taking them out makes the two one.
 * @returns null when neither the place nor the words are there any more
 */
export function placeOf(doc: Y.Doc, anchor: TextAnchor, words: string): TextPlace | null {
  if (!words.startsWith(endOfLine)) return placeInLine(doc, anchor, words);
  const place = placeInLine(doc, anchor, words.slice(1));
  return place && place.from === 0 && lineBefore(place.text)
    ? { ...place, words: endOfLine + place.words }
    : place;
}

function placeInLine(doc: Y.Doc, anchor: TextAnchor, words: string): TextPlace | null {
  const [start, end] = [pointAt(doc, anchor.start), pointAt(doc, anchor.end)];
  const held =
    start && end && start.text === end.text && start.index <= end.index
      ? { text: start.text, from: start.index, to: end.index }
      : null;
  const now = held && charactersOf(held.text).slice(held.from, held.to);
  if (held && now === words) return { ...held, words, isMoved: false };
  if (!now) {
    const found = findAgain(doc, anchor, words);
    if (found) return found;
  }
  return held && { ...held, words: now ?? '', isMoved: false };
}

/** Whether two places want the same characters: only one of what is proposed for them can be. */
export function isSamePlace(a: TextPlace, b: TextPlace): boolean {
  if (a.text !== b.text) return false;
  if (a.from === a.to && b.from === b.to) return a.from === b.from;
  return a.from < b.to && b.from < a.to;
}

/** By words with what stood around them; twice is as good as never. */
function findAgain(doc: Y.Doc, { before, after }: TextAnchor, words: string): TextPlace | null {
  if (words === '' && before.length + after.length < tellingEnough) return null;
  const runs = runsOf(doc).map((text) => ({ text, characters: charactersOf(text) }));
  const sought = [
    [before, after],
    // One of the two may have changed, or have stayed behind in another paragraph.
    [before, ''],
    ['', after],
  ] as const;
  for (const [left, right] of sought) {
    if (left.length + words.length + right.length < tellingEnough) continue;
    const phrase = left + words + right;
    const found = runs.flatMap(({ text, characters }) => {
      const places: TextPlace[] = [];
      for (let at = characters.indexOf(phrase); at !== -1; at = characters.indexOf(phrase, at + 1)) {
        const from = at + left.length;
        places.push({ text, from, to: from + words.length, words, isMoved: true });
      }
      return places;
    });
    const [only] = found;
    if (only && found.length === 1) return only;
  }
  return null;
}

export function pointAt(doc: Y.Doc, position: TextPosition): { text: Y.XmlText; index: number } | null {
  try {
    const relative = Y.createRelativePositionFromJSON(position);
    const item = relative.item ?? relative.type;
    // Of what the server does not have nothing can be asked.
    if (item && item.clock >= Y.getState(doc.store, item.client)) return null;
    const point = Y.createAbsolutePositionFromRelativePosition(relative, doc);
    if (!(point?.type instanceof Y.XmlText) || point.type._item?.deleted) return null;
    return isIn(point.type, doc) ? { text: point.type, index: point.index } : null;
  } catch {
    // A position of a text that was never this one.
    return null;
  }
}

function isIn(text: Y.XmlText, doc: Y.Doc): boolean {
  const root: unknown = doc.getXmlFragment(livingTextRoot);
  for (let at: unknown = text; at; at = (at as Y.AbstractType<unknown>).parent) {
    if (at === root) return true;
    if ((at as Y.AbstractType<unknown>)._item?.deleted) return false;
  }
  return false;
}

const plain = (id: Y.ID | null) => id && { client: id.client, clock: id.clock };

export function positionAt(text: Y.XmlText, index: number, assoc: 0 | -1): TextPosition {
  const { type, tname, item } = Y.createRelativePositionFromTypeIndex(text, index, assoc);
  return { type: plain(type), tname, item: plain(item), assoc };
}

function lengthBefore(doc: Y.Doc, text: Y.XmlText): number {
  let length = 0;
  for (const run of runsOf(doc)) {
    if (run === text) break;
    length += run.length + 1;
  }
  return length;
}
