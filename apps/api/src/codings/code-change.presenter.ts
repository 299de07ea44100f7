import type { CodeChangeDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { codeChangePolicy } from '../policies/code-change.policy.ts';
import type { CodeChange } from './code-change.entity.ts';

/** Needs `madeBy`. */
export function presentCodeChange(me: Actor, it: CodeChange): CodeChangeDto {
  return {
    id: it.id,
    plgId: it.plgId,
    kind: it.kind,
    codeId: it.codeId,
    intoIds: it.intoIds,
    at: it.createdAt.toISOString(),
    madeByName: it.madeBy?.name ?? null,
    undoneAt: it.undoneAt?.toISOString() ?? null,
    can: codeChangePolicy.abilitiesOf(me, it),
  };
}
