import fc from 'fast-check';
import {
  type AnswerValue,
  AskConditionDto,
  type AskConditionTestDto,
  askedOf,
  type ConditionalQuestion,
  conditionFault,
  conditionOps,
  isSaid,
  missingOf,
  questionKinds,
  validateAs,
} from './index.ts';

const question = (id: string, more: Partial<ConditionalQuestion> = {}): ConditionalQuestion => ({
  id,
  lineageId: `line-${id}`,
  kind: 'open',
  scaleMax: null,
  options: [],
  rows: [],
  numberMin: null,
  numberMax: null,
  condition: null,
  ...more,
});
const when = (
  lineage: string,
  test: Partial<AskConditionTestDto>,
  match: 'all' | 'any' = 'all',
): AskConditionDto => ({
  match,
  tests: [{ lineageId: `line-${lineage}`, op: 'is', ...test }],
});
const asked = (questions: ConditionalQuestion[], answers: Record<string, Partial<AnswerValue>>): string[] =>
  askedOf(questions, (id) => answers[id]).map(({ id }) => id);

const choice = question('a', { kind: 'choice', options: ['ja', 'nee'] });
const scale = question('s', { kind: 'scale', scaleMax: 5 });

describe('a question with a condition', () => {
  it('is asked when an earlier answer says so, and not before it was answered', () => {
    const questions = [choice, question('b', { condition: when('a', { option: 'ja' }) })];
    expect(asked(questions, {})).toEqual(['a']);
    expect(asked(questions, { a: { choice: 'nee' } })).toEqual(['a']);
    expect(asked(questions, { a: { choice: 'ja' } })).toEqual(['a', 'b']);
    // What was skipped says nothing, whatever still stands there.
    expect(asked(questions, { a: { choice: 'ja', skipReason: 'Geen tijd' } })).toEqual(['a']);
  });

  it('looks at marks, numbers, rows and the first place', () => {
    const grid = question('m', { kind: 'matrix', rows: ['Theorie'], options: ['nooit', 'vaak'] });
    const order = question('r', { kind: 'ranking', options: ['Rust', 'Tempo'] });
    const cases: [ConditionalQuestion, Partial<AskConditionTestDto>, Partial<AnswerValue>, boolean][] = [
      [scale, { op: 'at_least', number: 4 }, { scale: 4 }, true],
      [scale, { op: 'at_least', number: 4 }, { scale: 3 }, false],
      [scale, { op: 'at_most', number: 2 }, { scale: 2 }, true],
      [scale, { op: 'is', number: 0 }, {}, false],
      [grid, { row: 'Theorie', option: 'vaak' }, { cells: [{ row: 'Theorie', choice: 'vaak' }] }, true],
      [grid, { row: 'Theorie', op: 'is_not', option: 'vaak' }, {}, false],
      [order, { option: 'Tempo' }, { ranking: ['Tempo', 'Rust'] }, true],
      [order, { op: 'is_not', option: 'Tempo' }, { ranking: ['Tempo'] }, false],
      [question('o'), { op: 'answered' }, { text: 'Rust' }, true],
      [question('o'), { op: 'not_answered' }, { skipReason: 'Geen tijd' }, true],
    ];
    for (const [on, test, answer, isAsked] of cases) {
      const questions = [on, question('z', { condition: when(on.id, test) })];
      expect([on.kind, test, asked(questions, { [on.id]: answer }).includes('z')]).toEqual([
        on.kind,
        test,
        isAsked,
      ]);
    }
  });

  it('that hangs on a hidden question is hidden with it, whatever was answered there before', () => {
    const questions = [
      choice,
      question('b', { kind: 'choice', options: ['ja', 'nee'], condition: when('a', { option: 'ja' }) }),
      question('c', { condition: when('b', { option: 'ja' }) }),
    ];
    expect(asked(questions, { a: { choice: 'ja' }, b: { choice: 'ja' } })).toEqual(['a', 'b', 'c']);
    expect(asked(questions, { a: { choice: 'nee' }, b: { choice: 'ja' } })).toEqual(['a']);
  });

  it('is asked rather than passed over when its condition cannot be judged', () => {
    const later = [question('b', { condition: when('a', { option: 'ja' }) }), choice];
    expect(asked(later, {})).toEqual(['b', 'a']);
    expect(conditionFault(later[0]?.condition, [], later)).toBe('later');
    expect(conditionFault(when('x', {}), [choice], [choice])).toBe('gone');
    expect(conditionFault(when('a', { option: 'misschien' }), [choice], [choice])).toBe('unfit');
    expect(conditionFault(when('a', { op: 'at_least', number: 3 }), [choice], [choice])).toBe('unfit');
    expect(conditionFault(when('s', { op: 'at_least' }), [scale], [scale])).toBe('unfit');
    expect(conditionFault(when('s', { op: 'at_least', number: 3 }), [scale], [scale])).toBeNull();
  });
});

