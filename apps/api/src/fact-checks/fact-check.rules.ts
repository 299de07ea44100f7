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

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Whether a passage would tell a host who spoke, or what was literally said: a code, or words in a row that stand in an
 * answer too. A short answer counts when the passage holds the whole of it.
 */
export function tellsWho(passage: string, answers: readonly string[]): boolean {
  return codeOfSomebody.test(passage) || repeats(passage, answers);
}

/** Whether words in a row stand in what somebody said too. */
export function repeats(passage: string, answers: readonly string[]): boolean {
  const text = ` ${wordsOf(passage).join(' ')} `;
  return answers.some((answer) => {
    const words = wordsOf(answer);
    const length = Math.min(inARow, words.length);
    if (length < 4) return false;
    return words.some(
      (_, at) => at + length <= words.length && text.includes(` ${words.slice(at, at + length).join(' ')} `),
    );
  });
}
