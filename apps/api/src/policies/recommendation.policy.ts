import type { Actor } from '../platform/session/actor.ts';
import { Recommendation } from '../recommendations/recommendation.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isAuthor, isCoordinator, isInCircle, isMember, isSelf } from './people.ts';

/** Talked about by everyone: opened, not merged into another, and no consent asked to it yet. */
const isLoose = (it: Recommendation) =>
  it.state === 'candidate' && !it.isHidden && !it.mergedIntoId && !it.proposalId;

const isLed = (me: Actor, it: Recommendation) => isCoordinator(me, it.plgId) || isAuthor(me, it.plgId);

/**
 * Everyone in the group works on the wording until it is agreed or consent to it is asked; what is written in silence
 * only its writer sees. The group decides by consent, or the coordinator says that it is agreed.
 */
export const recommendationPolicy = policy(Recommendation, {
  needs: { weighing: true },
  rules: {
    read: (me, it) => isMember(me, it.plgId) && (!it.isHidden || isSelf(me, it.proposedById ?? '')),
    edit: (me, it) => isInCircle(me, it.plgId) && it.state !== 'agreed' && !it.mergedIntoId && !it.proposalId,
    assign: (me, it) => isInCircle(me, it.plgId) && it.state !== 'idea' && !it.mergedIntoId,
    agree: (me, it) => isCoordinator(me, it.plgId) && isLoose(it),
    park: (me, it) => isLed(me, it) && isLoose(it),
    reopen: (me, it) => isLed(me, it) && it.state !== 'candidate' && !it.mergedIntoId,
    merge: (me, it) => isInCircle(me, it.plgId) && isLoose(it),
    separate: (me, it) => isInCircle(me, it.plgId) && !!it.mergedIntoId,
    weigh: (me, it) => isInCircle(me, it.plgId) && isLoose(it) && it.weighing?.step === 'weighing',
    talk: (me, it) => isInCircle(me, it.plgId) && isLoose(it),
    ask: (me, it) => isLed(me, it) && isLoose(it),
  },
  examples: {
    'written in silence by me': {
      plgId: world.plgId,
      state: 'candidate',
      isHidden: true,
      proposedById: world.myUserId,
      weighing: null,
    },
    'written in silence by another': {
      plgId: world.plgId,
      state: 'candidate',
      isHidden: true,
      proposedById: world.otherUserId,
      weighing: null,
    },
    idea: { plgId: world.plgId, state: 'idea', weighing: null },
    candidate: { plgId: world.plgId, state: 'candidate', weighing: null },
    'being weighed': { plgId: world.plgId, state: 'candidate', weighing: { step: 'weighing' } },
    'merged into another': {
      plgId: world.plgId,
      state: 'candidate',
      mergedIntoId: world.meetingId,
      weighing: null,
    },
    'asked for consent': {
      plgId: world.plgId,
      state: 'candidate',
      proposalId: world.meetingId,
      weighing: null,
    },
    agreed: { plgId: world.plgId, state: 'agreed', weighing: null },
  },
});
