import * as Y from 'yjs';
import type { TextPlace } from './text-anchor.ts';
import { replaceWords } from './text-words.ts';

type Piece = { insert: unknown; attributes?: Record<string, unknown> };

/**
 * Puts words of more than one paragraph in a place. What stood behind it goes along into the last; what only comes before
 * or behind a paragraph leaves that where it is, with everything that is anchored in it. In a list each is a point.
 */
export function writeParagraphs({ text: run, from, to }: TextPlace, text: string): void {
  const block = run.parent;
  if (!(block instanceof Y.XmlElement)) return replaceWords(run, from, to, text.replaceAll('\n', ' '));
  const [first = '', ...rest] = text.split('\n');
  const last = rest.at(-1) ?? '';
  const behind = block.toArray().slice(block.toArray().indexOf(run) + 1);
  const isAtEnd = to === run.length && behind.length === 0;
  if (from === 0 && to === 0 && last === '' && block.toArray()[0] === run)
    return place(
      block,
      0,
      [first, ...rest].filter(isSaid).map((words) => [new Y.XmlText(words)]),
    );
  const tail = isAtEnd ? [] : tailOf(run, to, last === '');
  const moved = behind.map((it) => it.clone() as Y.XmlElement | Y.XmlText);
  if (!isAtEnd) {
    block.delete(block.length - behind.length, behind.length);
    run.delete(to, run.length - to);
  }
  replaceWords(run, from, to, first);
  const between = rest.slice(0, -1).filter(isSaid);
  const end = new Y.XmlText();
  end.applyDelta([...(last === '' ? [] : [{ insert: last }]), ...tail]);
  const hasEnd = last !== '' || tail.length > 0 || moved.length > 0;
  place(block, 1, [...between.map((words) => [new Y.XmlText(words)]), ...(hasEnd ? [[end, ...moved]] : [])]);
}

const isSaid = (words: string): boolean => words.trim() !== '';

/** Before (0) or behind (1) a paragraph, or the point of a list that it is. */
function place(block: Y.XmlElement, side: 0 | 1, all: (Y.XmlElement | Y.XmlText)[][]): void {
  const isPoint = block.parent instanceof Y.XmlElement && block.parent.nodeName === 'listItem';
  const outer = isPoint ? (block.parent as Y.XmlElement) : block;
  const parent = outer.parent as Y.XmlElement | Y.XmlFragment;
  const made = all.map((inlines) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, inlines);
    if (!isPoint) return paragraph;
    const item = new Y.XmlElement('listItem');
    item.insert(0, [paragraph]);
    return item;
  });
  parent.insert(parent.toArray().indexOf(outer) + side, made);
}

/** What stands behind a place, as it looks. */
function tailOf(run: Y.XmlText, from: number, isTight: boolean): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const { insert, attributes } of run.toDelta() as Piece[]) {
    const length = typeof insert === 'string' ? insert.length : 1;
    const skip = Math.max(0, from - at);
    at += length;
    if (skip >= length) continue;
    const left = typeof insert === 'string' ? insert.slice(skip) : insert;
    const said = isTight && found.length === 0 && typeof left === 'string' ? left.trimStart() : left;
    if (said !== '') found.push({ insert: said, ...(attributes && { attributes }) });
  }
  return found;
}
