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
        expect(before.programmes).toBeLessThanOrEqual(Math.min(before.programmesOf, before.conversations));
        expect(after.conversations).toBeLessThanOrEqual(before.conversations);
        expect(before.conversations - after.conversations).toBeLessThanOrEqual(1);
        expect(after.programmes).toBeLessThanOrEqual(before.programmes);
      },
    ),
  );
});
