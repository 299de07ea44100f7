import type { RecommendationAudience, Snapshot } from '@leerkring/shared';
import { html } from '../platform/page/html.ts';
import type { Standing } from './booklet.presenter.ts';
import { errataNote, type NamedErratum } from './errata-page.presenter.ts';
import { citationOf, document } from './page.presenter.ts';
import { notesIn } from './part.rules.ts';
import { publicationWords } from './publication.words.ts';
import { presentSheet } from './sheet.presenter.ts';
import { sheetPaths } from './sheet.words.ts';
import { sources, textWriter } from './text.presenter.ts';

/** The summary for one kind of reader as a page of its own, to read, to print and to hand on. */
export function presentSheetPage(
  snapshot: Snapshot,
  standing: Standing,
  audience: RecommendationAudience,
  errata: NamedErratum[] = [],
): string {
  const words = publicationWords[snapshot.locale];
  const sheet = presentSheet(snapshot, standing, audience);
  const path = `/publicatie/${snapshot.slug}/${snapshot.number}`;
  const body = html`<header>
      <p class="group">${sheet.group}</p>
      <h1>${sheet.title}</h1>
      ${errataNote(errata, snapshot.locale, path)}
      <p>
        <a class="button" href="${path}/${sheetPaths[audience]}.pdf">${words.summaryPdf}</a>
        <a class="button" href="${path}">${words.whole}</a>
      </p>
    </header>
    <main id="tekst" class="part">
      ${sheet.nodes.map(textWriter(snapshot))}${sources(notesIn(sheet.nodes, sheet.sources), words)}
    </main>
    <footer>${sheet.lines.map((line) => html`<p class="byline">${line}</p>`)}</footer>`;
  const title = `${sheet.title} · ${sheet.group}`;
  return document(
    snapshot.locale,
    title,
    words,
    body,
    citationOf(snapshot, `${snapshot.url}/${sheetPaths[audience]}`),
  );
}
