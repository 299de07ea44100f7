import type { SignerDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import type { Signer } from './signatures.service.ts';

/** How each stands to some content: signed, signed what it was before, or not yet. */
export function presentSigners(me: Actor, all: readonly Signer[], sha256: string | null): SignerDto[] {
  return all.map(({ membershipId, userId, name, isLead, given }) => {
    const mine = given.find((it) => it.sha256 === sha256);
    return {
      membershipId,
      name,
      isLead,
      signedAt: mine ? new Date(mine.at).toISOString() : null,
      lapsedAt: given.filter((it) => it !== mine).map(({ at }) => new Date(at).toISOString()),
      reason: mine?.reason ?? null,
      canSign: !mine && userId === me.userId,
    };
  });
}
