import type { Doc } from 'yjs';
import {
  charactersOf,
  isSamePlace,
  placeOf,
  type TextAnchor,
  type TextPlace,
} from '../platform/living-text/text-anchor.ts';
import { endOfLine, joinLines } from '../platform/living-text/text-lines.ts';
import { replaceWords } from '../platform/living-text/text-words.ts';
import { writeParagraphs } from '../platform/living-text/text-paragraphs.ts';

/** As much of a suggestion as its place in the text needs. */
export interface Proposed {
  id: string;
  anchor: TextAnchor;
  was: string;
  text: string;
}

/** How an open suggestion stands in the text of this moment. */
export interface Standing {
  place: TextPlace | null;
  /** The words are no longer what they were when it was made. */
  isStale: boolean;
  rivalIds: string[];
}

export function standingsOf(doc: Doc, open: readonly Proposed[]): Map<string, Standing> {
  const places = open.map((it) => ({ it, place: placeOf(doc, it.anchor, it.was) }));
  return new Map(
    places.map(({ it, place }) => [
      it.id,
      {
        place,
        isStale: place?.words !== it.was,
        rivalIds: places
          .filter((other) => other.it !== it && place && other.place && isSamePlace(place, other.place))
          .map((other) => other.it.id),
      },
    ]),
  );
}

export type TakenOver =
  { superseded: string[] } | { refused: 'suggestion.words_gone' | 'suggestion.text_changed' };

/**
 * Writes a suggestion, as it was made or in other words, in the place where it stands now.
 * @param seen what stood there when it was decided: something else is never written over
 * @param open all that are open, this one too
 * @returns which others wanted the same words
 */
export function takeOver(
  doc: Doc,
  chosen: Proposed,
  { seen, text }: { seen: string; text: string },
  open: readonly Proposed[],
): TakenOver {
  const standing = standingsOf(doc, open).get(chosen.id);
  if (!standing?.place) return { refused: 'suggestion.words_gone' };
  const { place, rivalIds } = standing;
  if (place.words.trim() !== seen.trim()) return { refused: 'suggestion.text_changed' };
  if (place.words.startsWith(endOfLine)) {
    write(place, inOneLine(text));
    joinLines(place.text);
  } else if (text.includes('\n')) writeParagraphs(place, text);
  else write(place, text);
  return { superseded: rivalIds };
}

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** Words that come in between get their spaces; words that go take one along. */
function write({ text: run, from, to }: TextPlace, text: string): void {
  const characters = charactersOf(run);
  const words = characters.slice(from, to);
  const [left, right] = [characters.charAt(from - 1), characters.charAt(to)];
  if (words === '' && text !== '') {
    const before = from > 0 && /\S/.test(left) ? ' ' : '';
    const after = /[\p{L}\p{N}]/u.test(right) ? ' ' : '';
    replaceWords(run, from, to, before + text + after);
  } else if (words !== '' && text === '' && left === ' ' && !/[\p{L}\p{N}]/u.test(right))
    replaceWords(run, from - 1, to, '');
  else if (words !== '' && text === '' && right === ' ') replaceWords(run, from, to + 1, '');
  else replaceWords(run, from, to, text);
}
