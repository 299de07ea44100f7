import type { Locale, Snapshot } from '@leerkring/shared';
import type { BookletNode } from './booklet.presenter.ts';
import { methodWords } from './method.words.ts';
import { joined, publicationWords } from './publication.words.ts';

/** How the report was made, step by step; a step that nobody took has no row. */
export function presentMethod(snapshot: Snapshot): Extract<BookletNode, { kind: 'table' }> | null {
  const { method, locale, programmes, themes, conversations } = snapshot;
  if (!method) return null;
  const words = methodWords[locale];
  const { and, conversations: basedOn } = publicationWords[locale];
  const talks = [
    basedOn(conversations),
    method.from && method.until && words.held(month(method.from, locale), month(method.until, locale)),
    method.withdrawn > 0 && words.withdrawn(method.withdrawn),
  ];
  const rows: [string, string | false][] = [
    [words.steps.talks, talks.filter(Boolean).join(' ')],
    [words.steps.selection, method.visited > 0 && words.selection(method.visited, programmes.length)],
    [words.steps.guide, method.guides.length > 0 && words.guide(joined(method.guides, and))],
    [words.steps.surveys, method.surveys.map(words.survey).join(' ')],
    [words.steps.reading, method.readers > 1 && words.reading(method.readers)],
    [words.steps.coding, method.codes > 0 && words.coding(method.codes, method.doubleCoded)],
    [words.steps.threads, themes.length > 0 && words.threads(themes.length)],
  ];
  return {
    kind: 'table',
    caption: words.caption,
    columns: [...words.columns],
    rows: rows.flatMap(([step, done]) => (done ? [[step, done]] : [])),
  };
}

/** The guide in the words of each audience, as it was asked. */
export function presentGuide({
  method,
  locale,
}: Snapshot): { title: string; id: string; questions: string[] }[] {
  const asked = Map.groupBy(method?.questions ?? [], (it) => `${it.audience} ${it.version}`);
  return [...asked.values()].flatMap((questions) => {
    const [first] = questions;
    if (!first) return [];
    return [
      {
        title: methodWords[locale].asked(first.audience, first.version),
        id: `leidraad-${first.audience}-${first.version.replace('.', '-')}`,
        questions: questions.map(({ text }) => text),
      },
    ];
  });
}

/** november 2021 */
function month(of: string, locale: Locale): string {
  const tag = locale === 'nl' ? 'nl-NL' : 'en-GB';
  return new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${of}-15T12:00:00Z`),
  );
}
