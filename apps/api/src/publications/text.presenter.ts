import type { Locale } from '@leerkring/shared';
import { html, type Html } from '../platform/page/html.ts';
import type { BookletInline, BookletNode, NumberSource } from './booklet.presenter.ts';
import { docxWords } from './docx.words.ts';
import { publicationWords, type PublicationWords } from './publication.words.ts';

/** Where on a page a text stands. */
export interface Place {
  locale: Locale;
  /** The address of another place in the same report; on one page with everything a place on that page. */
  hrefOf?: HrefOf;
  /** How many levels its headings rise, because the page's own title is what stood above them. */
  lift?: 0 | 1;
}
type HrefOf = (anchor: string) => string;

const onThisPage: HrefOf = (anchor) => `#${anchor}`;
const headings = [
  (id: string, text: Html[]) => html`<h2 id="${id}">${text}</h2>`,
  (id: string, text: Html[]) => html`<h3 id="${id}">${text}</h3>`,
  (id: string, text: Html[]) => html`<h4 id="${id}">${text}</h4>`,
];

/** How the text of a report becomes a page. */
export function textWriter({ locale, hrefOf, lift = 0 }: Place): (of: BookletNode) => Html {
  const words = publicationWords[locale];
  const { asked } = docxWords[locale];
  const inlines = (all: BookletInline[]): Html[] => all.map((it) => inline(it, hrefOf));
  const write = (of: BookletNode): Html => {
    switch (of.kind) {
      case 'heading':
        return html`${headings[Math.max(0, of.level - 1 - lift)]?.(of.id, inlines(of.inlines))}`;
      case 'paragraph':
        return html`<p>${inlines(of.inlines)}</p>`;
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
                ${words.quoteCode(of.code, of.by, of.isParaphrased)}${of.asked && html`<br />${asked(of.asked.text, of.asked.version)}`}
              </figcaption>
            </figure>`;
      case 'table':
        return table(of);
    }
  };
  return write;
}

/** A note behind numbers that were typed by hand, or counted, with its number in the whole report. */
export interface Note extends NumberSource {
  number: number;
}

export function sources(notes: Note[], words: PublicationWords): Html | false {
  if (notes.length === 0) return false;
  return html`<section aria-labelledby="bronnen">
    <h2 id="bronnen">${words.sources}</h2>
    <p>${notes.every(({ isByHand }) => isByHand) ? words.sourcesLead : words.countedLead}</p>
    <ol>
      ${notes.map(({ number, text, isByHand }) => html`<li id="bron-${number}" value="${number}">${isByHand ? words.byHand(text) : text}</li>`)}
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

export function inline(of: BookletInline, hrefOf: HrefOf = onThisPage): Html {
  if (of.kind === 'break') return html`<br />`;
  if (of.kind === 'count') {
    const told = of.anchor === undefined ? of.text : html`<a href="${hrefOf(of.anchor)}">${of.text}</a>`;
    return html`<span class="count">${told}</span
      >${of.sourceNote !== undefined && noteMark(of.sourceNote, of.about)}`;
  }
  let text = html`${of.text}`;
  if (of.italic) text = html`<em>${text}</em>`;
  if (of.bold) text = html`<strong>${text}</strong>`;
  if (of.href !== undefined && safeHref(of.href))
    text = html`<a href="${of.href}" rel="nofollow noopener">${text}</a>`;
  if (of.anchor !== undefined) return html`<a href="${hrefOf(of.anchor)}">${text}</a>`;
  if (of.sourceNote === undefined) return text;
  return html`${text}${noteMark(of.sourceNote, of.source)}`;
}

function noteMark(note: number, source = ''): Html {
  return html`<sup><a href="#bron-${note}" title="${source}">[${note}]</a></sup>`;
}

/** Only addresses of the open web become links. */
export function safeHref(href: string): boolean {
  return /^https?:\/\/[^\s"<>]+$/i.test(href);
}
