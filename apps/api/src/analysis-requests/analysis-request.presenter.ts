import type { AnalysisRequestDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { analysisRequestPolicy } from '../policies/analysis-request.policy.ts';
import type { AnalysisRequest } from './analysis-request.entity.ts';

/** Needs `version` and `answeredBy`. */
export function presentAnalysisRequest(me: Actor, it: AnalysisRequest): AnalysisRequestDto {
  return {
    id: it.id,
    plgId: it.plgId,
    versionNumber: it.version.number,
    name: it.name,
    email: it.email,
    words: it.words,
    askedAt: (it.confirmedAt ?? it.createdAt).toISOString(),
    answer: it.answer,
    parts: it.parts,
    reason: it.reason,
    answeredAt: it.answeredAt?.toISOString() ?? null,
    answeredByName: it.answeredBy?.name ?? null,
    can: analysisRequestPolicy.abilitiesOf(me, it),
  };
}
