import type { Snapshot } from '@leerkring/shared';
import { html, type Html } from '../platform/page/html.ts';
import { plain, presentBooklet, type Booklet, type Standing } from './booklet.presenter.ts';
import { errataList, errataNote, type NamedErratum } from './errata-page.presenter.ts';
import {
  citationOf,
  document,
  older,
  opening,
  versionList,
  wholePath,
  type PublishedVersion,
} from './page.presenter.ts';
import { frontOf, notesIn, partsOf, recommendationsIn, type Part } from './part.rules.ts';
import { publicationWords } from './publication.words.ts';
import { sheetPaths } from './sheet.words.ts';
import { sources, textWriter } from './text.presenter.ts';

const base = ({ slug, number }: Snapshot): string => `/publicatie/${slug}/${number}`;

/** The first page of a version: what it says in short and what it recommends, and the way to every chapter. */
export function presentContentsPage(
  snapshot: Snapshot,
  standing: Standing,
  versions: PublishedVersion[],
  errata: NamedErratum[] = [],
): string {
  const words = publicationWords[snapshot.locale];
  const booklet = presentBooklet(snapshot, standing);
  const parts = partsOf(booklet);
  const asked = recommendationsIn(booklet);
  const inShort = frontOf(booklet, (id) => id === 'in-het-kort');
  const about = frontOf(booklet, (id) => id === 'over');
  const write = textWriter({ locale: snapshot.locale, hrefOf: placesIn(snapshot, parts) });
  const shown = [...inShort, ...asked, ...about];
  const body = html`${opening(snapshot, booklet, versions)} ${errataList(errata, snapshot.locale)}
    ${contents(snapshot, parts)}
    <main id="tekst" class="part">
      ${inShort.map(write)}${sheetLinks(snapshot)}
      ${asked.length > 0 && html`<h2 id="aanbevelingen">${words.recommendations}</h2>`} ${asked.map(write)}
      ${headingsOf(snapshot, parts)} ${about.map(write)} ${sources(notesIn(shown, booklet.sources), words)}
    </main>
    <footer>
      <p><a class="button" href="/publicatie/${snapshot.slug}/analyses">${words.analyses}</a></p>
      ${versionList(snapshot, versions)}
    </footer>`;
  const title = `${booklet.title} · ${words.version(snapshot.number)}`;
  return document(snapshot.locale, title, words, body, citationOf(snapshot, snapshot.url));
}

/** One chapter, or a part of a long one. Null when the version has no such part. */
export function presentPartPage(
  snapshot: Snapshot,
  standing: Standing,
  versions: PublishedVersion[],
  path: string,
  errata: NamedErratum[] = [],
): string | null {
  const words = publicationWords[snapshot.locale];
  const booklet = presentBooklet(snapshot, standing);
  const parts = partsOf(booklet);
  const at = parts.findIndex((it) => it.path === path);
  const part = parts[at];
  if (!part) return null;
  const [before, after] = [parts[at - 1], parts[at + 1]];
  const write = textWriter({ locale: snapshot.locale, hrefOf: placesIn(snapshot, parts), lift: 1 });
  const body = html`<header>
      <p class="group">
        <a href="${base(snapshot)}">${booklet.title}</a> · ${words.version(snapshot.number)}
      </p>
      <h1>${part.title}</h1>
      ${older(snapshot, versions)} ${errataNote(errata, snapshot.locale, base(snapshot))}
    </header>
    <main id="tekst" class="part">
      ${part.nodes.map(write)}${sources(notesIn(part.nodes, booklet.sources), words)}
    </main>
    <nav class="steps" aria-label="${words.steps}">
      ${step(snapshot, before, 'prev')} ${step(snapshot, after, 'next')}
    </nav>
    ${colophon(snapshot, booklet)}`;
  const title = `${part.title} · ${booklet.title}, ${words.version(snapshot.number)}`;
  const way = (to: Part | undefined, rel: string): Html[] =>
    to ? [html`<link rel="${rel}" href="${base(snapshot)}/${to.path}" />`] : [];
  return document(snapshot.locale, title, words, body, [
    ...citationOf(snapshot, `${snapshot.url}/${path}`),
    ...way(before, 'prev'),
    ...way(after, 'next'),
  ]);
}

function step(snapshot: Snapshot, to: Part | undefined, rel: 'prev' | 'next'): Html {
  const words = publicationWords[snapshot.locale];
  if (to)
    return html`<a rel="${rel}" href="${base(snapshot)}/${to.path}"
      >${rel === 'prev' ? html`← ${to.title}` : html`${to.title} →`}</a
    >`;
  return html`<a href="${base(snapshot)}"
    >${rel === 'prev' ? html`← ${words.contents}` : html`${words.contents} →`}</a
  >`;
}

/** Whoever comes in at a chapter finds how to cite it, what may be done with it, and what was withdrawn since. */
function colophon(snapshot: Snapshot, booklet: Booklet): Html {
  const words = publicationWords[snapshot.locale];
  return html`<footer>
    ${booklet.withdrawn && html`<p class="note">${booklet.withdrawn}</p>`}
    <p class="byline">${booklet.cite}</p>
    <p class="byline">${words.licenceText}</p>
    <p><a href="${base(snapshot)}/${wholePath}">${words.onePage}</a></p>
  </footer>`;
}

/** The chapters. They keep the names that they have on the page with everything, so that older links work. */
function contents(snapshot: Snapshot, parts: Part[]): Html {
  const words = publicationWords[snapshot.locale];
  return html`<nav aria-labelledby="inhoud" class="contents">
    <h2 id="inhoud">${words.contents}</h2>
    <ol>
      ${parts.map(({ path, title }) => html`<li id="${path}"><a href="${base(snapshot)}/${path}">${title}</a></li>`)}
    </ol>
    <p><a href="${base(snapshot)}/${wholePath}">${words.onePage}</a></p>
  </nav>`;
}

/** Everything with a heading, under the same names too. */
function headingsOf(snapshot: Snapshot, parts: Part[]): Html | false {
  const words = publicationWords[snapshot.locale];
  const lines = parts.flatMap(({ path, nodes }) =>
    nodes.flatMap((node) =>
      node.kind === 'heading' && node.level === 2 && !node.id.startsWith('aanbevelingen-')
        ? [
            html`<li id="${node.id}">
              <a href="${base(snapshot)}/${path}#${node.id}">${plain(node.inlines)}</a>
            </li>`,
          ]
        : [],
    ),
  );
  return (
    lines.length > 0 &&
    html`<nav aria-labelledby="register">
      <h2 id="register">${words.register}</h2>
      <ul>
        ${lines}
      </ul>
    </nav>`
  );
}

function sheetLinks(snapshot: Snapshot): Html | false {
  const words = publicationWords[snapshot.locale];
  const summaries = snapshot.summaries ?? [];
  if (summaries.length === 0) return false;
  return html`<p>
    ${words.apart}
    ${summaries.map(
      ({ audience }, index) =>
        html`${index > 0 && ' · '}<a href="${base(snapshot)}/${sheetPaths[audience]}"
            >${words.audience[audience]}</a
          >`,
    )}
  </p>`;
}

/** Where in the version something stands that a text points to. */
function placesIn(snapshot: Snapshot, parts: Part[]): (anchor: string) => string {
  const places = new Map(
    parts.flatMap(({ path, nodes }) =>
      nodes.flatMap((node) => (node.kind === 'heading' ? [[node.id, path] as const] : [])),
    ),
  );
  return (anchor) => {
    const path = places.get(anchor);
    return path === undefined ? `#${anchor}` : `${base(snapshot)}/${path}#${anchor}`;
  };
}
