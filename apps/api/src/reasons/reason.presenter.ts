import { compareNames, type QuestionReasonsDto, type ReasonsDto, showable } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { instrumentPolicy } from '../policies/instrument.policy.ts';
import { keyOfAnswer, saidIn } from './reason.rules.ts';
import type { ReasonsView } from './reasons.service.ts';

/** Counts for everyone once it closed and never over fewer than five; the words for who brings answers together. */
export function presentReasons(me: Actor, view: ReasonsView): ReasonsDto {
  const { instrument: it } = view;
  const readsWords = instrumentPolicy.can(me, 'readWords', it);
  return {
    instrumentId: it.id,
    plgId: it.plgId,
    questions: it.closedAt === null ? [] : presentQuestions(view, readsWords),
    can: { code: readsWords && it.closedAt !== null },
  };
}

/** @param readsWords whether the words come along, and counts over few */
export function presentQuestions(
  { instrument, reasons, responses }: ReasonsView,
  readsWords: boolean,
): QuestionReasonsDto[] {
  const said = saidIn(instrument.questions, responses);
  return instrument.questions.flatMap(({ id: questionId }) => {
    const mine = reasons.filter((it) => it.questionId === questionId);
    // Whoever took words back after they were counted stays counted, so that no number tells what they said.
    const answers = responses.flatMap(({ id }) => {
      const text = said.find((it) => it.responseId === id && it.questionId === questionId)?.text ?? '';
      const reasonIds = mine.flatMap((one) =>
        one.answers.some(({ responseId }) => responseId === id) ? [one.id] : [],
      );
      return text === '' && reasonIds.length === 0
        ? []
        : [{ key: keyOfAnswer({ responseId: id, questionId }), text, reasonIds }];
    });
    if (answers.length === 0) return [];
    const everyone = { key: 'all', rank: 0, members: answers.map(({ key }) => key) };
    const isShown = readsWords || showable([everyone]).has('all');
    const countOf = (id: string) => answers.filter(({ reasonIds }) => reasonIds.includes(id)).length;
    return [
      {
        questionId,
        of: answers.length,
        uncoded: answers.filter(({ reasonIds }) => reasonIds.length === 0).length,
        reasons: mine
          .map(({ id, name }) => ({ id, name, count: isShown ? countOf(id) : null }))
          .toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0) || compareNames(a.name, b.name)),
        answers: readsWords
          ? answers.filter(({ text }) => text !== '').toSorted((a, b) => compareNames(a.text, b.text))
          : [],
      },
    ];
  });
}
