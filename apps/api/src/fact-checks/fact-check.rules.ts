import type { TextNodeJson } from '@leerkring/shared';

/** The paragraphs of a text as lines of words. Quotes and counts are atoms, known by their ids, and are not in them. */
export function paragraphsOf(node: TextNodeJson): string[] {
  if (node.type === 'paragraph') {
    const line = (node.content ?? [])
      .map((it) => (it.type === 'text' ? (it.text ?? '') : ' '))
      .join('')
      .replaceAll(/\s+/g, ' ')
      .trim();
    return line === '' ? [] : [line];
  }
  return (node.content ?? []).flatMap(paragraphsOf);
}

const codeOfSomebody = /\b(ST|DO)[-\s]?\d{2,3}\b/i;
/** So many words in a row are not alike by chance. */
const inARow = 6;
/** A shorter answer is anybody's. */
const fewest = 4;

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Whether a passage would tell a host who spoke, or what was literally said: a code, or words in a row that stand in an
 * answer too. A short answer counts when the passage holds the whole of it.
 */
export function tellsWho(passage: string, answers: readonly string[]): boolean {
  return codeOfSomebody.test(passage) || repeats(passage, answers);
}

/** Whether words in a row stand in what somebody said too. */
export const repeats = (passage: string, answers: readonly string[]): boolean => repeating(answers)(passage);

/** The same for many passages: what was said is taken apart once. */
export function repeating(answers: readonly string[]): (passage: string) => boolean {
  const said = new Set<string>();
  for (const answer of answers) {
    const words = wordsOf(answer);
    const length = Math.min(inARow, words.length);
    if (length >= fewest) for (const row of rowsOf(words, length)) said.add(row);
  }
  return (passage) => {
    const words = wordsOf(passage);
    for (let length = fewest; length <= inARow; length++)
      if (rowsOf(words, length).some((row) => said.has(row))) return true;
    return false;
  };
}

function rowsOf(words: readonly string[], length: number): string[] {
  const rows: string[] = [];
  for (let at = 0; at + length <= words.length; at++) rows.push(words.slice(at, at + length).join(' '));
  return rows;
}
