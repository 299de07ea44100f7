import type { FormatStepDto, RunStateDto } from '@leerkring/shared';
import { drawn, leadingAction, moved } from './leading.ts';

const step = (more: Partial<FormatStepDto>) => ({ notes: 'none', mode: 'speak', ...more }) as FormatStepDto;
const steps = [
  step({ notes: 'together' }),
  step({ round: true }),
  step({ vote: { kind: 'fist' } }),
  step({ notes: 'at_end' }),
  step({ vote: { kind: 'circle' } }),
];
const at = (stepIndex: number, more: Partial<RunStateDto> = {}) => ({
  stepIndex,
  openedSteps: [],
  turns: [],
  ...more,
});
const turn = {
  membershipId: 'p1',
  userId: 'u1',
  name: 'Renske',
  guestFrom: null,
  state: 'speaking',
  isAway: false,
} as const;

it('opens what was written, and then goes on', () => {
  expect(leadingAction(steps, at(0))).toEqual({ kind: 'notes' });
  expect(leadingAction(steps, at(0, { openedSteps: [0] }))).toEqual({ kind: 'next' });
  expect(leadingAction(steps, at(3))).toEqual({ kind: 'next' });
});

it('gives the next one the turn as long as someone speaks', () => {
  expect(leadingAction(steps, at(1, { turns: [turn] }))).toEqual({ kind: 'turn', membershipId: 'p1' });
  expect(leadingAction(steps, at(1, { turns: [{ ...turn, state: 'done' }] }))).toEqual({ kind: 'next' });
});

it('shows a result before it goes on, and closes the circle check at the end', () => {
  expect(leadingAction(steps, at(2))).toEqual({ kind: 'result' });
  expect(leadingAction(steps, at(4))).toEqual({ kind: 'circle' });
  expect(leadingAction(steps, at(4, { openedSteps: [4] }))).toEqual({ kind: 'end' });
});

describe('the order of a round', () => {
  it('lets one person go earlier or later, and the others follow each other as they did', () => {
    expect(moved(['a', 'b', 'c', 'd'], 2, 1)).toEqual(['a', 'c', 'b', 'd']);
    expect(moved(['a', 'b', 'c', 'd'], 0, 3)).toEqual(['b', 'c', 'd', 'a']);
  });

  it('is drawn of everyone, each once', () => {
    expect(drawn(['a', 'b', 'c']).toSorted()).toEqual(['a', 'b', 'c']);
  });
});
