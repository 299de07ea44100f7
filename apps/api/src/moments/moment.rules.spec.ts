import { momentsOf, secondsOf } from './moment.rules.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 8, 1, 19, minute));

it('calls writing without a long pause one moment, whoever writes, the newest first', () => {
  const log = [
    { seq: 1, at: at(0), userId: 'aylin' },
    { seq: 2, at: at(4), userId: 'bram' },
    { seq: 3, at: at(30), userId: 'aylin' },
    { seq: 5, at: at(31), userId: 'aylin' },
  ];
  expect(momentsOf(log).map(({ seq, before, userIds }) => [seq, before, userIds])).toEqual([
    [5, 2, ['aylin']],
    [2, 0, ['aylin', 'bram']],
  ]);
  expect(momentsOf([])).toEqual([]);
});

it('begins another moment in an evening that goes on and on', () => {
  const log = Array.from({ length: 40 }, (_, minute) => ({
    seq: minute + 1,
    at: at(minute),
    userId: 'loes',
  }));
  expect(momentsOf(log).map(({ seq, before }) => [seq, before])).toEqual([
    [40, 31],
    [31, 0],
  ]);
});

it('has every second in which somebody wrote, with the edit before its first', () => {
  const log = [0, 400, 1100, 1900, 5000].map((milliseconds, index) => ({
    seq: index + 1,
    at: new Date(at(0).getTime() + milliseconds),
    userId: 'bram',
  }));
  expect(secondsOf(log, 0, 5).map(({ before }) => before)).toEqual([0, 2, 4]);
  expect(secondsOf(log, 2, 4).map(({ before }) => before)).toEqual([2]);
});
