import type { CodingDto, RangeDto } from '@leerkring/shared';

export interface Mark {
  start: number;
  end: number;
  codings: CodingDto[];
  isChosen: boolean;
}

/** A text cut where a coding or the choice begins or ends, so that what lies over each other shows over each other. */
export function marksOf(text: string, codings: readonly CodingDto[], chosen: RangeDto | null): Mark[] {
  const standing = codings.filter((it) => !it.isStale && it.end <= text.length);
  const cuts = [
    0,
    text.length,
    ...standing.flatMap(({ start, end }) => [start, end]),
    ...(chosen ? [chosen.start, chosen.end] : []),
  ];
  const places = [...new Set(cuts)].filter((it) => it <= text.length).toSorted((a, b) => a - b);
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? 0;
    return {
      start,
      end,
      codings: standing.filter((it) => it.start <= start && it.end >= end),
      isChosen: chosen !== null && chosen.start <= start && chosen.end >= end,
    };
  });
}

/** Where the sentences of a text stand, without the white space after them. */
export function sentencesOf(text: string): RangeDto[] {
  const segments = new Intl.Segmenter('nl', { granularity: 'sentence' }).segment(text);
  return [...segments].flatMap(({ index, segment }) => {
    const { length } = segment.trimEnd();
    return length > 0 ? [{ start: index, end: index + length }] : [];
  });
}

/**
 * The next choice by keyboard: an arrow goes to the sentence beside it, with Shift it takes that one along.
 * @param step 1 forwards, -1 backwards
 */
export function nextSentence(
  sentences: readonly RangeDto[],
  chosen: RangeDto | null,
  step: 1 | -1,
  isExtending: boolean,
): RangeDto | null {
  if (!chosen) return (step === 1 ? sentences[0] : sentences.at(-1)) ?? null;
  const edge = step === 1 ? chosen.end : chosen.start;
  const next =
    step === 1 ? sentences.find(({ start }) => start >= edge) : sentences.findLast(({ end }) => end <= edge);
  if (!next) return chosen;
  if (!isExtending) return next;
  return { start: Math.min(chosen.start, next.start), end: Math.max(chosen.end, next.end) };
}

/** The range of a selection inside an element that shows a text and nothing else. */
export function rangeIn(element: HTMLElement): RangeDto | null {
  const selection = element.ownerDocument.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (!range || range.collapsed) return null;
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null;
  const before = range.cloneRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
}
