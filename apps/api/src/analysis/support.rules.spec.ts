import { spreadTells } from '@leerkring/shared';
import fc from 'fast-check';
import {
  counterConversationsOf,
  isSingleCase,
  supportOf,
  type Conversation,
  type Link,
} from './support.rules.ts';

const conversations = (count: number, programmes = 5): Conversation[] =>
  Array.from({ length: count }, (_, index) => ({
    interviewId: `i${index}`,
    programmeId: `p${index % programmes}`,
    isWithdrawn: false,
  }));
const link = (it: Conversation, voice: Link['voice'] = 'support', themeId = 't'): Link => ({
  interviewId: it.interviewId,
  programmeId: it.programmeId,
  themeId,
  answerId: 'a',
  voice,
});

test('counts a conversation once, however many of its answers carry the thread', () => {
  const all = conversations(20);
  const links = [link(all[0]!), link(all[0]!), link(all[1]!)];
  expect(supportOf('t', links, all, 5)).toEqual({
    conversations: 2,
    conversationsOf: 20,
    programmes: 2,
    programmesOf: 5,
  });
});

const withdraw = (all: Conversation[], gone: number): Conversation[] =>
  all.map((it, index) => (index === gone ? { ...it, isWithdrawn: true } : it));

test('loses a withdrawn conversation from the count, but it was held all the same', () => {
  const all = conversations(20);
  const links = all.slice(0, 18).map((it) => link(it));
  expect(supportOf('t', links, all, 5).conversations).toBe(18);
  expect(supportOf('t', links, withdraw(all, 0), 5)).toMatchObject({
    conversations: 17,
    conversationsOf: 20,
  });
});

test('counts a counter-voice apart and never as support', () => {
  const all = conversations(3);
  const links = [link(all[0]!, 'counter'), link(all[1]!)];
  expect(supportOf('t', links, all, 5).conversations).toBe(1);
  expect(counterConversationsOf('t', links, all)).toBe(1);
});

test('calls a thread from one conversation or one programme a single case', () => {
  const support = { conversations: 2, conversationsOf: 20, programmes: 2, programmesOf: 5 };
  expect(isSingleCase(support)).toBe(false);
  expect(isSingleCase({ ...support, conversations: 1 })).toBe(true);
  expect(isSingleCase({ ...support, programmes: 1 })).toBe(true);
});

test('never counts more than there is, and a withdrawal never raises a count', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 30 }),
      fc.array(
        fc.tuple(
          fc.nat(29),
          fc.constantFrom('support' as const, 'counter' as const),
          fc.constantFrom('t', 'u'),
        ),
      ),
      fc.nat(29),
      (size, picks, gone) => {
        const all = conversations(size);
        const links = picks.flatMap(([index, voice, theme]) =>
          all[index] ? [link(all[index], voice, theme)] : [],
        );
        const before = supportOf('t', links, all, 5);
        const after = supportOf('t', links, withdraw(all, gone), 5);
        expect(before.conversations).toBeLessThanOrEqual(before.conversationsOf);
        expect(before.programmes ?? 0).toBeLessThanOrEqual(
          Math.min(before.programmesOf, before.conversations),
        );
        expect(after.conversations).toBeLessThanOrEqual(before.conversations);
        expect(before.conversations - after.conversations).toBeLessThanOrEqual(1);
        expect(after.programmes ?? 0).toBeLessThanOrEqual(before.programmes ?? Infinity);
      },
    ),
  );
});

/** Of whom it is certain how many carry it, by every way in which they can: knows where each was held, and both numbers. */
function foundOut(sizes: readonly number[], carried: number, spread: number): number[] {
  const people = sizes.flatMap((size, programme) => Array.from({ length: size }, () => programme));
  const bits = (set: number): number[] => people.flatMap((_, at) => (set & (1 << at) ? [at] : []));
  const ways = Array.from({ length: 1 << people.length }, (_, set) => set).filter((set) => {
    const who = bits(set);
    return who.length === carried && new Set(who.map((at) => people[at])).size === spread;
  });
  const isCertain = (set: number): boolean => new Set(ways.map((way) => bits(way & set).length)).size === 1;
  const alone = people.flatMap((_, at) => (isCertain(1 << at) ? [at] : []));
  const did = (at: number): boolean => ways.every((way) => (way & (1 << at)) !== 0);
  const crowd = [alone.filter(did), alone.filter((at) => !did(at))].filter((it) => it.length > 4).flat();
  return Array.from({ length: 1 << people.length }, (_, set) => set).filter((set) => {
    const who = bits(set);
    return who.length > 0 && who.length < 5 && isCertain(set) && !who.some((at) => crowd.includes(at));
  });
}

test('tells over how many programmes a thread is spread only where that gives no four away (S19)', () => {
  for (const [sizes, carried, tells] of [
    [[4, 4, 4, 4, 4], 17, false],
    [[2, 2, 2, 2, 2], 7, false],
    [[4, 4, 4, 4, 4], 5, true],
    [[4, 2, 2, 2], 4, true],
    [[3, 3, 2, 2, 1], 2, true],
    [[5, 5, 5], 3, false],
  ] as const)
    expect([sizes, carried, spreadTells(sizes, carried)]).toEqual([sizes, carried, tells]);
  let told = 0;
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(1, 2, 3, 4, 5), { minLength: 1, maxLength: 4 }),
      fc.nat(11),
      (drawn, some) => {
        const sizes = drawn.filter((_, at) => drawn.slice(0, at + 1).reduce((all, it) => all + it, 0) <= 11);
        const all = sizes.reduce((sum, it) => sum + it, 0);
        const carried = some % (all + 1);
        if (all < 5) return;
        const spreads = sizes.map((_, at) => at + 1).filter((it) => it <= carried);
        const most = (spread: number) =>
          sizes
            .toSorted((a, b) => b - a)
            .slice(0, spread)
            .reduce((sum, it) => sum + it, 0);
        const found = spreads.filter(
          (spread) => carried <= most(spread) && foundOut(sizes, carried, spread).length > 0,
        );
        if (!spreadTells(sizes, carried)) told += 1;
        expect([sizes, carried, found.length > 0]).toEqual([sizes, carried, spreadTells(sizes, carried)]);
      },
    ),
    { numRuns: 60 },
  );
  expect(told).toBeGreaterThan(5);
});
