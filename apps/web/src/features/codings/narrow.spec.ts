import type { AnswerDto, CodingDto } from '@leerkring/shared';
import fc from 'fast-check';
import { codingsByAnswer, type Filters, layerOf, narrowed, noFilters, searchableOf } from './narrow.ts';

/** Two thousand answers of two audiences, at three programmes, with codes of two coders. */
const answers = Array.from({ length: 2000 }, (_, at) => ({
  id: `a${at}`,
  code: `ST-${String(at % 40).padStart(2, '0')}`,
  audience: at % 2 === 0 ? 'student' : 'teacher',
  canonicalId: `q${at % 7}`,
  questionText: 'Wat viel op?',
  text: at % 50 === 0 ? '' : `Rust in de klás ${at}`,
})) as AnswerDto[];
const codings = answers.flatMap(({ id }, at) => [
  {
    id: `c${at}`,
    answerId: id,
    codeId: `k${at % 5}`,
    isMine: at % 3 === 0,
    coderName: at % 3 === 0 ? null : 'Loes',
  },
]) as CodingDto[];
const programmes = ['p0', 'p1', 'p2'].map((programmeId, at) => ({
  programmeId,
  name: programmeId,
  answerIds: answers.filter((_, index) => index % 3 === at).map(({ id }) => id),
}));
const searchable = searchableOf(answers);

const shown = (change: Partial<Filters>) => {
  const filters = { ...noFilters, ...change };
  const byAnswer = Map.groupBy(layerOf(codings, filters.coder), (it) => it.answerId);
  return narrowed({ answers, byAnswer, programmes, searchable }, filters).map(({ id }) =>
    Number(id.slice(1)),
  );
};

const of = (id: string, codeId: string, isMine: boolean) =>
  ({ id, codeId, isMine, answerId: 'a1' }) as CodingDto;

it('puts the code that is looked for first, then what is one’s own, then the order of the text', () => {
  const all = [of('1', 'k1', false), of('2', 'k1', true), of('3', 'k2', false), of('4', 'k1', true)];
  const order = (codeId: string | null) =>
    codingsByAnswer(all, codeId)
      .get('a1')
      ?.map(({ id }) => id);
  expect(order(null)).toEqual(['2', '4', '1', '3']);
  expect(order('k2')).toEqual(['3', '2', '4', '1']);
  expect(all.map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
});

describe('answers to code', () => {
  it('are all there without a filter, but for those without words', () => {
    expect(shown({})).toHaveLength(1960);
  });

  it('are narrowed by code, programme, audience, question and coder', () => {
    expect(shown({ codeId: 'k2' }).every((at) => at % 5 === 2)).toBe(true);
    expect(shown({ programmeId: 'p1' }).every((at) => at % 3 === 1)).toBe(true);
    expect(shown({ audience: 'teacher' }).every((at) => at % 2 === 1)).toBe(true);
    expect(shown({ canonicalId: 'q3' }).every((at) => at % 7 === 3)).toBe(true);
    expect(shown({ coder: 'me' }).every((at) => at % 3 === 0)).toBe(true);
    expect(shown({ coder: 'Loes' }).every((at) => at % 3 !== 0)).toBe(true);
    for (const change of [
      { codeId: 'k2' },
      { programmeId: 'p1' },
      { audience: 'teacher' as const },
      { coder: 'me' },
    ])
      expect(shown(change).length).toBeGreaterThan(100);
  });

  it('are found whatever accents and capitals are typed, and not by half of the words', () => {
    expect(shown({ sought: 'KLAS 1999' })).toEqual([1999]);
    expect(shown({ sought: 'klas nergens' })).toEqual([]);
  });

  it('are what every filter leaves by itself, in the order in which they came', () => {
    const choice = fc.record({
      codeId: fc.constantFrom(null, 'k0', 'k4'),
      programmeId: fc.constantFrom(null, 'p0', 'p2'),
      audience: fc.constantFrom('all' as const, 'student' as const, 'teacher' as const),
      coder: fc.constantFrom(null, 'me', 'Loes'),
      canonicalId: fc.constantFrom(null, 'q1', 'q6'),
      sought: fc.constantFrom('', 'klas', '7'),
    });
    fc.assert(
      fc.property(choice, (filters) => {
        const alone = Object.entries(filters).map(([name, value]) => new Set(shown({ [name]: value })));
        // A code is looked for in the layer that is read: both together narrow no further than each by itself here.
        const both = shown({}).filter((at) => alone.every((left) => left.has(at)));
        expect(shown(filters)).toEqual(both);
      }),
      { numRuns: 40 },
    );
  });
});
