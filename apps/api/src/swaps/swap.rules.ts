import type { SwapState } from '@leerkring/shared';

/** As much of a swap as its state depends on. */
interface Asked {
  state: SwapState;
  expiresAt: Date;
  parties: {
    membershipId: string;
    hostProgrammeId: string;
    assignment: { membershipId: string; hostProgrammeId: string; startedAt: Date | null } | null;
  }[];
}

/** What has become of a swap: an open one ends by itself when its time is over or when one of its visits changed. */
export function stateOf({ state, expiresAt, parties }: Asked, now: Date): SwapState {
  if (state !== 'open') return state;
  const stands = parties.every(
    ({ membershipId, hostProgrammeId, assignment }) =>
      assignment?.membershipId === membershipId &&
      assignment.hostProgrammeId === hostProgrammeId &&
      assignment.startedAt === null,
  );
  if (!stands) return 'overtaken';
  return expiresAt <= now ? 'expired' : 'open';
}
