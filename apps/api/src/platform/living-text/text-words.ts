import { livingTextMarks, ruleFor, type TextPartDto, type TextValue } from '@leerkring/shared';
import { diffWordsWithSpace } from 'diff';
import type * as Y from 'yjs';

/** Two wordings beside each other, word by word. */
export function wordParts(before: string, after: string): TextPartDto[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

type Marks = Record<string, Record<string, TextValue> | null>;

/**
 * Makes characters `from` to `to` of a run say something else, touching only the words that differ: the others keep
 * who wrote them, how they look and what is anchored to them, and what someone adds in between at this moment stays.
 */
export function replaceWords(text: Y.XmlText, from: number, to: number, next: string): void {
  const now = charactersAt(text, from, to);
  let at = from;
  let taken: Marks | null = null;
  for (const { kind, text: words } of wordParts(now, next)) {
    if (kind === 'same') {
      at += words.length;
      taken = null;
    } else if (kind === 'removed') {
      taken = marksAt(text, at);
      text.delete(at, words.length);
    } else {
      text.insert(at, words, taken ?? marksAt(text, at > 0 ? at - 1 : at));
      at += words.length;
    }
  }
}

function charactersAt(text: Y.XmlText, from: number, to: number): string {
  return (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : '\ufffc'))
    .join('')
    .slice(from, to);
}

/** How the character there looks. A source belongs to the number that was there, never to the next one. */
function marksAt(text: Y.XmlText, index: number): Marks {
  let at = 0;
  for (const { insert, attributes } of text.toDelta() as { insert: unknown; attributes?: Marks }[]) {
    at += typeof insert === 'string' ? insert.length : 1;
    if (at <= index) continue;
    return Object.fromEntries(
      Object.entries(attributes ?? {}).filter(
        ([name]) => name !== 'manual' && ruleFor(livingTextMarks, name) !== undefined,
      ),
    );
  }
  return {};
}
