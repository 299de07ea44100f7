import type { FactCheckDto, FactCheckProgrammeDto, FactChecksDto, PassageOptionDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { factCheckPolicy } from '../policies/fact-check.policy.ts';
import { sitsFor } from '../policies/people.ts';
import type { FactCheck } from './fact-check.entity.ts';

export interface FactChecksView {
  checks: { check: FactCheck; isChanged: boolean }[];
  passages: PassageOptionDto[];
  programmes: FactCheckProgrammeDto[];
  hostIds: string[];
  can: FactChecksDto['can'];
}

export function presentFactChecks(me: Actor, plgId: string, view: FactChecksView, now: Date): FactChecksDto {
  const { checks, ...rest } = view;
  return { plgId, checks: checks.map((it) => presentFactCheck(me, it, now)), ...rest };
}

/** Needs `programme`, `section`, `answeredBy` and `repliedBy`. */
export function presentFactCheck(
  me: Actor,
  { check: it, isChanged }: FactChecksView['checks'][number],
  now: Date,
): FactCheckDto {
  const { read, answer, reply, takeBack } = factCheckPolicy.abilitiesOf(me, it);
  return {
    id: it.id,
    programmeId: it.programmeId,
    programmeName: it.programme.name,
    sectionTitle: it.section?.title ?? '',
    text: it.text,
    isChanged,
    isMine: sitsFor(me, it.plgId, it.programmeId),
    askedAt: it.createdAt.toISOString(),
    dueAt: it.dueAt.toISOString(),
    state: it.stateAt(now),
    verdict: it.verdict,
    because: it.because,
    answeredByName: it.answeredBy?.name ?? null,
    reply: it.reply,
    repliedByName: it.repliedBy?.name ?? null,
    can: { read, answer: answer && it.dueAt >= now, reply, takeBack: takeBack && it.dueAt >= now },
  };
}
