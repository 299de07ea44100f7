import type { CodeDto, CodeVersionDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { codePolicy } from '../policies/code.policy.ts';
import type { CodeVersion } from './code-version.entity.ts';
import type { Code } from './code.entity.ts';

const contentOf = (it: Code | CodeVersion) => ({
  name: it.name,
  definition: it.definition,
  include: it.include,
  exclude: it.exclude,
  parentId: it.parentId,
  revision: it.revision,
});

export function presentCode(me: Actor, it: Code): CodeDto {
  return {
    id: it.id,
    plgId: it.plgId,
    ...contentOf(it),
    mergedIntoId: it.mergedIntoId,
    can: codePolicy.abilitiesOf(me, it),
  };
}

/** Needs `changedBy`. */
export function presentCodeVersion(it: CodeVersion): CodeVersionDto {
  return { ...contentOf(it), at: it.createdAt.toISOString(), changedByName: it.changedBy?.name ?? null };
}
