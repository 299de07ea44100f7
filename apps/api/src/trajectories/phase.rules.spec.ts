import { spread, stagesOf } from './phase.rules.ts';

const phase = (key: string, meets: boolean) => ({ key, meets });
const year = [
  phase('vraag', true),
  phase('verkennen', false),
  phase('ontwerpen', true),
  phase('meten', true),
];
const keys = (meetings: number[]) =>
  spread(meetings, year).map(({ meeting, phase: { key } }) => [meeting, key]);

it('gives the meetings of a year in order to the phases that have one', () => {
  expect(keys([1, 2, 3])).toEqual([
    [1, 'vraag'],
    [2, 'ontwerpen'],
    [3, 'meten'],
  ]);
});

it('leaves apart what is left over of either', () => {
  expect(keys([1])).toEqual([[1, 'vraag']]);
  expect(keys([1, 2, 3, 4])).toHaveLength(3);
});

const at = (isReady: boolean, ...meetings: ('planned' | 'open' | 'held' | 'cancelled')[]) => ({
  isReady,
  meetings,
});

describe('where a group is', () => {
  it('begins at the first phase, also when something is missing', () => {
    expect(stagesOf([at(false, 'planned'), at(false), at(false, 'planned')])).toEqual([
      'now',
      'later',
      'later',
    ]);
  });

  it('is past whatever comes before a meeting that was held', () => {
    expect(stagesOf([at(true), at(true, 'held'), at(true), at(false, 'planned')])).toEqual([
      'done',
      'done',
      'now',
      'later',
    ]);
  });

  it('is in several phases at once, up to the next meeting', () => {
    expect(stagesOf([at(true, 'held'), at(true), at(true), at(true, 'open'), at(true, 'planned')])).toEqual([
      'done',
      'now',
      'now',
      'now',
      'later',
    ]);
  });

  it('counts no meeting that was cancelled', () => {
    expect(stagesOf([at(true, 'cancelled'), at(true, 'planned')])).toEqual(['now', 'now']);
  });
});
