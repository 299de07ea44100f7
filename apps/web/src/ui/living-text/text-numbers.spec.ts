import { getSchema } from '@tiptap/core';
import { numbersIn } from './text-numbers.ts';
import { textSchema } from './schema.ts';

const schema = getSchema(textSchema);
const manual = { type: 'manual', attrs: { source: 'Magister' } };
const doc = schema.nodeFromJSON({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'count', attrs: { themeId: '0198c0de-0000-7000-8000-000000000001' } },
        { type: 'text', text: ' en 16 studenten, ' },
        { type: 'text', text: '4', marks: [manual] },
        { type: 'text', text: '0%', marks: [{ type: 'bold' }, manual] },
        { type: 'text', text: ' bleef' },
      ],
    },
    {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'wel 9 uur' }] }],
        },
      ],
    },
  ],
});

test('finds the numbers of a text at their places, also behind a computed one and inside a list', () => {
  const { unsourced } = numbersIn(doc);
  expect(unsourced.map((it) => [it.text, doc.textBetween(it.from, it.to)])).toEqual([
    ['16', '16'],
    ['9', '9'],
  ]);
  expect(unsourced[0]).toMatchObject({ before: '… en ', after: ' studenten, 40% bleef' });
});

test('shows a marked number as one, however it is set', () => {
  const { sourced } = numbersIn(doc);
  expect(sourced.map((it) => [it.text, it.source, doc.textBetween(it.from, it.to)])).toEqual([
    ['40%', 'Magister', '40%'],
  ]);
});
