import { html, type Html } from '../platform/page/html.ts';
import { writePage } from '../platform/page/page.ts';
import { text, type Year } from './dossier-view.presenter.ts';

export const pageFiles = {
  start: 'index.html',
  meetings: 'bijeenkomsten.html',
  decisions: 'besluiten.html',
  questions: 'vragen.html',
  portraits: 'portretten.html',
  answers: 'antwoorden.html',
  studies: 'bronnen.html',
  insights: 'inzichten.html',
  report: 'rapport.html',
} as const;
export type PageName = keyof typeof pageFiles;
export const pageNames = Object.keys(pageFiles) as PageName[];

/** One page with the way to all others above it. */
export function presentDossierPage(year: Year, name: PageName, body: Html): Buffer {
  const { words: w, view } = year;
  const [group] = year.all('plg');
  const groupName = `${text(group?.['name'])} ${text(group?.['school_year'])}`;
  const link = (other: PageName): Html =>
    other === name
      ? html`<strong aria-current="page">${w.pages[other]}</strong>`
      : html`<a href="${pageFiles[other]}">${w.pages[other]}</a>`;
  const page = writePage({
    locale: view.locale,
    title: `${w.pages[name]} · ${groupName}`,
    skip: w.skip,
    body: html`<header>
        <p class="group">${groupName}</p>
        <h1>${name === 'start' ? text(group?.['name']) : w.pages[name]}</h1>
        ${name === 'start' && html`<p class="lead">${w.lead(text(group?.['school_year']))}</p>`}
      </header>
      <nav class="pages" aria-label="${w.ways}">
        <ul>
          ${pageNames.map((other) => html`<li>${link(other)}</li>`)}
        </ul>
      </nav>
      <main id="tekst">${body}</main>`,
  });
  return Buffer.from(page);
}

/** What stands on a long page, with a way to each part of it. */
export function onThisPage(year: Year, parts: { id: string; title: string }[]): Html {
  if (parts.length < 2) return html``;
  return html`<nav class="contents" aria-labelledby="inhoud">
    <h2 id="inhoud">${year.words.onThisPage}</h2>
    <ol>
      ${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}
    </ol>
  </nav>`;
}

/** A table that is wider than a small screen is moved sideways, also with a keyboard. */
export function wideTable(name: string, head: string[], rows: Html[][]): Html {
  return html`<div class="wide" role="region" tabindex="0" aria-label="${name}">
    <table>
      <thead>
        <tr>
          ${head.map((it) => html`<th scope="col">${it}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...others]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${others.map((it) => html`<td>${it}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

export const lines = (said: string): Html[] =>
  said.split('\n').flatMap((line) => (line.trim() ? [html`<p>${line}</p>`] : []));
