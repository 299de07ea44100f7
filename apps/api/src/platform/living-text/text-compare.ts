import { diffArrays } from 'diff';
import * as Y from 'yjs';
import { livingTextRoot, type TextNodeJson } from '@leerkring/shared';
import type { Block, TextHistory } from './text-history.ts';
import { appendJson, elementToJson } from './text-json.ts';
import { replaceWords, wordParts } from './text-words.ts';

/** What happened to one block between two moments. */
export interface BlockChange {
  before: Block | null;
  after: Block | null;
  /** The block of the later moment that it stands behind; null at the very beginning. */
  behind: string | null;
}

/** Words of a change with who added them or took them away. */
export interface ChangedWords {
  kind: 'same' | 'added' | 'removed';
  text: string;
  userId: string | null;
}

const isSame = (a: Block, b: Block): boolean => JSON.stringify(a.json) === JSON.stringify(b.json);

/** How two moments of a text differ, block by block and in reading order; what stayed is left out. */
export function blockChanges(before: readonly Block[], after: readonly Block[]): BlockChange[] {
  const changes: BlockChange[] = [];
  let behind: string | null = null;
  let gone: Block[] = [];
  const flush = (come: readonly Block[]) => {
    const [left, right] = [[...gone], [...come]];
    gone = [];
    // The same block in other words, then what is left in order: one that went for one that came.
    for (const [index, it] of right.entries()) {
      const known = left.findIndex((other) => other.id === it.id);
      // What stood before it went from before it.
      for (const other of left.splice(0, Math.max(0, known)))
        changes.push({ before: other, after: null, behind });
      const isNext = known !== -1 || left.length >= right.length - index;
      changes.push({ before: (isNext ? left.shift() : undefined) ?? null, after: it, behind });
      behind = it.id;
    }
    for (const it of left) changes.push({ before: it, after: null, behind });
  };
  let passed = 0;
  for (const part of diffArrays([...before], [...after], { comparator: isSame })) {
    if (part.removed) {
      gone.push(...part.value);
      continue;
    }
    // By the later moment's own blocks: the same words may have been put there anew, or stand there twice.
    const here = after.slice(passed, passed + part.value.length);
    passed += here.length;
    flush(part.added ? here : []);
    if (!part.added) behind = here.at(-1)?.id ?? behind;
  }
  flush([]);
  return changes;
}

/** A change word by word, with who did it. */
export function changedWords(history: TextHistory, { before, after }: BlockChange): ChangedWords[] {
  const [was, is] = [before?.text ?? '', after?.text ?? ''];
  let [left, right] = [0, 0];
  return wordParts(was, is).flatMap(({ kind, text }) => {
    const from = kind === 'removed' ? left : right;
    if (kind !== 'added') left += text.length;
    if (kind !== 'removed') right += text.length;
    if (kind === 'same') return [{ kind, text, userId: null }];
    const who = (at: number): string | null => {
      const place = before?.places[from + at];
      if (kind === 'added') return after?.authors[from + at] ?? null;
      return place ? history.removerOf(place) : null;
    };
    const words: ChangedWords[] = [];
    for (let at = 0; at < text.length; at++) {
      const userId = who(at);
      const last = words.at(-1);
      if (last && (last.userId === userId || /\s/.test(text.charAt(at)))) last.text += text.charAt(at);
      else words.push({ kind, text: text.charAt(at), userId });
    }
    return words;
  });
}

/**
 * Takes changes back in the text as it is now. A block in which someone worked since is left as it is, and so is
 * everything that was not asked for.
 * @returns how many were left alone
 */
export function takeBack(doc: Y.Doc, changes: readonly BlockChange[]): number {
  const root = doc.getXmlFragment(livingTextRoot);
  let skipped = 0;
  // From the last to the first: what comes back behind the same block ends up in its order.
  for (const change of changes.toReversed()) if (!takeBackOne(root, change)) skipped += 1;
  return skipped;
}

function takeBackOne(root: Y.XmlFragment, { before, after, behind }: BlockChange): boolean {
  if (!after) return before !== null && insertBehind(root, behind, before.json);
  const at = indexOf(root, after.id);
  const element = at === -1 ? null : root.get(at);
  if (!(element instanceof Y.XmlElement)) return false;
  if (JSON.stringify(elementToJson(element)) !== JSON.stringify(after.json)) return false;
  if (before && rewords(element, before, after)) return true;
  root.delete(at, 1);
  if (before) insertAt(root, at, before.json);
  return true;
}

const isPlain = (json: TextNodeJson): boolean =>
  (json.content ?? []).every((it) => it.type === 'text' && it.marks === undefined);

/** The same kind of block in other words: only those words change, and who wrote the others stays known. */
function rewords(element: Y.XmlElement, before: Block, after: Block): boolean {
  const run = element.get(0);
  const isAlike =
    before.json.type === after.json.type &&
    JSON.stringify(before.json.attrs ?? {}) === JSON.stringify(after.json.attrs ?? {});
  if (!isAlike || !isPlain(before.json) || !isPlain(after.json)) return false;
  if (element.length !== 1 || !(run instanceof Y.XmlText)) return false;
  replaceWords(run, 0, run.length, before.text);
  return true;
}

function insertBehind(root: Y.XmlFragment, behind: string | null, json: TextNodeJson): boolean {
  const at = behind === null ? -1 : indexOf(root, behind);
  if (behind !== null && at === -1) return false;
  insertAt(root, at + 1, json);
  return true;
}

function insertAt(root: Y.XmlFragment, at: number, json: TextNodeJson): void {
  const element = new Y.XmlElement(json.type);
  root.insert(at, [element]);
  appendJson(element, json);
}

const indexOf = (root: Y.XmlFragment, id: string): number =>
  root.toArray().findIndex((it) => {
    const own = it._item?.id;
    return own !== undefined && `${own.client}:${own.clock}` === id;
  });
