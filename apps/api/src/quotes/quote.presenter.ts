import type { QuoteDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { quotePolicy } from '../policies/quote.policy.ts';
import type { QuoteView } from './quotes.service.ts';

/** By code: never who spoke, where or when. */
export function presentQuote(me: Actor, { quote: it, themeIds, isRecognisable }: QuoteView): QuoteDto {
  return {
    id: it.id,
    plgId: it.plgId,
    code: it.code,
    audience: it.audience,
    questionText: it.answer?.question.text ?? '',
    canonicalId: it.answer?.question.canonicalId ?? null,
    words: it.words,
    // Of an answer that was erased in its time there is nothing left to compare with.
    isStale: it.words !== null && !!it.answer?.wordsSealed && !it.answer.text.includes(it.words),
    themeIds,
    withdrawnAt: it.withdrawnAt?.toISOString() ?? null,
    checkedAt: it.checkedAt?.toISOString() ?? null,
    isRecognisable,
    can: quotePolicy.abilitiesOf(me, it),
  };
}
