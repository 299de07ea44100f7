import fc from 'fast-check';
import {
  type AnswerForm,
  type AnswerValue,
  isLater,
  isSettled,
  misfitsOf,
  missingOf,
  questionKinds,
} from './index.ts';
import { countAnswers } from './answer-counts.ts';

const form = (more: Partial<AnswerForm> = {}): AnswerForm => ({
  kind: 'open',
  scaleMax: null,
  options: [],
  rows: [],
  numberMin: null,
  numberMax: null,
  ...more,
});
const said = (more: Partial<AnswerValue> = {}): AnswerValue => ({ text: '', isQuote: false, ...more });
const forms = {
  open: form(),
  scale: form({ kind: 'scale', scaleMax: 5 }),
  choice: form({ kind: 'choice', options: ['Sneller', 'Dieper'] }),
  number: form({ kind: 'number', numberMin: 1, numberMax: 40 }),
  ranking: form({ kind: 'ranking', options: ['Rust', 'Tempo', 'Aandacht'] }),
  matrix: form({ kind: 'matrix', rows: ['Theorie', 'Praktijk'], options: ['nooit', 'vaak'] }),
  observation: form({ kind: 'observation', rows: ['De docent wacht', 'Een student vraagt'] }),
} satisfies Record<(typeof questionKinds)[number], AnswerForm>;
const fitting: Record<(typeof questionKinds)[number], Partial<AnswerValue>> = {
  open: { text: 'Rust' },
  scale: { scale: 5 },
  choice: { choice: 'Dieper' },
  number: { number: 12.5 },
  ranking: { ranking: ['Aandacht', 'Rust'] },
  matrix: { cells: [{ row: 'Praktijk', choice: 'vaak' }] },
  observation: { cells: [{ row: 'De docent wacht', choice: 'not_seen' }] },
};

describe('an answer', () => {
  it('fits the kind of question it was given to, and no other', () => {
    for (const kind of questionKinds)
      for (const other of questionKinds) {
        const fields = Object.keys(misfitsOf(forms[kind], said(fitting[other])));
        // Words go with every question; a cell of an observation is none of a matrix.
        expect([kind, other, fields.length > 0]).toEqual([kind, other, kind !== other && other !== 'open']);
      }
  });

  it('stays within the bounds, the options and the rows, each once', () => {
    expect(misfitsOf(forms.scale, said({ scale: 6 }))).toEqual({ scale: ['max'] });
    expect(misfitsOf(forms.scale, said({ scale: 0 }))).toEqual({ scale: ['max'] });
    expect(misfitsOf(forms.choice, said({ choice: 'Anders' }))).toEqual({ choice: ['isIn'] });
    expect(misfitsOf(forms.number, said({ number: 0 }))).toEqual({ number: ['min'] });
    expect(misfitsOf(forms.number, said({ number: 41 }))).toEqual({ number: ['max'] });
    expect(misfitsOf(forms.number, said({ number: Number.NaN }))).toEqual({ number: ['max'] });
    expect(misfitsOf(form({ kind: 'number' }), said({ number: -3 }))).toEqual({});
    expect(misfitsOf(forms.ranking, said({ ranking: ['Rust', 'Rust'] }))).toEqual({
      ranking: ['arrayUnique'],
    });
    expect(misfitsOf(forms.ranking, said({ ranking: ['Stilte'] }))).toEqual({ ranking: ['isIn'] });
    expect(misfitsOf(forms.matrix, said({ cells: [{ row: 'Theorie', choice: 'soms' }] }))).toEqual({
      cells: ['isIn'],
    });
    expect(
      misfitsOf(
        forms.matrix,
        said({
          cells: [
            { row: 'Theorie', choice: 'vaak' },
            { row: 'Theorie', choice: 'nooit' },
          ],
        }),
      ),
    ).toEqual({ cells: ['arrayUnique'] });
  });

  it('has one standing revision, in whatever order they arrive', () => {
    const revision = fc.record({ revision: fc.integer({ min: 1, max: 5 }), id: fc.uuid() });
    fc.assert(
      fc.property(fc.uniqueArray(revision, { minLength: 1, selector: (it) => it.id }), (all) => {
        const standing = (order: typeof all) => order.reduce((best, it) => (isLater(it, best) ? it : best));
        expect(standing(all.toReversed())).toEqual(standing(all));
      }),
    );
  });
});

describe('what is missing before handing in', () => {
  it('is every question without an answer or a reason, but for those that may stay empty', () => {
    const questions = ['q1', 'q2', 'q3', 'q4'].map((id) => ({ id, isOptional: id === 'q4' }));
    const answers: Record<string, AnswerValue> = {
      q1: said({ number: 0 }),
      q2: said({ skipReason: 'Geen tijd' }),
      q3: said({ text: '  ' }),
    };
    expect(missingOf(questions, (id) => answers[id]).map(({ id }) => id)).toEqual(['q3']);
  });

  it('is nothing once every kind of question has an answer of its kind', () => {
    for (const kind of questionKinds) expect(isSettled(said(fitting[kind]))).toBe(true);
    expect(isSettled(said({ followUps: [{ asked: 'Wanneer?', answer: 'Vorige week' }] }))).toBe(true);
    expect(isSettled(said({ followUps: [{ asked: 'Wanneer?', answer: ' ' }] }))).toBe(false);
    expect(isSettled(said())).toBe(false);
    expect(isSettled(undefined)).toBe(false);
  });
});

describe('counting', () => {
  it('counts every answer once, and never an open one', () => {
    const marks = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(marks, (scales) => {
        const counts = countAnswers(
          forms.scale,
          scales.map((scale) => said({ scale })),
        );
        if (counts?.kind !== 'bars') throw new Error('a scale is counted in bars');
        expect(counts.of).toBe(scales.length);
        expect(counts.bars.reduce((sum, { count }) => sum + count, 0)).toBe(scales.length);
      }),
    );
    expect(countAnswers(forms.open, [said({ text: 'Rust' })])).toBeNull();
    expect(
      countAnswers(forms.scale, [said({ skipReason: 'Geen tijd' }), said({ text: 'weet niet' })]),
    ).toBeNull();
  });

  it('finds the lowest, middle and highest number in whatever order they come', () => {
    const counts = countAnswers(
      forms.number,
      [12, 40, 3, 11].map((number) => said({ number })),
    );
    expect(counts).toMatchObject({ kind: 'number', of: 4, lowest: 3, middle: 11.5, highest: 40, mean: 16.5 });
  });

  it('puts options by the mean of their places, with what was not placed last', () => {
    const counts = countAnswers(forms.ranking, [
      said({ ranking: ['Aandacht', 'Rust'] }),
      said({ ranking: ['Rust', 'Aandacht', 'Tempo'] }),
      said({ ranking: ['Aandacht'] }),
    ]);
    if (counts?.kind !== 'places') throw new Error('a ranking is counted in places');
    expect(counts.places.map(({ label }) => label)).toEqual(['Aandacht', 'Rust', 'Tempo']);
    expect(counts.places[0]?.place).toBeCloseTo(4 / 3);
  });

  it('counts a matrix and an observation row by row', () => {
    const counts = countAnswers(forms.observation, [
      said(fitting.observation),
      said({ cells: [{ row: 'De docent wacht', choice: 'seen' }] }),
    ]);
    expect(counts).toMatchObject({
      kind: 'grid',
      of: 2,
      rows: [
        { label: 'De docent wacht', counts: [1, 1] },
        { label: 'Een student vraagt', counts: [0, 0] },
      ],
    });
  });
});
