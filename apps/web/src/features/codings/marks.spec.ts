import type { CodingDto } from '@leerkring/shared';
import { marksOf, nextSentence, sentencesOf } from './marks.ts';

const coding = (id: string, start: number, end: number, isStale = false) =>
  ({ id, start, end, isStale }) as CodingDto;

it('cuts a text so that nothing of it is lost and what overlaps shows as such', () => {
  const text = 'Rust. Veel rust.';
  const marks = marksOf(text, [coding('a', 0, 10), coding('b', 6, 16), coding('c', 0, 5, true)], null);
  expect(marks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  expect(marks.map((it) => it.codings.map(({ id }) => id).join(''))).toEqual(['a', 'ab', 'b']);
});

it('marks what is chosen, also over codings', () => {
  const marks = marksOf('abcdef', [coding('a', 1, 3)], { start: 2, end: 5 });
  expect(marks.filter((it) => it.isChosen).map(({ start, end }) => [start, end])).toEqual([
    [2, 3],
    [3, 5],
  ]);
});

it('goes from sentence to sentence, and takes the next along with Shift', () => {
  const text = 'Eén ding. Nog iets? En dit.';
  const sentences = sentencesOf(text);
  expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
    'Eén ding.',
    'Nog iets?',
    'En dit.',
  ]);
  const first = nextSentence(sentences, null, 1, false);
  expect(first).toEqual(sentences[0]);
  const second = nextSentence(sentences, first, 1, false);
  expect(second).toEqual(sentences[1]);
  expect(nextSentence(sentences, second, 1, true)).toEqual({ start: sentences[1]!.start, end: text.length });
  expect(nextSentence(sentences, second, -1, true)).toEqual({ start: 0, end: sentences[1]!.end });
  expect(nextSentence(sentences, sentences[2]!, 1, false)).toEqual(sentences[2]);
});
