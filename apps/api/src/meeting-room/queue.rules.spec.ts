import { queueRules } from '@leerkring/shared';
import fc from 'fast-check';
import { programmeOf, queueOf, type Spoken, type WaitingHand } from './queue.rules.ts';

const at = (second: number) => new Date(Date.UTC(2026, 10, 26, 14, 0, second));
const hand = (membershipId: string, programme: string | null, second: number): WaitingHand => ({
  membershipId,
  programme,
  kind: 'point',
  raisedAt: at(second),
});
const order = (hands: WaitingHand[], spoken: Spoken[], rule: (typeof queueRules)[number]) =>
  queueOf(hands, spoken, rule).map(({ hand: it }) => it.membershipId);

const hands = [hand('p1', 'x', 1), hand('p2', 'y', 2)];
const spoken = [
  { membershipId: 'p1', programme: 'x', ms: 240_000 },
  { membershipId: 'p2', programme: 'y', ms: 20_000 },
];

it('lets whoever raised first speak first, unless the group chose otherwise', () => {
  expect(order(hands, spoken, 'first_come')).toEqual(['p1', 'p2']);
  expect(order(hands, spoken, 'person')).toEqual(['p2', 'p1']);
  expect(order(hands, spoken, 'programme')).toEqual(['p2', 'p1']);
});

it('looks at the programme first and then at the person', () => {
  const three = [...hands, hand('p3', 'x', 3)];
  expect(order(three, spoken, 'programme')).toEqual(['p2', 'p3', 'p1']);
  expect(order(three, spoken, 'person')).toEqual(['p3', 'p2', 'p1']);
});

it('counts those whom no programme sends as one', () => {
  const service = [hand('p4', null, 1), hand('p2', 'y', 2)];
  const said = [...spoken, { membershipId: 'p5', programme: null, ms: 30_000 }];
  expect(order(service, said, 'programme')).toEqual(['p2', 'p4']);
});

const guest = (guestFrom: string) => programmeOf({ programmeId: null, guestFrom });

it('gives a guest a programme of their own, one for all who come from there', () => {
  expect(guest('Dierverzorging ')).toBe(guest('dierverzorging'));
  expect(guest('Dierverzorging')).not.toBe(guest('Verkoper'));
  expect(programmeOf({ programmeId: null, guestFrom: null })).toBeNull();
  expect(programmeOf({ programmeId: 'x', guestFrom: null })).toBe('x');
  const said = [...spoken, { membershipId: 'p5', programme: guest('Dierverzorging'), ms: 30_000 }];
  const waiting = [hand('p6', guest('Dierverzorging'), 1), hand('p7', null, 2), hand('p2', 'y', 3)];
  expect(order(waiting, said, 'programme')).toEqual(['p7', 'p2', 'p6']);
});

it('lets a question about how we work go before everything, and says so', () => {
  const queue = queueOf([...hands, { ...hand('p3', 'x', 9), kind: 'process' }], spoken, 'person');
  expect(queue[0]).toMatchObject({ hand: { membershipId: 'p3' }, reason: 'process' });
  expect(queue[1]).toMatchObject({ hand: { membershipId: 'p2' }, reason: 'person' });
});

it('keeps every hand exactly once, whatever was said and whatever the rule is', () => {
  const anyHand = fc.record({
    membershipId: fc.constantFrom('a', 'b', 'c', 'd'),
    programme: fc.constantFrom('x', 'y', null),
    kind: fc.constantFrom('point', 'reaction', 'process'),
    raisedAt: fc.nat(100).map(at),
  });
  const anySpoken = fc.array(
    fc.record({
      membershipId: fc.constantFrom('a', 'b', 'c', 'd'),
      programme: fc.constantFrom('x', 'y', null),
      ms: fc.nat(1_000_000),
    }),
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(anyHand, { selector: ({ membershipId }) => membershipId }),
      anySpoken,
      fc.constantFrom(...queueRules),
      (waiting, said, rule) => {
        const queue = queueOf(waiting as WaitingHand[], said, rule);
        expect(queue.map(({ hand: it }) => it.membershipId).toSorted()).toEqual(
          waiting.map(({ membershipId }) => membershipId).toSorted(),
        );
        const kinds = queue.map(({ hand: it }) => it.kind === 'process');
        expect(kinds).toEqual(kinds.toSorted((one, other) => Number(other) - Number(one)));
      },
    ),
  );
});