describe('whatever is written down and answered', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const labels = ['ja', 'nee', 'soms'];
  const test = fc.record({
    lineageId: fc.constantFrom(...ids.map((id) => `line-${id}`), 'line-gone'),
    op: fc.constantFrom(...conditionOps, 'eval' as 'is'),
    row: fc.option(fc.constantFrom(...labels)),
    option: fc.option(fc.constantFrom(...labels, '__proto__', 'constructor')),
    number: fc.option(fc.oneof(fc.integer({ min: -2, max: 7 }), fc.constant(Number.NaN))),
  });
  const condition = fc.option(
    fc.record({
      match: fc.constantFrom<'all' | 'any'>('all', 'any'),
      tests: fc.array(test, { maxLength: 4 }),
    }),
  );
  const questions = fc
    .array(fc.record({ kind: fc.constantFrom(...questionKinds), condition }), {
      minLength: 1,
      maxLength: ids.length,
    })
    .map((all) =>
      all.map((it, at) => question(ids[at] ?? '', { ...it, scaleMax: 5, options: labels, rows: labels })),
    );
  const answer = fc.record(
    {
      text: fc.constantFrom('', 'Rust'),
      scale: fc.option(fc.integer({ min: 1, max: 5 })),
      choice: fc.option(fc.constantFrom(...labels)),
      number: fc.option(fc.integer({ min: 0, max: 5 })),
      ranking: fc.shuffledSubarray(labels),
      cells: fc.array(fc.record({ row: fc.constantFrom(...labels), choice: fc.constantFrom(...labels) }), {
        maxLength: 3,
      }),
      skipReason: fc.option(fc.constant('Geen tijd')),
    },
    { requiredKeys: [] },
  );
  const answers = fc.dictionary(fc.constantFrom(...ids), answer);

  it('there is an outcome, in the order of the guide, and it changes no answer', () => {
    fc.assert(
      fc.property(questions, answers, (guide, said) => {
        const before = JSON.stringify(said);
        const shown = asked(guide, said);
        expect(shown).toEqual(guide.map(({ id }) => id).filter((id) => shown.includes(id)));
        expect(JSON.stringify(said)).toBe(before);
      }),
    );
  });

  it('nothing hangs on what comes later: a later answer never changes whether a question is asked', () => {
    fc.assert(
      fc.property(questions, answers, answers, fc.nat(4), (guide, said, other, upTo) => {
        const early = new Set(guide.slice(0, upTo).map(({ id }) => id));
        const mixed = (id: string) => (early.has(id) ? said[id] : other[id]);
        const first = (answerOf: (id: string) => Partial<AnswerValue> | undefined) =>
          askedOf(guide, answerOf)
            .map(({ id }) => id)
            .filter((id) => guide.findIndex((one) => one.id === id) <= upTo);
        expect(first(mixed)).toEqual(first((id) => said[id]));
      }),
    );
  });

  it('what is hidden is never missing, and what is asked and not settled always is', () => {
    fc.assert(
      fc.property(questions, answers, (guide, said) => {
        const shown = askedOf(guide, (id) => said[id]).map((it) => ({ ...it, isOptional: false }));
        const missing = missingOf(shown, (id) => said[id]).map(({ id }) => id);
        for (const { id } of guide) {
          const isUnsettled = !isSaid(said[id]) && !said[id]?.skipReason;
          expect(missing.includes(id)).toBe(isUnsettled && shown.some((it) => it.id === id));
        }
      }),
    );
  });

  it('the same is asked with the answers of hidden questions as without them', () => {
    fc.assert(
      fc.property(questions, answers, (guide, said) => {
        const shown = asked(guide, said);
        const visible = Object.fromEntries(Object.entries(said).filter(([id]) => shown.includes(id)));
        expect(asked(guide, visible)).toEqual(shown);
      }),
    );
  });
});

it('takes nothing that is not a condition', () => {
  const lineageId = '018f0000-0000-7000-8000-000000000001';
  for (const plain of [
    { match: 'all', tests: [] },
    { match: 'none', tests: [{ lineageId, op: 'answered' }] },
    { match: 'all', tests: [{ lineageId, op: 'eval', option: 'process.exit()' }] },
    { match: 'all', tests: [{ lineageId: 'x', op: 'answered' }] },
    { match: 'all', tests: [{ lineageId, op: 'is', script: 'x' }] },
  ])
    expect(validateAs(AskConditionDto, plain).fields).not.toBeNull();
  expect(
    validateAs(AskConditionDto, { match: 'all', tests: [{ lineageId, op: 'answered' }] }).fields,
  ).toBeNull();
});
