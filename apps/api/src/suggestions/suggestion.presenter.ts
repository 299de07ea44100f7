import type { SuggestionDto, TextCursor } from '@leerkring/shared';
import { wordParts } from '../platform/living-text/text-words.ts';
import { anchorOf } from '../platform/living-text/text-anchor.ts';
import type { Actor } from '../platform/session/actor.ts';
import { suggestionPolicy } from '../policies/suggestion.policy.ts';
import type { Suggestion } from './suggestion.entity.ts';
import type { Standing } from './suggestion.rules.ts';

export interface SuggestionView {
  suggestion: Suggestion;
  /** Only of those that are open. */
  standing: Standing | null;
}

export function presentSuggestion(me: Actor, { suggestion: it, standing }: SuggestionView): SuggestionDto {
  const now = standing?.place?.words ?? null;
  const isStale = standing?.isStale ?? false;
  return {
    id: it.id,
    plgId: it.plgId,
    sectionId: it.sectionId,
    authorName: it.author?.name ?? '',
    fromName: it.fromName,
    fromAt: it.fromAt?.toISOString() ?? null,
    was: it.was,
    text: it.text,
    reason: it.reason,
    madeAt: it.createdAt.toISOString(),
    state: it.state,
    now,
    isStale,
    isMoved: standing?.place?.isMoved ?? false,
    at: cursorOf(standing),
    parts: wordParts(it.was, it.text),
    nowParts: isStale && now !== null ? wordParts(it.was, now) : [],
    rivalIds: standing?.rivalIds ?? [],
    supportCount: it.supports.length,
    isSupportedByMe: it.supports.some(({ userId }) => userId === me.userId),
    settledAt: it.settledAt?.toISOString() ?? null,
    settledByName: it.settledBy?.name ?? '',
    because: it.because,
    written: it.written,
    instead: it.winner && (it.winner.written ?? it.winner.text),
    can: suggestionPolicy.abilitiesOf(me, it),
  };
}

/** The positions of this moment: those of when it was made may be gone. */
function cursorOf(standing: Standing | null): TextCursor | null {
  const { place } = standing ?? {};
  const doc = place?.text.doc;
  if (!place || !doc) return null;
  const { start, end } = anchorOf(doc, place.text, place.from, place.to);
  return { anchor: start, head: end };
}
