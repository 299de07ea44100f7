import { Injectable } from '@nestjs/common';
import type { AnswerFieldCaseDto, LogConversationDto } from '@leerkring/shared';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { fieldCasePolicy } from '../policies/field-case.policy.ts';
import { FieldAnswer } from './field-answer.entity.ts';
import { FieldCase } from './field-case.entity.ts';
import { FieldConversation } from './field-conversation.entity.ts';

const whole = {
  ...fieldCasePolicy.needs,
  visitor: { user: true },
  conversations: { answers: true },
} as const;

/** What each group of a team said, question by question; every answer is a write of its own. */
@Injectable()
export class FieldVisitsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
  ) {}

  async visit(me: Actor, id: string): Promise<FieldCase> {
    await this.access.load(me, 'readWords', fieldCasePolicy, id);
    return this.loadOne(id);
  }

  /** Spoken with, or not and why. */
  async logConversation(me: Actor, id: string, sent: LogConversationDto): Promise<FieldCase> {
    const { plgId } = await this.access.load(me, 'log', fieldCasePolicy, id);
    const { group: groupKind } = sent;
    const conversations = this.db.repo(FieldConversation);
    await this.db.waitForTurn(`conversations of ${id}`);
    const before = await conversations.findOneBy({ caseId: id, groupKind });
    const input = mergeEdit(sent, before ? asLogged(before) : {});
    const { isHeld, isAgreed, heldOn, people, reason } = input;
    const missing = missingIn(input);
    if (missing) throw new Problem('invalid', { fields: missing });
    if (isHeld && !isAgreed) throw new Problem('field_case.no_consent', { fields: { isAgreed: ['equals'] } });
    const now = this.clock.now();
    if (isHeld && (heldOn ?? '') > tomorrow(now))
      throw new Problem('field_case.not_yet', { fields: { heldOn: ['maxDate'] } });
    const quotingAgreedAt = isHeld && input.mayQuote ? (before?.quotingAgreedAt ?? now) : null;
    const said = isHeld
      ? { heldOn: heldOn ?? null, people: people ?? null, agreedAt: before?.agreedAt ?? now, reason: '' }
      : { heldOn: null, people: null, agreedAt: null, reason: reason ?? '' };
    if (before && !isHeld && (await this.db.repo(FieldAnswer).existsBy({ conversationId: before.id })))
      throw new Problem('field_case.answered');
    if (before) await conversations.update({ id: before.id }, { ...said, quotingAgreedAt });
    else await conversations.insert({ id: newId(), plgId, caseId: id, groupKind, ...said, quotingAgreedAt });
    await this.events.record(me, 'field_case.visited', { type: 'field_case', id, plgId });
    return this.loadOne(id);
  }

  async answer(me: Actor, id: string, questionId: string, input: AnswerFieldCaseDto): Promise<FieldCase> {
    const it = await this.access.load(me, 'log', fieldCasePolicy, id, { conversations: true });
    const { group, text, skipReason, revision } = input;
    if (text !== '' && skipReason !== '')
      throw new Problem('invalid', { fields: { skipReason: ['isEmpty'] } });
    if (!it.instrument.questions.some((question) => question.id === questionId))
      throw new Problem('field_case.question_elsewhere');
    const conversation = it.conversations.find(({ groupKind }) => groupKind === group);
    if (!conversation || conversation.heldOn === null) throw new Problem('field_case.not_held');
    await this.db.waitForTurn(`answers of ${conversation.id}`);
    const answers = this.db.repo(FieldAnswer);
    const before = await answers.findOneBy({ conversationId: conversation.id, questionId });
    // Said already: the answer to a write got lost and this is its retry, or both wrote the same.
    if ((before?.text ?? '') === text && (before?.skipReason ?? '') === skipReason) return this.loadOne(id);
    if ((before?.revision ?? 0) !== revision) throw new Problem('field_case.changed');
    if (text === '' && skipReason === '')
      await answers.delete({ conversationId: conversation.id, questionId });
    else if (before) await answers.update({ id: before.id }, { text, skipReason, revision: revision + 1 });
    else
      await answers.insert({
        id: newId(),
        plgId: it.plgId,
        conversationId: conversation.id,
        questionId,
        text,
        skipReason,
      });
    await this.events.record(me, 'field_case.answered', { type: 'field_case', id, plgId: it.plgId });
    return this.loadOne(id);
  }

  private loadOne(id: string): Promise<FieldCase> {
    return this.db.wholeOne(FieldCase, id, whole);
  }
}

function missingIn({ isHeld, heldOn, people, reason }: LogConversationDto): Record<string, string[]> | null {
  const missing = isHeld
    ? { ...(!heldOn && { heldOn: ['isDefined'] }), ...(people == null && { people: ['isInt'] }) }
    : { ...(!reason && { reason: ['minLength'] }) };
  return Object.keys(missing).length > 0 ? missing : null;
}

/** Somewhere it is tomorrow already. */
const tomorrow = (now: Date): string =>
  new Date(now.getTime() + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** A conversation as somebody logs it. */
const asLogged = ({ heldOn, people, agreedAt, quotingAgreedAt, reason }: FieldConversation) => ({
  isHeld: heldOn !== null,
  heldOn,
  people,
  isAgreed: agreedAt !== null,
  mayQuote: quotingAgreedAt !== null,
  reason,
});
