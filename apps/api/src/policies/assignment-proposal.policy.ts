import { AssignmentProposal } from '../assignments/assignment-proposal.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isCoordinator } from './people.ts';

/** What is only proposed is between the coordinators; what is agreed, everyone sees with its reasons. */
export const assignmentProposalPolicy = policy(AssignmentProposal, {
  rules: {
    read: (me, it) => isCoordinator(me, it.plgId),
    accept: (me, it) => isCoordinator(me, it.plgId) && it.outcome === 'plan' && !it.acceptedAt,
  },
  examples: {
    'a plan': { plgId: world.plgId, outcome: 'plan', acceptedAt: null },
    'an impossible one': { plgId: world.plgId, outcome: 'impossible', acceptedAt: null },
    accepted: { plgId: world.plgId, outcome: 'plan', acceptedAt: new Date(0) },
  },
});
