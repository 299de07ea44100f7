import type { Locale, Snapshot } from '@leerkring/shared';
import { html, type Html } from '../platform/page/html.ts';
import { writePage } from '../platform/page/page.ts';
import { named, plain, presentBooklet, type Booklet, type Standing } from './booklet.presenter.ts';
import { errataList, type NamedErratum } from './errata-page.presenter.ts';
import { notesIn } from './part.rules.ts';
import { dayOf, longDate, publicationWords, type PublicationWords } from './publication.words.ts';
import { sources, textWriter } from './text.presenter.ts';

export interface PublishedVersion {
  number: string;
  publishedAt: string | null;
  withdrawn: boolean;
  changeNote: string;
}

/** The whole of one version on one page, to print and to search in: no script, no sign-in, nothing from elsewhere. */
export function presentPage(
  snapshot: Snapshot,
  standing: Standing,
  versions: PublishedVersion[],
  errata: NamedErratum[] = [],
): string {
  const words = publicationWords[snapshot.locale];
  const booklet = presentBooklet(snapshot, standing);
  const body = html`${opening(snapshot, booklet, versions)} ${errataList(errata, snapshot.locale)}
    ${contents(booklet, words)}
    <main id="tekst">
      ${booklet.nodes.map(textWriter(snapshot))}${sources(notesIn(booklet.nodes, booklet.sources), words)}
    </main>
    <footer>${versionList(snapshot, versions)}</footer>`;
  const title = `${booklet.title} · ${words.version(snapshot.number)}`;
  return document(snapshot.locale, title, words, body, citationOf(snapshot, `${snapshot.url}/${wholePath}`));
}

/** Where in a version everything stands on one page. */
export const wholePath = 'alles';

/** What it is, by whom, and in which other forms it is there. */
export function opening(snapshot: Snapshot, booklet: Booklet, versions: PublishedVersion[]): Html {
  const words = publicationWords[snapshot.locale];
  const path = `/publicatie/${snapshot.slug}/${snapshot.number}`;
  return html`<header>
    <p class="group">${snapshot.group}</p>
    <h1>${booklet.title}</h1>
    ${booklet.lines.map((line) => html`<p class="byline">${line}</p>`)} ${older(snapshot, versions)}
    <p>
      <a class="button" href="${path}.pdf">${words.download}</a>
      <a class="button" href="${path}.docx">${words.downloadWord}</a>
    </p>
  </header>`;
}

/** That there is a newer version, on every page of an older one. */
export function older({ slug, number, locale }: Snapshot, versions: PublishedVersion[]): Html | false {
  const words = publicationWords[locale];
  const newest = versions.find((version) => !version.withdrawn);
  return (
    newest !== undefined &&
    newest.number !== number &&
    html`<p class="note">${words.older(newest.number)} <a href="/publicatie/${slug}">${words.latest}</a></p>`
  );
}

export function versionList(snapshot: Snapshot, versions: PublishedVersion[]): Html {
  const words = publicationWords[snapshot.locale];
  return html`<nav aria-labelledby="versies">
    <h2 id="versies">${words.versions}</h2>
    <ol class="versions">
      ${versions.map((version) => versionLine(version, snapshot, words))}
    </ol>
  </nav>`;
}

/** For whoever finds it by a search, and for what collects references. */
export function citationOf(snapshot: Snapshot, url: string): Html[] {
  return [
    html`<link rel="canonical" href="${url}" />`,
    html`<link rel="license" href="https://creativecommons.org/licenses/by/4.0/deed.${snapshot.locale}" />`,
    html`<meta name="citation_title" content="${named(snapshot)}" />`,
    ...snapshot.authors.map((author) => html`<meta name="citation_author" content="${author}" />`),
    html`<meta name="citation_publication_date" content="${dayOf(snapshot.frozenAt)}" />`,
  ];
}

export function document(
  locale: Locale,
  title: string,
  words: PublicationWords,
  body: Html,
  head: Html[],
): string {
  return writePage({ locale, title, skip: words.skip, body, head });
}

function contents(booklet: Booklet, words: PublicationWords): Html {
  const chapters = booklet.nodes.filter((item) => item.kind === 'heading' && item.level === 1);
  return html`<nav aria-labelledby="inhoud" class="contents">
    <h2 id="inhoud">${words.contents}</h2>
    <ol>
      ${chapters.map((item) => item.kind === 'heading' && html`<li><a href="#${item.id}">${plain(item.inlines)}</a></li>`)}
    </ol>
  </nav>`;
}

function versionLine(version: PublishedVersion, snapshot: Snapshot, words: PublicationWords): Html {
  const name = words.version(version.number);
  const date = version.publishedAt === null ? '' : longDate(version.publishedAt, snapshot.locale);
  const place = version.withdrawn
    ? html`${name} (${words.gone})`
    : version.number === snapshot.number
      ? html`<strong>${name}</strong> (${words.current})`
      : html`<a href="/publicatie/${snapshot.slug}/${version.number}">${name}</a>`;
  // What had to go may stand in what was said of it, too.
  const note = !version.withdrawn && version.changeNote;
  return html`<li>${place}${date && ` · ${date}`}${note && `: ${note}`}</li>`;
}
