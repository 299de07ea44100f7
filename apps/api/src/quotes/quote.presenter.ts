import type { QuoteDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { fieldQuotePolicy } from '../policies/field-quote.policy.ts';
import { quotePolicy } from '../policies/quote.policy.ts';
import type { FieldQuoteView } from './field-quotes.service.ts';
import type { QuoteView } from './quotes.service.ts';

/** By code: never who spoke, where or when. */
export function presentQuote(me: Actor, { quote: it, themeIds, isRecognisable }: QuoteView): QuoteDto {
  return {
    id: it.id,
    plgId: it.plgId,
    code: it.code,
    speaker: it.audience,
    isFromField: false,
    isParaphrased: it.isParaphrased,
    questionText: it.answer?.question.text ?? '',
    canonicalId: it.answer?.question.canonicalId ?? null,
    words: it.words,
    // Of an answer that was erased in its time there is nothing left to compare with.
    isStale:
      it.words !== null &&
      !!it.answer?.wordsSealed &&
      // What was told stays told until its answer says something else.
      (it.isParaphrased
        ? (it.answer.correctedAt ?? it.createdAt) > it.createdAt
        : !it.answer.text.includes(it.words)),
    themeIds,
    withdrawnAt: it.withdrawnAt?.toISOString() ?? null,
    checkedAt: it.checkedAt?.toISOString() ?? null,
    isRecognisable,
    can: quotePolicy.abilitiesOf(me, it),
  };
}

/** By the code of the team: never its name. */
export function presentFieldQuote(
  me: Actor,
  { quote: it, questionText, isRecognisable }: FieldQuoteView,
): QuoteDto {
  return {
    id: it.id,
    plgId: it.plgId,
    code: it.code,
    speaker: it.speaker,
    isFromField: true,
    isParaphrased: it.isParaphrased,
    questionText,
    canonicalId: null,
    words: it.words,
    isStale: it.words !== null && !it.isParaphrased && !it.answer?.text.includes(it.words),
    themeIds: it.themeId ? [it.themeId] : [],
    withdrawnAt: it.withdrawnAt?.toISOString() ?? null,
    checkedAt: it.checkedAt?.toISOString() ?? null,
    isRecognisable,
    can: fieldQuotePolicy.abilitiesOf(me, it),
  };
}
