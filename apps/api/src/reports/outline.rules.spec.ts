import { outlineOf } from './outline.rules.ts';

test('gives every leading question a chapter of its own, in their order', () => {
  const outline = outlineOf(
    [
      { id: 'b', position: 2, text: 'Wat levert het op?' },
      { id: 'a', position: 1, text: 'Hoe ziet het eruit?' },
    ],
    'nl',
  );
  expect(outline.map((chapter) => chapter.title)).toEqual([
    'Waarom samen',
    'Hoe ziet het eruit?',
    'Wat levert het op?',
    'Rode draden',
    'Aanbevelingen',
    'Verantwoording',
  ]);
  expect(outline.map((chapter) => chapter.leadingQuestionId)).toEqual([null, 'a', 'b', null, null, null]);
});

test('shortens a question that is too long for a title', () => {
  expect(outlineOf([{ id: 'a', position: 1, text: 'x'.repeat(500) }], 'en')[1]?.title).toHaveLength(200);
});
