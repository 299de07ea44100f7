import { ENOUGH, meansOf } from './circle.rules.ts';

it('says nothing below five answers, and the mean from there on', () => {
  for (let answers = 0; answers < ENOUGH; answers += 1)
    expect(meansOf({ answers, safeSum: 40, equalSum: 40, worthwhileSum: 40 })).toBeNull();
  expect(meansOf({ answers: 6, safeSum: 43, equalSum: 30, worthwhileSum: 60 })).toEqual({
    answers: 6,
    safe: 7.2,
    equal: 5,
    worthwhile: 10,
  });
  expect(meansOf({ answers: 6, safeSum: null, equalSum: null, worthwhileSum: null })).toBeNull();
});
