import type { Actor } from '../platform/session/actor.ts';
import { Suggestion } from '../suggestions/suggestion.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isInCircle, isMember, isSelf } from './people.ts';
import { sectionPolicy } from './section.policy.ts';

const settles = (me: Actor, it: Suggestion): boolean =>
  it.state === 'open' && sectionPolicy.can(me, 'write', it.section);
const made = (me: Actor, it: Suggestion): boolean => it.authorId !== null && isSelf(me, it.authorId);

const example = (it: { state?: Suggestion['state']; authorId?: string; writing?: 'authors' | 'leads' }) => ({
  plgId: world.plgId,
  authorId: it.authorId ?? world.otherUserId,
  state: it.state ?? 'open',
  section: {
    plgId: world.plgId,
    writing: it.writing ?? 'authors',
    suggesting: 'circle' as const,
    leads: [{ membershipId: world.otherMembershipId }],
  },
});

/** Everyone in the group sees what is proposed; whoever writes in the chapter says what becomes of it. */
export const suggestionPolicy = policy(Suggestion, {
  needs: { section: { leads: true } },
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    accept: (me, it) => settles(me, it),
    decline: (me, it) => settles(me, it),
    withdraw: (me, it) => it.state === 'open' && isMember(me, it.plgId) && made(me, it),
    support: (me, it) => it.state === 'open' && isInCircle(me, it.plgId) && !made(me, it),
  },
  examples: {
    'of someone else': example({}),
    'of oneself': example({ authorId: world.myUserId }),
    'in a chapter of its leads': example({ writing: 'leads' }),
    settled: example({ state: 'accepted' }),
  },
});
