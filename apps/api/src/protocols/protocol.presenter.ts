import type {
  MergedQuestionDto,
  ProtocolQuestionDto,
  ProtocolVersionDto,
  ProtocolVersionSummaryDto,
} from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { protocolQuestionPolicy } from '../policies/protocol-question.policy.ts';
import { protocolVersionPolicy } from '../policies/protocol-version.policy.ts';
import type { ProtocolQuestion } from './protocol-question.entity.ts';
import type { ProtocolVersion } from './protocol-version.entity.ts';
import { faultOf, gapsIn, otherWordings } from './protocol.rules.ts';

/** Needs `frozenBy`. */
export function presentVersionSummary(it: ProtocolVersion): ProtocolVersionSummaryDto {
  return {
    id: it.id,
    plgId: it.plgId,
    number: it.number,
    meaningChanged: it.meaningChanged,
    note: it.note,
    basedOnId: it.basedOnId,
    frozenAt: it.frozenAt?.toISOString() ?? null,
    frozenByName: it.frozenBy?.name ?? null,
  };
}

/** Needs `frozenBy` and `questions` with their contributors. */
export function presentVersion(
  me: Actor,
  it: ProtocolVersion,
  leadingQuestionIds: string[],
): ProtocolVersionDto {
  const standing = it.questions.filter(({ mergedIntoId }) => mergedIntoId === null);
  return {
    ...presentVersionSummary(it),
    consentStudent: it.consentStudent,
    consentTeacher: it.consentTeacher,
    contentHash: it.contentHash,
    questions: standing
      .toSorted(
        (a, b) =>
          a.audience.localeCompare(b.audience) ||
          Number(b.isChosen) - Number(a.isChosen) ||
          a.position - b.position ||
          a.id.localeCompare(b.id),
      )
      .map((question) => presentQuestion(me, it, question)),
    gaps: gapsIn(leadingQuestionIds, standing),
    can: protocolVersionPolicy.abilitiesOf(me, it),
  };
}

/** Needs `contributor`; the version must hold all its questions. */
export function presentQuestion(
  me: Actor,
  version: ProtocolVersion,
  it: ProtocolQuestion,
): ProtocolQuestionDto {
  it.version = version;
  const mergedFrom = ancestors(version, it.id);
  return {
    id: it.id,
    versionId: it.versionId,
    lineageId: it.lineageId,
    canonicalId: it.canonicalId,
    audience: it.audience,
    leadingQuestionId: it.leadingQuestionId,
    text: it.text,
    explanation: it.explanation,
    kind: it.kind,
    scaleMax: it.scaleMax,
    scaleLow: it.scaleLow,
    scaleHigh: it.scaleHigh,
    options: it.options,
    rows: it.rows,
    unit: it.unit,
    numberMin: it.numberMin,
    numberMax: it.numberMax,
    probes: it.probes,
    isOptional: it.isOptional,
    condition: it.condition,
    conditionFault: faultOf(version.questions, it),
    isChosen: it.isChosen,
    position: it.position,
    contributorName: it.contributor?.name ?? null,
    isFromBank: it.originId !== null,
    mergedFrom,
    ownText: mergedFrom.length > 0 ? (it.ownText ?? it.text) : null,
    wordings: otherWordings(version.questions, it).map(({ id, audience, text }) => ({ id, audience, text })),
    revision: it.revision,
    can: protocolQuestionPolicy.abilitiesOf(me, it),
  };
}

/** Everything a question grew out of, also by way of another merged question. */
function ancestors(version: ProtocolVersion, id: string): MergedQuestionDto[] {
  return version.questions
    .filter(({ mergedIntoId }) => mergedIntoId === id)
    .flatMap((one) => [
      { id: one.id, text: one.text, contributorName: one.contributor?.name ?? null },
      ...ancestors(version, one.id),
    ]);
}
