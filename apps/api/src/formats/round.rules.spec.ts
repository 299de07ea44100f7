import fc from 'fast-check';
import { inOrder, nextTurn, passed, recordOf, type Turn } from './round.rules.ts';

const turn = (membershipId: string, position: number, state: Turn['state'] = 'waiting'): Turn => ({
  membershipId,
  position,
  state,
  hasPassed: state === 'passed',
});
const here = () => true;

it('asks those who passed again when everyone else has spoken', () => {
  const turns = [turn('a', 1, 'passed'), turn('b', 2, 'done'), turn('c', 3)];
  expect(nextTurn(turns, here)?.membershipId).toBe('c');
  turns[2]!.state = 'done';
  expect(nextTurn(turns, here)?.membershipId).toBe('a');
});

it('does not wait for someone who left, and hears them when they are back', () => {
  const turns = [turn('a', 1), turn('b', 2)];
  expect(nextTurn(turns, ({ membershipId }) => membershipId !== 'a')?.membershipId).toBe('b');
  turns[1]!.state = 'done';
  expect(nextTurn(turns, ({ membershipId }) => membershipId !== 'a')).toBeNull();
  expect(nextTurn(turns, here)?.membershipId).toBe('a');
});

it('lets everyone speak exactly once or pass twice, whatever they choose', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.array(fc.boolean(), { maxLength: 30 }),
      (people, choices) => {
        const turns = Array.from({ length: people }, (_, index) => turn(`p${index}`, index));
        const spoke: string[] = [];
        for (let step = 0; step <= 2 * people; step += 1) {
          const next = nextTurn(turns, here);
          if (!next) break;
          if (choices[step]) {
            next.state = passed(next);
            next.hasPassed = true;
          } else {
            next.state = 'done';
            spoke.push(next.membershipId);
          }
        }
        expect(nextTurn(turns, here)).toBeNull();
        expect(new Set(spoke).size).toBe(spoke.length);
        const { turns: count, passes } = recordOf(0, turns, null);
        expect(count).toBe(spoke.length);
        expect(count + passes).toBe(people);
      },
    ),
  );
});

it('says how long all spoke together, but not of so few that it tells of one of them', () => {
  const round = Array.from({ length: 5 }, (_, index) => turn(`p${index}`, index, 'done'));
  expect(recordOf(2, round, 540_400)).toEqual({ stepIndex: 2, turns: 5, passes: 0, seconds: 540 });
  expect(recordOf(2, round.slice(1), 540_400).seconds).toBeNull();
  expect(recordOf(2, round, null).seconds).toBeNull();
});

describe('an order that whoever leads chose', () => {
  const turns = [
    turn('a', 1, 'done'),
    turn('b', 2, 'speaking'),
    turn('c', 3),
    turn('d', 5),
    turn('e', 8, 'passed'),
  ];
  const idsIn = (ids: string[]) => {
    const places = inOrder(turns, ids);
    return places && [...places].map(([{ membershipId }, place]) => [membershipId, place]);
  };

  it('moves those who still have to speak, and nobody else', () => {
    expect(idsIn(['d', 'c'])).toEqual([
      ['d', 3],
      ['c', 5],
    ]);
  });

  it.each([[['c']], [['c', 'd', 'a']], [['c', 'c']], [['c', 'x']], [[]]])(
    'is refused when it is not of them: %j',
    (ids) => {
      expect(idsIn(ids)).toBeNull();
    },
  );

  it('is the order in which they speak, whatever it is', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['p', 'q', 'r', 's'], { minLength: 4 }), (ids) => {
        const round = ['p', 'q', 'r', 's'].map((id, index) => turn(id, index + 1));
        for (const [it, place] of inOrder(round, ids) ?? []) it.position = place;
        const spoke = ids.map(() => {
          const next = nextTurn(round, here);
          if (next) next.state = 'done';
          return next?.membershipId;
        });
        expect(spoke).toEqual(ids);
      }),
    );
  });
});
