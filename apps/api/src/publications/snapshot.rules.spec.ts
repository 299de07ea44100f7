import type { TallyNumber, TextNodeJson } from '@leerkring/shared';
import fc from 'fast-check';
import { sampleSnapshot } from '../../test/support/snapshot.ts';
import { blocksOf, hashOf, isHigher, parseNumber, quoteIdsIn, slugOf } from './snapshot.rules.ts';

const count = {
  support: (themeId: string) => `7 van 10 gesprekken (${themeId})`,
  number: ({ tally, shape }: TallyNumber) => ({ text: `38 (${shape})`, about: `Geteld in ${tally}` }),
};
const text = (words: string, ...marks: TextNodeJson['marks'] & object): TextNodeJson => ({
  type: 'text',
  text: words,
  marks,
});
const paragraph = (...content: TextNodeJson[]): TextNodeJson => ({ type: 'paragraph', content });
const document = (...content: TextNodeJson[]): TextNodeJson => ({ type: 'doc', content });
const heading = (level: number): TextNodeJson => ({
  type: 'heading',
  attrs: { level },
  content: [text('kop')],
});

test('keeps the words of a node it does not know', () => {
  const blocks = blocksOf(
    document({ type: 'mindMap', content: [paragraph(text('één')), paragraph(text('twee'))] }),
    count,
  );
  expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph']);
  expect(JSON.stringify(blocks)).toContain('twee');
});

const inlines = (attrs: TextNodeJson['attrs']) =>
  blocksOf(document(paragraph({ type: 'count', attrs })), count).flatMap((it) =>
    it.kind === 'paragraph' ? it.inlines : [],
  );

test('binds a number to what was counted, and to nothing when it is none of ours', () => {
  const bound = { tally: 'surveys/x', columns: '["vaak","altijd"]', shape: 'percent', seen: '38' };
  expect(inlines(bound)).toEqual([
    {
      kind: 'count',
      text: '38 (percent)',
      about: 'Geteld in surveys/x',
      themeId: null,
      tally: { tally: 'surveys/x', columns: ['vaak', 'altijd'], shape: 'percent' },
    },
  ]);
  // What was seen is for who writes; a version says what is.
  expect(JSON.stringify(inlines(bound))).not.toContain('seen');
  expect(inlines({ ...bound, columns: '{"length":1}' })).toMatchObject([{ themeId: '' }]);
});

test('takes numbers from the data and never from the text', () => {
  const blocks = blocksOf(
    document(paragraph(text('In '), { type: 'count', attrs: { themeId: 't1', text: '99 van 99' } })),
    count,
  );
  expect(blocks).toEqual([
    {
      kind: 'paragraph',
      inlines: [
        { kind: 'text', text: 'In ' },
        { kind: 'count', text: '7 van 10 gesprekken (t1)', themeId: 't1' },
      ],
    },
  ]);
});

test('holds of a quote its id alone, also inside a list', () => {
  const quote: TextNodeJson = {
    type: 'quote',
    attrs: { quoteId: 'q1', words: 'never' },
    content: [text('never')],
  };
  const blocks = blocksOf(
    document(quote, { type: 'bulletList', content: [{ type: 'listItem', content: [quote] }] }),
    count,
  );
  expect(quoteIdsIn(blocks)).toEqual(['q1', 'q1']);
  expect(JSON.stringify(blocks)).not.toContain('never');
});

test('leaves out empty paragraphs, headings and lists', () => {
  const empty = document(
    paragraph(),
    paragraph(text('  '), { type: 'hardBreak' }),
    { type: 'heading', attrs: { level: 1 }, content: [] },
    { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph()] }] },
  );
  expect(blocksOf(empty, count)).toEqual([]);
});

test('starts headings at the first level and skips none', () => {
  const levels = blocksOf(document(heading(4), heading(3), heading(1), heading(4)), count).map(
    (block) => block.kind === 'heading' && block.level,
  );
  expect(levels).toEqual([1, 2, 1, 2]);
});

test('keeps bold, italic and links', () => {
  const blocks = blocksOf(
    document(
      paragraph(text('x', { type: 'bold' }, { type: 'link', attrs: { href: 'https://example.org' } })),
    ),
    count,
  );
  expect(blocks).toEqual([
    { kind: 'paragraph', inlines: [{ kind: 'text', text: 'x', bold: true, href: 'https://example.org' }] },
  ]);
});

test('hashes what a snapshot says, not the order of its keys', () => {
  const snapshot = sampleSnapshot();
  const turned = Object.fromEntries(Object.entries(snapshot).toReversed()) as unknown as typeof snapshot;
  expect(hashOf(turned)).toBe(hashOf(snapshot));
  expect(hashOf({ ...snapshot, title: 'Anders' })).not.toBe(hashOf(snapshot));
});

test('orders versions by number, so that 0.10 comes after 0.9', () => {
  expect(isHigher(parseNumber('0.10'), parseNumber('0.9'))).toBe(true);
  expect(isHigher(parseNumber('1.0'), parseNumber('0.99'))).toBe(true);
  expect(isHigher(parseNumber('1.0'), parseNumber('1.0'))).toBe(false);
});

test('makes an address of any title', () => {
  expect(slugOf('Leren van kleine groepen — één jaar')).toBe('leren-van-kleine-groepen-een-jaar');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slugOf(title))),
  );
});
