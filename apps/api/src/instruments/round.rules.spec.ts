import type { InstrumentQuestionDto } from '@leerkring/shared';
import { changesIn } from './round.rules.ts';

const question = (id: string, more: Partial<InstrumentQuestionDto> = {}): InstrumentQuestionDto => ({
  id,
  text: `Vraag ${id}`,
  explanation: '',
  kind: 'open',
  scaleMax: null,
  scaleLow: '',
  scaleHigh: '',
  options: [],
  rows: [],
  unit: '',
  numberMin: null,
  numberMax: null,
  isOptional: false,
  ...more,
});
const before = ['a', 'b', 'c'].map((id) => question(id));

it('finds nothing in what is asked again as it was, whatever way absent is written', () => {
  expect(
    changesIn(
      before,
      before.map((it) => ({ ...it, condition: null })),
    ),
  ).toEqual([]);
});

it('says of each question what became of it', () => {
  const now = [
    question('c'),
    question('a', { text: 'Vraag a nu', kind: 'scale', scaleMax: 5 }),
    question('d', { condition: { match: 'all', tests: [] } }),
  ];
  expect(changesIn(before, now).map(({ kind, questionId }) => [kind, questionId])).toEqual([
    ['moved', 'c'],
    ['reworded', 'a'],
    ['retyped', 'a'],
    ['moved', 'a'],
    ['added', 'd'],
    ['dropped', 'b'],
  ]);
  expect(changesIn(before, now)[1]?.parts).toEqual([
    { kind: 'same', text: expect.any(String) },
    { kind: 'added', text: expect.stringContaining('nu') },
  ]);
});
