import type { Actor } from '../platform/session/actor.ts';
import { Section } from '../reports/section.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { holdsMembership, isAuthor, isCoordinator, isInCircle, isMember } from './people.ts';

const leads = (me: Actor, it: Section): boolean =>
  isAuthor(me, it.plgId) && it.leads.some((lead) => holdsMembership(me, lead.membershipId));
const writes = (me: Actor, it: Section): boolean =>
  it.writing === 'leads' ? leads(me, it) : isAuthor(me, it.plgId);

const example = (it: { writing?: Section['writing']; suggesting?: Section['suggesting']; led?: string }) => ({
  plgId: world.plgId,
  writing: it.writing ?? 'authors',
  suggesting: it.suggesting ?? 'circle',
  leads: it.led ? [{ membershipId: it.led }] : [],
});

/** A chapter says itself who writes in it and who proposes other words; whoever may do neither reads. */
export const sectionPolicy = policy(Section, {
  needs: { leads: true },
  rules: {
    read: (me, it) => isMember(me, it.plgId),
    write: (me, it) => writes(me, it),
    suggest: (me, it) => (it.suggesting === 'authors' ? isAuthor(me, it.plgId) : isInCircle(me, it.plgId)),
    comment: (me, it) => isInCircle(me, it.plgId),
    edit: (me, it) => writes(me, it) || isCoordinator(me, it.plgId),
    appoint: (me, it) =>
      isCoordinator(me, it.plgId) || leads(me, it) || (isAuthor(me, it.plgId) && it.leads.length === 0),
  },
  examples: {
    'without a lead': example({}),
    'led by oneself, for all authors': example({ led: world.myMembershipId }),
    'led by someone else, for all authors': example({ led: world.otherMembershipId }),
    'written by its leads, oneself': example({ writing: 'leads', led: world.myMembershipId }),
    'written by its leads, someone else': example({ writing: 'leads', led: world.otherMembershipId }),
    'with suggestions of authors alone': example({ suggesting: 'authors', led: world.otherMembershipId }),
  },
});
