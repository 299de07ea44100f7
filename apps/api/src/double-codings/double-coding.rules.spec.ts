import fc from 'fast-check';
import { compare, mergedBy, type Given } from './double-coding.rules.ts';

const answers = ['a', 'b', 'c', 'd', 'e', 'f'];
const given: fc.Arbitrary<Given[]> = fc.array(
  fc.record({
    answerId: fc.constantFrom(...answers),
    codeId: fc.constantFrom('one', 'two', 'three'),
    by: fc.constantFrom('first' as const, 'second' as const),
  }),
  { maxLength: 40 },
);

it('counts every answer once for every code, and every difference is in the queue', () => {
  fc.assert(
    fc.property(given, (all) => {
      const { codes, differences } = compare(answers, all);
      for (const it of codes)
        expect(it.both + it.onlyFirst + it.onlySecond + it.neither).toBe(answers.length);
      expect(differences).toHaveLength(codes.reduce((sum, it) => sum + it.onlyFirst + it.onlySecond, 0));
    }),
  );
});

it('does not depend on the order in which codes were given, nor on giving one twice', () => {
  fc.assert(
    fc.property(given, (all) => {
      expect(compare(answers.toReversed(), [...all, ...all].toReversed())).toEqual(compare(answers, all));
    }),
  );
});

it('says of few answers that they are few, however many codes were given', () => {
  const all = ['one', 'two', 'three'].flatMap((codeId) =>
    answers.slice(0, 4).map((answerId): Given => ({ answerId, codeId, by: 'first' })),
  );
  const { overall, codes } = compare(answers.slice(0, 4), all);
  expect(overall).toEqual({ alpha: null, kappa: null, refused: 'too_few_units' });
  expect(codes.every((it) => it.refused === 'too_few_units')).toBe(true);
});

it('leaves out what was given to answers that are gone', () => {
  const gone: Given = { answerId: 'withdrawn', codeId: 'one', by: 'first' };
  expect(compare(answers, [gone])).toMatchObject({ codes: [], differences: [] });
});

const at = (day: number) => new Date(Date.UTC(2026, 0, day));

const change = (
  kind: 'merge' | 'split',
  codeId: string,
  intoIds: string[],
  made: number,
  undone?: number,
) => ({
  kind,
  codeId,
  intoIds,
  createdAt: at(made),
  undoneAt: undone === undefined ? null : at(undone),
});

it('knows which codes had become one by a moment, and what was put back until then', () => {
  const changes = [
    change('merge', 'a', ['b'], 1),
    change('merge', 'c', ['b'], 2, 4),
    change('split', 'd', ['e', 'f'], 3, 5),
    change('merge', 'b', ['g'], 6),
  ];
  const on = (day: number) =>
    [...mergedBy(changes, at(day)).values()].map((it) => `${it.id} ${it.mergedIntoId}`);
  expect(on(2)).toEqual(['a b', 'c b']);
  expect(on(4)).toEqual(['a b']);
  expect(on(5)).toEqual(['a b', 'e d', 'f d']);
  expect(on(6)).toEqual(['a b', 'e d', 'f d', 'b g']);
});
