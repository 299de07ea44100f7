import type { AnswerDto, InterviewDto, OwnAnswerDto, TaskGuideDto } from '@leerkring/shared';
import type { ProtocolAudience } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { answerPolicy } from '../policies/answer.policy.ts';
import { interviewPolicy } from '../policies/interview.policy.ts';
import type { ProtocolVersion } from '../protocols/protocol-version.entity.ts';
import { guideFor } from '../protocols/protocol.rules.ts';
import type { Answer } from './answer.entity.ts';
import { keepingSentence, ownPageSentence, quotingSentence, recordingSentence } from './consent.words.ts';
import type { Interview } from './interview.entity.ts';
import { mostMonthsKept } from './respondent.rules.ts';

/** For the interviewer. Needs `assignment.hostProgramme` and `answers`. */
export function presentInterview(me: Actor, it: Interview): InterviewDto {
  return {
    id: it.id,
    plgId: it.plgId,
    assignmentId: it.assignmentId,
    protocolVersionId: it.protocolVersionId,
    audience: it.audience,
    code: it.code,
    hostProgrammeName: it.assignment.hostProgramme.name,
    state: it.state,
    startedAt: it.startedAt.toISOString(),
    consentAt: it.consentAt?.toISOString() ?? null,
    consentVersion: it.consentVersion,
    mayRecord: !it.isGuarded && !it.recordingRefusedAt && !it.withdrawnAt,
    submittedAt: it.submittedAt?.toISOString() ?? null,
    withdrawnAt: it.withdrawnAt?.toISOString() ?? null,
    answers: it.withdrawnAt ? [] : it.answers.map(presentOwnAnswer),
    can: interviewPolicy.abilitiesOf(me, it),
  };
}

/** The key of the standing revision goes along, so that another device continues from there. */
function presentOwnAnswer(it: Answer): OwnAnswerDto {
  return {
    id: it.revisionId,
    questionId: it.questionId,
    revision: it.revision,
    text: it.text,
    scale: it.scale,
    choice: it.choice,
    number: it.number,
    ranking: it.ranking,
    cells: it.cells,
    followUps: it.followUps,
    isQuote: it.isQuote,
    isSensitive: it.isSensitive,
    namesKept: it.namesKept,
    releasedAt: it.sensitiveReleasedAt?.toISOString() ?? null,
    probes: it.probes,
    skipReason: it.skipReason,
    correctedAt: it.correctedAt?.toISOString() ?? null,
  };
}

/** For those who bring answers together. Needs `interview.protocolVersion` and `question`. Nothing here tells who spoke, to whom, where or when. */
export function presentAnswer(me: Actor, it: Answer): AnswerDto {
  return {
    id: it.id,
    code: it.interview.code,
    audience: it.interview.audience,
    questionId: it.questionId,
    protocolVersionId: it.interview.protocolVersionId,
    versionNumber: it.interview.protocolVersion.number,
    canonicalId: it.question.canonicalId,
    questionPosition: it.question.position,
    questionText: it.question.text,
    kind: it.question.kind,
    options: it.question.options,
    rows: it.question.rows,
    unit: it.question.unit,
    text: it.text,
    scale: it.scale,
    scaleMax: it.question.scaleMax,
    choice: it.choice,
    number: it.number,
    ranking: it.ranking,
    cells: it.cells,
    followUps: it.followUps.map((one) => ({ ...one, isPlanned: it.question.probes.includes(one.asked) })),
    isQuote: it.isQuote,
    skipReason: it.skipReason,
    can: answerPolicy.abilitiesOf(me, it),
  };
}

/** What a respondent is told beforehand: the group's own text, and what holds for every conversation. */
export function presentLetter(
  version: ProtocolVersion,
  audience: ProtocolAudience,
  retentionMonths: number,
): string {
  const own = audience === 'student' ? version.consentStudent : version.consentTeacher;
  const keeping = keepingSentence(retentionMonths, mostMonthsKept);
  return [own, quotingSentence, recordingSentence, ownPageSentence, keeping].join('\n\n');
}

/** The questions for one audience with the text that is read out first. Needs `questions`. */
export function presentGuide(
  version: ProtocolVersion,
  audience: ProtocolAudience,
  planned: number,
  isCurrent: boolean,
  retentionMonths: number,
): TaskGuideDto {
  return {
    audience,
    protocolVersionId: version.id,
    versionName: version.number,
    isCurrent,
    consentText: presentLetter(version, audience, retentionMonths),
    consentVersion: version.number,
    planned,
    questions: guideFor(version.questions, audience).map((it, index) => ({
      id: it.id,
      lineageId: it.lineageId,
      position: index + 1,
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
      isOptional: it.isOptional,
      condition: it.condition,
      probes: it.probes,
    })),
  };
}
