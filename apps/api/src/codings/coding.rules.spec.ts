import fc from 'fast-check';
import { contextOf, findAgain, printOf, trimmed } from './coding.rules.ts';

const key = Buffer.alloc(32, 7);
const text = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', 'é', '😀', '.'),
  minLength: 1,
  maxLength: 120,
});
const place = fc.tuple(text, fc.nat(119), fc.nat(119)).map(([words, one, other]) => {
  const [start, end] = [one % words.length, other % words.length].toSorted((a, b) => a - b) as [
    number,
    number,
  ];
  return { text: words, range: trimmed(words, { start, end: end + 1 }) };
});

it('finds chosen words back where they stood in the same text', () => {
  fc.assert(
    fc.property(place, ({ text: words, range }) => {
      fc.pre(range !== null);
      const found = findAgain(words, contextOf(words, range!), range!.start);
      expect(words.slice(found!.start, found!.end)).toBe(words.slice(range!.start, range!.end));
      expect(found).toEqual(range);
    }),
  );
});

it('follows words past whatever is written before them', () => {
  fc.assert(
    fc.property(place, text, ({ text: words, range }, before) => {
      fc.pre(range !== null);
      const context = contextOf(words, range!);
      const moved = `${'x'.repeat(50)}${before}${words}`;
      const found = findAgain(moved, context, range!.start);
      expect(moved.slice(found!.start, found!.end)).toBe(context.exact);
    }),
  );
});

it('finds nothing where the words are gone', () => {
  expect(findAgain('Er is rust.', { exact: 'haast', prefix: '', suffix: '' }, 0)).toBeNull();
});

it('takes of several places the one with the same surroundings, then the nearest', () => {
  const context = { exact: 'rust', prefix: 'toch ', suffix: '.' };
  expect(findAgain('rust, veel rust, en toch rust.', context, 0)?.start).toBe(25);
  expect(findAgain('rust en rust en rust', { exact: 'rust', prefix: '', suffix: '' }, 9)?.start).toBe(8);
});

it('chooses words and no white space around them', () => {
  expect(trimmed('een  twee ', { start: 3, end: 10 })).toEqual({ start: 5, end: 9 });
  expect(trimmed('een  twee', { start: 3, end: 5 })).toBeNull();
});

it('prints the same text of the same answer alike, and tells nothing without the key', () => {
  const print = printOf(key, 'one', 'Ja.');
  expect(printOf(key, 'one', 'Ja.')).toBe(print);
  expect(new Set([print, printOf(key, 'two', 'Ja.'), printOf(key, 'one', 'Nee.')]).size).toBe(3);
  expect(printOf(Buffer.alloc(32, 8), 'one', 'Ja.')).not.toBe(print);
});
