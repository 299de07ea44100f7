import fc from 'fast-check';
import { needsTalk, weighedAs, weighedBefore, type Vote } from './weighing.rules.ts';

const vote: fc.Arbitrary<Vote> = fc.record({
  weighingId: fc.constantFrom('a', 'b'),
  closedAt: fc.constantFrom(null, new Date(1), new Date(2)),
  membershipId: fc.uuid(),
  programmeName: fc.constantFrom('', 'Kapper', 'Verkoper'),
  wordingVersion: fc.integer({ min: 1, max: 3 }),
  fingers: fc.integer({ min: 0, max: 5 }),
  dots: fc.integer({ min: 0, max: 3 }),
  concern: fc.constantFrom('', 'Te duur.'),
});

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

it('counts for some words only what was given to those words and opened, in the last weighing of them', () => {
  fc.assert(
    fc.property(fc.array(vote), fc.integer({ min: 1, max: 3 }), (votes, version) => {
      const weighed = weighedAs(version, votes);
      const open = votes.filter((it) => it.closedAt !== null && it.wordingVersion === version);
      const last = Math.max(...open.map((it) => it.closedAt?.getTime() ?? 0));
      const counted = open.filter((it) => it.closedAt?.getTime() === last);
      expect(weighed?.voters ?? 0).toBe(counted.length);
      expect(sum(weighed?.fingers ?? [])).toBe(counted.length);
      expect(sum((weighed?.programmes ?? []).flatMap((it) => it.fingers))).toBe(counted.length);
      expect(weighed?.dots ?? 0).toBe(sum(counted.map((it) => it.dots)));
      expect(weighed?.concerns.length ?? 0).toBe(counted.filter((it) => it.concern !== '').length);
      expect(needsTalk(weighed)).toBe(counted.some((it) => it.fingers <= 2));
    }),
  );
});

it('keeps what earlier words got, and never counts it for these', () => {
  fc.assert(
    fc.property(fc.array(vote), (votes) => {
      const before = weighedBefore(3, votes);
      const earlier = votes.filter((it) => it.closedAt !== null && it.wordingVersion < 3);
      expect(before?.wordingVersion ?? 0).toBe(Math.max(0, ...earlier.map((it) => it.wordingVersion)));
    }),
  );
});
