import type { AskBacksDto, AskBackTargetDto, AskedBackDto, TaskQuestionDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { askBackPolicy } from '../policies/ask-back.policy.ts';
import { isAnalyst, isSelf } from '../policies/people.ts';
import type { ProtocolQuestion } from '../protocols/protocol-question.entity.ts';
import type { AskBack } from './ask-back.entity.ts';

export interface AskBacksView {
  asked: AskBack[];
  targets: AskBackTargetDto[];
  mayAsk: boolean;
}

export function presentAskBacks(me: Actor, plgId: string, view: AskBacksView): AskBacksDto {
  return {
    plgId,
    asked: view.asked.map((it) => presentAskedBack(me, it)),
    targets: view.targets,
    can: { ask: view.mayAsk },
  };
}

/** Needs `interview`, `question` and `askedBy`. Whose conversation it is, and where and when it was, is not in it. */
export function presentAskedBack(me: Actor, it: AskBack): AskedBackDto {
  const held = isSelf(me, it.interview.interviewerId);
  const readsAnswers = isAnalyst(me, it.plgId) || held;
  const readsThis = held || (isAnalyst(me, it.plgId) && !it.isGuarded);
  const asked = it.askedById !== null && isSelf(me, it.askedById);
  return {
    id: it.id,
    code: it.interview.code,
    audience: it.interview.audience,
    questionId: it.questionId,
    questionPosition: it.question.position,
    questionText: it.question.text,
    askedAt: it.createdAt.toISOString(),
    askedByName: it.askedBy?.name ?? null,
    text: readsAnswers || asked ? it.text : null,
    state: it.state,
    outcome: it.outcome,
    note: readsThis ? it.note : null,
    before: readsThis ? it.before : null,
    can: askBackPolicy.abilitiesOf(me, it),
  };
}

/** A question with all it takes to answer it anew. */
export function presentQuestion(it: ProtocolQuestion): TaskQuestionDto {
  return {
    id: it.id,
    lineageId: it.lineageId,
    position: it.position,
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
    condition: null,
    probes: it.probes,
  };
}
