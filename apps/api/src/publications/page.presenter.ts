import type { Locale, Snapshot } from '@leerkring/shared';
import { html, type Html } from '../platform/page/html.ts';
import { writePage } from '../platform/page/page.ts';
import {
  named,
  plain,
  presentBooklet,
  type Booklet,
  type BookletInline,
  type BookletNode,
  type Standing,
} from './booklet.presenter.ts';
import { docxWords } from './docx.words.ts';
import { longDate, publicationWords, type PublicationWords } from './publication.words.ts';

export interface PublishedVersion {
  number: string;
  publishedAt: string | null;
  withdrawn: boolean;
  changeNote: string;
}

/** The public page of one version: no script, no sign-in, nothing from elsewhere. */
export function presentPage(snapshot: Snapshot, standing: Standing, versions: PublishedVersion[]): string {
  const words = publicationWords[snapshot.locale];
  const booklet = presentBooklet(snapshot, standing);
  const path = `/publicatie/${snapshot.slug}`;
  const newest = versions.find((version) => !version.withdrawn);
  const body = html`<header>
      <p class="group">${snapshot.group}</p>
      <h1>${booklet.title}</h1>
      ${booklet.lines.map((line) => html`<p class="byline">${line}</p>`)}
      ${
        newest !== undefined &&
        newest.number !== snapshot.number &&
        html`<p class="note">${words.older(newest.number)} <a href="${path}">${words.latest}</a></p>`
      }
      <p>
        <a class="button" href="${path}/${snapshot.number}.pdf">${words.download}</a>
        <a class="button" href="${path}/${snapshot.number}.docx">${words.downloadWord}</a>
      </p>
    </header>
    ${contents(booklet, words)}
    <main id="tekst">${booklet.nodes.map(node(words, snapshot.locale))}${sources(booklet, words)}</main>
    <footer>
      <nav aria-labelledby="versies">
        <h2 id="versies">${words.versions}</h2>
        <ol class="versions">
          ${versions.map((version) => versionLine(version, snapshot, words))}
        </ol>
      </nav>
    </footer>`;
  return document(snapshot.locale, `${booklet.title} · ${words.version(snapshot.number)}`, words, body, [
    ...citationOf(snapshot, snapshot.url),
  ]);
}

/** For whoever finds it by a search, and for what collects references. */
export function citationOf(snapshot: Snapshot, url: string): Html[] {
  return [
    html`<link rel="canonical" href="${url}" />`,
    html`<link rel="license" href="https://creativecommons.org/licenses/by/4.0/deed.${snapshot.locale}" />`,
    html`<meta name="citation_title" content="${named(snapshot)}" />`,
    ...snapshot.authors.map((author) => html`<meta name="citation_author" content="${author}" />`),
    html`<meta name="citation_publication_date" content="${snapshot.frozenAt.slice(0, 10)}" />`,
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

export function node(words: PublicationWords, locale: Locale): (of: BookletNode) => Html {
  const { asked } = docxWords[locale];
  const write = (of: BookletNode): Html => {
    switch (of.kind) {
      case 'heading': {
        const text = of.inlines.map(inline);
        if (of.level === 1) return html`<h2 id="${of.id}">${text}</h2>`;
        return of.level === 2 ? html`<h3 id="${of.id}">${text}</h3>` : html`<h4 id="${of.id}">${text}</h4>`;
      }
      case 'paragraph':
        return html`<p>${of.inlines.map(inline)}</p>`;
      case 'note':
        return html`<p class="note">${of.text}</p>`;
      case 'list': {
        const items = of.items.map((item) => html`<li>${item.map(write)}</li>`);
        return of.ordered
          ? html`<ol>
              ${items}
            </ol>`
          : html`<ul>
              ${items}
            </ul>`;
      }
      case 'quote':
        return of.words === null
          ? html`<p class="note withdrawn">${words.withdrawnQuote}</p>`
          : html`<figure>
              <blockquote><p>${of.words}</p></blockquote>
              <figcaption>
                ${words.quoteCode(of.code)}${of.asked && html`<br />${asked(of.asked.text, of.asked.version)}`}
              </figcaption>
            </figure>`;
      case 'table':
        return table(of);
    }
  };
  return write;
}

/** The notes behind numbers that were typed by hand. */
export function sources(booklet: Pick<Booklet, 'sources'>, words: PublicationWords): Html | false {
  if (booklet.sources.length === 0) return false;
  return html`<section aria-labelledby="bronnen">
    <h2 id="bronnen">${words.sources}</h2>
    <p>${words.sourcesLead}</p>
    <ol>
      ${booklet.sources.map((source, index) => html`<li id="bron-${index + 1}">${words.byHand(source)}</li>`)}
    </ol>
  </section>`;
}

function table(of: Extract<BookletNode, { kind: 'table' }>): Html {
  const rows = of.rows.map(
    ([first, ...cells]) =>
      html`<tr>
        <th scope="row">${first}</th>
        ${cells.map((cell) => html`<td>${cell}</td>`)}
      </tr>`,
  );
  return html`<div class="wide" role="region" tabindex="0" aria-label="${of.caption}">
    <table>
      <caption>
        ${of.caption}
      </caption>
      <thead>
        <tr>
          ${of.columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

export function inline(of: BookletInline): Html {
  if (of.kind === 'break') return html`<br />`;
  if (of.kind === 'count') return html`<span class="count">${of.text}</span>`;
  let text = html`${of.text}`;
  if (of.italic) text = html`<em>${text}</em>`;
  if (of.bold) text = html`<strong>${text}</strong>`;
  if (of.href !== undefined && safeHref(of.href))
    text = html`<a href="${of.href}" rel="nofollow noopener">${text}</a>`;
  if (of.anchor !== undefined) return html`<a href="#${of.anchor}">${text}</a>`;
  if (of.sourceNote === undefined) return text;
  return html`${text}<sup
      ><a href="#bron-${of.sourceNote}" title="${of.source ?? ''}">[${of.sourceNote}]</a></sup
    >`;
}

/** Only addresses of the open web become links. */
export function safeHref(href: string): boolean {
  return /^https?:\/\/[^\s"<>]+$/i.test(href);
}

function versionLine(version: PublishedVersion, snapshot: Snapshot, words: PublicationWords): Html {
  const name = words.version(version.number);
  const date = version.publishedAt === null ? '' : longDate(version.publishedAt, snapshot.locale);
  const place = version.withdrawn
    ? html`${name} (${words.gone})`
    : version.number === snapshot.number
      ? html`<strong>${name}</strong> (${words.current})`
      : html`<a href="/publicatie/${snapshot.slug}/${version.number}">${name}</a>`;
  return html`<li>${place}${date && ` · ${date}`}${version.changeNote && `: ${version.changeNote}`}</li>`;
}
