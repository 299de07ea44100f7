import type { Locale, SectionKind } from '@leerkring/shared';
import { outlineWords } from './outline.words.ts';

export interface OutlineChapter {
  kind: SectionKind;
  title: string;
  leadingQuestionId: string | null;
}

/** The chapters a report starts with: why, each leading question, what came back, what we ask, and how it was done. */
export function outlineOf(
  questions: readonly { id: string; position: number; text: string }[],
  locale: Locale,
): OutlineChapter[] {
  const words = outlineWords[locale];
  return [
    chapter(words.why),
    ...questions
      .toSorted((a, b) => a.position - b.position)
      .map((question) => chapter(question.text, 'text', question.id)),
    chapter(words.themes, 'themes'),
    chapter(words.recommendations, 'recommendations'),
    chapter(words.method),
  ];
}

function chapter(
  title: string,
  kind: SectionKind = 'text',
  leadingQuestionId: string | null = null,
): OutlineChapter {
  return { title: title.slice(0, 200), kind, leadingQuestionId };
}
