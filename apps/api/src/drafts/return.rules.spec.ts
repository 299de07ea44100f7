import fc from 'fast-check';
import { readWord, type WordLine, type WordPiece } from '../platform/word/word-changes.ts';
import type { XmlNode } from '../platform/word/word-parts.ts';
import { alignLines, carried, hunksOf, oneLine } from './return.rules.ts';

const at = new Date('2026-11-20T10:00:00Z');
const piece = (text: string, kind?: 'added' | 'removed', author = 'Ineke'): WordPiece => ({
  text,
  change: kind ? { kind, author, at } : null,
  comments: [],
});
const line = (...pieces: WordPiece[]): WordLine => ({
  style: '',
  bookmarks: [],
  isInTable: false,
  notes: [],
  pieces,
  joins: null,
});
const told = (...pieces: WordPiece[]) => hunksOf(line(...pieces)).map(({ was, text }) => [was, text]);

test('tells a change in whole words, and white space with the word beside it', () => {
  expect(told(piece('De student'), piece('en', 'added'), piece(' leren.'))).toEqual([
    ['student', 'studenten'],
  ]);
  expect(told(piece('kost tijd'), piece(' en rust', 'added'), piece('.'))).toEqual([
    ['tijd.', 'tijd en rust.'],
  ]);
  expect(told(piece('Wij '), piece('leren ', 'removed'), piece('veel'))).toEqual([['leren', '']]);
  expect(told(piece('Wij '), piece('echt ', 'added'), piece('leren'))).toEqual([['', 'echt']]);
  expect(told(piece('a'), piece(' ', 'removed'), piece('b'))).toEqual([['a b', 'ab']]);
  expect(told(piece('Wij leren.'))).toEqual([]);
  expect(told(piece('Wij '), piece('x', 'added'), piece('leren'))).toEqual([['leren', 'xleren']]);
});

test('keeps apart what two people did, and takes together what one did in one word', () => {
  expect(told(piece('oud', 'removed', 'Ineke'), piece('nieuw', 'added', 'Joost'), piece(' woord'))).toEqual([
    ['oud', ''],
    ['oud', 'oudnieuw'],
  ]);
  expect(told(piece('st', 'removed'), piece('ud'), piece('ent', 'removed'), piece('ie', 'added'))).toEqual([
    ['student', 'udie'],
  ]);
});

const node = (
  name: string,
  attributes: Record<string, string>,
  ...children: XmlNode['children']
): XmlNode => ({
  name,
  attributes,
  children,
});

test('takes what a program writes for nobody for no name', () => {
  const by = (author: string) => node('ins', { author }, node('r', {}, node('t', {}, 'x')));
  const body = node('body', {}, node('p', {}, ...['Unknown Author', 'auteur', 'An Auteur'].map(by)));
  const [read] = readWord(new Map([['word/document.xml', node('document', {}, body)]])).lines;
  expect(read?.pieces.map(({ change }) => change?.author)).toEqual(['', '', 'An Auteur']);
});

const paragraph = (characters: string) => ({ runs: [], characters });

test('finds a line back among others that came, went and changed', () => {
  const now = ['Nieuw begin.', 'Het rooster vroeg veel overleg.', 'Slot.'].map(paragraph);
  const was = ['Oud begin hier.', 'Het rooster vroeg heel veel overleg.', 'Slot.'];
  expect([...alignLines(was, now, new Set([0, 1]))]).toEqual([
    [1, 1],
    [2, 2],
  ]);
});

test('carries a stretch of an unchanged line to itself, and never outside the line of now', () => {
  const words = fc.array(fc.constantFrom('a', 'bb', ' ', 'ccc', '.', 'dd'), { maxLength: 30 });
  fc.assert(
    fc.property(words, words, fc.nat(60), fc.nat(60), (left, right, one, two) => {
      const [base, now] = [left.join(''), right.join('')];
      const from = Math.min(one, two, base.length);
      const to = Math.min(Math.max(one, two), base.length);
      expect(carried(base, base, from, to)).toEqual({ from, to });
      const place = carried(base, now, from, to);
      expect(place.from >= 0 && place.from <= place.to && place.to <= now.length).toBe(true);
    }),
  );
});

const bare = (text: string) => oneLine(text).replaceAll(' ', '');

test('putting every change of one person in its place gives what that person saw', () => {
  const word = fc.constantFrom('een', 'twee', 'drie', '. ', ' ', ' vier');
  const pieces = fc.array(fc.record({ text: word, kind: fc.constantFrom(undefined, 'added', 'removed') }), {
    maxLength: 14,
  });
  fc.assert(
    fc.property(pieces, (parts) => {
      const made = parts.map(({ text, kind }) => piece(text, kind));
      const base = made.map(({ text, change }) => (change?.kind === 'added' ? '' : text)).join('');
      const seen = made.map(({ text, change }) => (change?.kind === 'removed' ? '' : text)).join('');
      let now = base;
      for (const hunk of hunksOf(line(...made)).toReversed())
        now = `${now.slice(0, hunk.from)} ${hunk.text} ${now.slice(hunk.to)}`;
      // White space at the edges is for whoever takes it over.
      expect(bare(now)).toBe(bare(seen));
    }),
  );
});
