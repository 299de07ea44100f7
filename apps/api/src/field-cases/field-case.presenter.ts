import {
  caseGroups,
  caseSources,
  type FieldBoardDto,
  type FieldCaseDto,
  type FieldVisitDto,
  schoolTypes,
} from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { nameOf } from '../plgs/plg.presenter.ts';
import { fieldCasePolicy } from '../policies/field-case.policy.ts';
import type { FieldCase } from './field-case.entity.ts';
import { countBy } from './field-case.rules.ts';

/** Needs `visitor.user`, `conversations` and what the policy looks at. */
export function presentFieldCase(me: Actor, it: FieldCase): FieldCaseDto {
  const held = it.conversations.filter(({ heldOn }) => heldOn !== null);
  return {
    id: it.id,
    plgId: it.plgId,
    instrumentId: it.instrumentId,
    code: it.code,
    teamName: it.teamName,
    source: it.source,
    schoolType: it.schoolType,
    visitorId: it.visitorId,
    visitorName: it.visitor && nameOf(it.visitor),
    spokenWith: caseGroups.filter((group) => held.some(({ groupKind }) => groupKind === group)),
    closedAt: it.closedAt?.toISOString() ?? null,
    can: fieldCasePolicy.abilitiesOf(me, it),
  };
}

const isClosed = ({ closedAt }: FieldCase): boolean => closedAt !== null;

export function presentBoard(me: Actor, instrumentId: string, cases: readonly FieldCase[]): FieldBoardDto {
  return {
    instrumentId,
    closed: cases.filter(isClosed).length,
    total: cases.length,
    bySource: countBy(
      caseSources,
      cases.map((it) => ({ key: it.source, isClosed: isClosed(it) })),
    ),
    bySchoolType: countBy(
      schoolTypes,
      cases.map((it) => ({ key: it.schoolType, isClosed: isClosed(it) })),
    ),
    cases: cases.map((it) => presentFieldCase(me, it)),
  };
}

/** Needs what a case needs, and `conversations.answers`. */
export function presentVisit(me: Actor, it: FieldCase): FieldVisitDto {
  const { instrument } = it;
  const order = new Map(instrument.questions.map(({ id }, at) => [id, at]));
  return {
    case: presentFieldCase(me, it),
    title: instrument.title,
    state: instrument.closedAt ? 'closed' : instrument.openedAt ? 'open' : 'draft',
    questions: instrument.questions,
    contentHash: instrument.contentHash,
    conversations: caseGroups.flatMap((group) =>
      it.conversations
        .filter(({ groupKind }) => groupKind === group)
        .map(({ heldOn, people, reason, quotingAgreedAt, answers }) => ({
          group,
          heldOn,
          people,
          reason,
          mayQuote: quotingAgreedAt !== null,
          answers: answers
            .toSorted((a, b) => (order.get(a.questionId) ?? 0) - (order.get(b.questionId) ?? 0))
            .map(({ questionId, text, skipReason, revision }) => ({
              questionId,
              text,
              skipReason,
              revision,
            })),
        })),
    ),
  };
}
